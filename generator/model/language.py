"""The tags by which languages are known."""

import re

_TAG = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")
_NAMES = {
    name: tag
    for tag, *names in map(
        str.split,
        (
            "en english englisch anglais inglés inglese inglês engels",
            "de german deutsch allemand alemán tedesco alemão duits",
            "fr french français französisch francés francese francês frans",
            "es spanish español spanisch espagnol spagnolo espanhol castellano",
            "it italian italiano italienisch italien",
            "pt portuguese português portugiesisch portugais portoghese",
            "nl dutch nederlands niederländisch néerlandais",
            "pl polish polski polnisch",
            "ru russian русский russisch",
            "uk ukrainian українська",
            "cs czech čeština",
            "sv swedish svenska",
            "tr turkish türkçe",
            "ja japanese 日本語",
            "zh chinese 中文",
            "ko korean 한국어",
        ),
    )
    for name in names
}
"""What people and programs write in place of a tag."""


def tag_of(words: str) -> str:
    """The tag that a text is, or that the language it names has (`Deutsch`); empty for any other."""
    found = _NAMES.get(words.strip().casefold(), words.strip())
    return found if is_tag(found) else ""


def is_tag(text: str) -> bool:
    """Whether a text has the form of a BCP 47 tag, such as `en` or `pt-BR`; programs write `pt_BR` as well."""
    return _TAG.fullmatch(text) is not None
