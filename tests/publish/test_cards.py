"""The pictures of shared pages: set in a typeface that has every sign of Europe's scripts, and no empty box in any."""

import io
from dataclasses import replace

from PIL import Image

from generator.model import Failed, Picture
from generator.publish.cards import SIZE, cards, draw
from generator.publish.typeface import drawable, fitted, font, has
from tests.write.sample import library
from tests.write.test_pages import write

LATIN = [*range(0x21, 0x7F), *range(0xA1, 0x250)]
GREEK = [*range(0x391, 0x3A2), *range(0x3A3, 0x3CF)]
CYRILLIC = [*range(0x400, 0x460), *range(0x490, 0x49C)]
SIGNS = [*range(0x2010, 0x2027), *range(0x2030, 0x203B), 0x20AC, 0x2116, 0x2122, *range(0x2150, 0x2160)]
RAISED = [0x2070, *range(0x2074, 0x207F), *range(0x2080, 0x208F)]
ARROWS = range(0x2190, 0x21A0)
MATHS = [0x2202, 0x2206, 0x220F, 0x2211, 0x2212, 0x221A, 0x221E, 0x222B, 0x2248, 0x2260, 0x2264, 0x2265]
EVERY = [chr(code) for code in (*LATIN, *GREEK, *CYRILLIC, *SIGNS, *RAISED, *ARROWS, *MATHS) if code != 0xAD]


def test_six_hundred_signs_have_a_glyph_each() -> None:
    assert len(set(EVERY)) >= 600
    assert [sign for sign in EVERY if not has(sign)] == []


def test_what_the_typeface_lacks_is_left_out_and_never_drawn_as_a_box() -> None:
    assert drawable("Ship it 🚀 → ½ price, 昨夜 naïve") == "Ship it → ½ price, naïve"
    with_rocket, without = Picture("", "k 🎙", "Ship it 🚀", "Pod"), Picture("", "k", "Ship it", "Pod")
    assert draw(with_rocket) == draw(without)
    assert draw(Picture("", "k", "昨夜の当番", "Pod")) == draw(Picture("", "k", "Pod", "Pod"))


def test_a_long_title_is_set_smaller_then_cut_at_a_word() -> None:
    sizes = (76, 40)
    assert fitted("A queue is a promise", sizes, 1000, 5)[0] == 76
    size, lines = fitted("A queue is a promise to somebody. " * 20, sizes, 1000, 5)
    assert (size, len(lines)) == (40, 5)
    assert lines[-1].endswith(" …")
    assert all(font(size).getlength(line) <= 1060 for line in lines)


def test_a_card_says_what_its_page_is_called() -> None:
    site = library()
    post = replace(site.posts[0], title="Whose cable is it?")
    titled = replace(site.issues[0], title="Queues are promises")
    made = write(replace(site, posts=(post,), issues=(titled,)))
    titles = {page.picture.place.partition("/")[0]: page.picture.title for page in made.values() if page.picture}
    assert (titles["digest"], titles["posts"]) == ("Queues are promises", "Whose cable is it?")


def test_a_card_that_can_not_be_drawn_says_the_name_of_the_site_alone() -> None:
    wanted = [Picture("episodes/a/", "k", "Ship it", "Pod"), Picture("episodes/b/", "k", "Hold it", "Pod")]
    first, second = cards(wanted, lambda function, inputs: [Failed("no memory"), *map(function, inputs[1:])])
    assert (first.path, first.data) == ("episodes/a/card.png", draw(Picture("", "", "Pod", "Pod")))
    assert (second.path, second.data) == ("episodes/b/card.png", draw(wanted[1]))


def test_a_card_is_a_picture_of_the_size_that_networks_ask_for() -> None:
    picture = Image.open(io.BytesIO(draw(Picture("", "Καλημέρα · Привет", "½ of it → ∞", "Pod"))))
    assert picture.size == SIZE


def test_a_card_is_small_and_its_colours_are_ink_accent_and_paper_with_what_is_between() -> None:
    made = draw(
        Picture("", "Ops Weekly · Episode 10", "Why the queue that nobody owned took the shop down for a day", "Pod")
    )
    assert len(made) < 17_000, "a card of 256 shades has 25,000 bytes"
    counts = Image.open(io.BytesIO(made)).convert("RGB").getcolors(16)
    assert counts, "sixteen colours are half a byte a pixel"
    shades = {colour: number for number, colour in counts}
    assert {(251, 250, 246), (26, 28, 31), (11, 107, 95)} <= set(shades)
    assert max(shades, key=lambda colour: shades[colour]) == (251, 250, 246)
