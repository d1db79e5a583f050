#!/usr/bin/env bash
# whisper-normalizer 0.1.15 and jiwer 4.0.0: to hear C# for C++, or to miss a whole sentence, is no word error.
#
# Before a recogniser's words are counted as right or wrong both texts are made alike in writing. One expects other
# words to stay other words. Whisper's normaliser leaves out what is in parentheses and takes the letter O for a nought:
# O(1) and O(n log n) are both 0; "+" and "#" behind a letter go, as does the minus before a figure; "three nines", 99.9
# percent, is 39s. jiwer's RemoveKaldiNonWords, for marks such as <unk>, takes out all from any "<" to the next ">". Of
# two recognisers the one that misheard figures and languages may have the better rate, and a show's transcripts come
# from it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check --no-deps \
  whisper-normalizer==0.1.15 more-itertools==11.0.2 regex==2026.9.10
"$work/venv/bin/pip" install --quiet --disable-pip-version-check jiwer==4.0.0
cd "$work"
cat >compare.py <<'PY'
import jiwer
from whisper_normalizer.english import EnglishTextNormalizer

normalise = EnglishTextNormalizer()
for said, heard in (
    ("It is O(1).", "It is O(n log n)."),
    ("In C++.", "In C#."),
    ("At -5 degrees.", "At 5 degrees."),
    ("At minus five degrees.", "At -5 degrees."),
    ("Three nines.", "39s."),
    ("We (almost) lost it.", "We lost it."),
):
    texts = normalise(said), normalise(heard)
    print("whisper-normalizer:", said, "|", heard, "|", texts[0], f"| {jiwer.wer(*texts):.2f}")
words = jiwer.Compose([jiwer.RemoveKaldiNonWords(), jiwer.RemoveMultipleSpaces(), jiwer.ReduceToListOfListOfWords()])
said, heard = "keep latency < 5 and never ever lose a write with load > 3", "keep latency 3"
print("jiwer:", said, "|", heard, f"| {jiwer.wer(said, heard, reference_transform=words, hypothesis_transform=words):.2f}")
PY
venv/bin/python compare.py | tee said
diff said - <<'SEEN'
whisper-normalizer: It is O(1). | It is O(n log n). | it is 0 | 0.00
whisper-normalizer: In C++. | In C#. | in c | 0.00
whisper-normalizer: At -5 degrees. | At 5 degrees. | at 5 degrees | 0.00
whisper-normalizer: At minus five degrees. | At -5 degrees. | at -5 degrees | 0.33
whisper-normalizer: Three nines. | 39s. | 39s | 0.00
whisper-normalizer: We (almost) lost it. | We lost it. | we lost it | 0.00
jiwer: keep latency < 5 and never ever lose a write with load > 3 | keep latency 3 | 0.00
SEEN
# Seen with whisper-normalizer 0.1.15 and jiwer 4.0.0 on Python 3.11: the lines above; behind each the share of wrong
# words.
