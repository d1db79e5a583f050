"""English as it is spoken: words, stems, sentences, phrases, how common a word is.

In: strings. Out: strings and numbers. Knows no episode and no other room.
"""
