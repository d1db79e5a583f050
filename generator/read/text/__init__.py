"""Bytes made clean text: the encoding told, damage mended, the code of MDX taken out."""
