"""The tags by which languages are known."""

import re

_TAG = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")


def is_tag(text: str) -> bool:
    """Whether a text has the form of a BCP 47 tag, such as `en` or `pt-BR`; programs write `pt_BR` as well."""
    return _TAG.fullmatch(text) is not None
