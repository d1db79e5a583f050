"""Which `Name:` prefixes are speakers, and which are only words with a colon."""

import pytest

from generator.read.formats.names import speakers


@pytest.mark.parametrize(
    ("lines", "known"),
    [
        (["Ana: Queues hide work.", "Jo: Page on age.", "Ana: We do."], {"Ana", "Jo"}),
        (["Ana: Queues hide work.", "Reason: nobody looks.", "and so on", "Ana: We do."], {"Ana"}),
        (["Ana: Queues hide work.", "and more", "Jo Marsh: Page on age."], {"Ana", "Jo Marsh"}),
        (["Reason: nobody looks.", "Cause: no alert."], {"Reason"}),
        (["It was plain.", "Reason: nobody looks."], set()),
    ],
)
def test_who_speaks(lines: list[str], known: set[str]) -> None:
    assert speakers(lines) == known
