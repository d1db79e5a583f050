"""A list item that begins with a sign is marked, so that it gets no second bullet; any other stays as it was."""

import pytest

from generator.model.prose import own_bullets
from generator.write.escape import block


@pytest.mark.parametrize("sign", ["🚀", "✅", "→", "★", "⚡️", "🧵", "•"])
def test_an_item_with_a_sign_of_its_own_is_marked(sign: str) -> None:
    for start in ("<li>", "<li>\n<p>"):
        assert (
            own_bullets(f"<ul>{start}{sign} Fast</li></ul>")
            == f'<ul><li class="signed">{start[4:]}{sign} Fast</li></ul>'
        )


@pytest.mark.parametrize("words", ["Fast", "“Fast”", "— so", "速い", "5 of 9", "<strong>🚀</strong>", "a 🚀"])
def test_any_other_item_stays(words: str) -> None:
    assert own_bullets(f"<ul><li>{words}</li></ul>") == f"<ul><li>{words}</li></ul>"


def test_show_notes_and_descriptions_have_one_bullet_too() -> None:
    assert block("Heard:\n- 🚀 Fast\n- slow").count('<li class="signed">') == 1
