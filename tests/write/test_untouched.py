"""A block of HTML is taken out of a page's Markdown and put back as it was; what a person wrote like a hole stays."""

from generator.write.untouched import cut_out, filled, has_holes

PAGE = (
    "# Title\n<!-- html -->\n<p>one</p>\n\n<p>*two*</p>\n<!-- /html -->\nbetween\n<!-- html -->\n<hr>\n<!-- /html -->\n"
)


def test_each_block_comes_back_in_its_place() -> None:
    html = cut_out(PAGE)
    assert html == '# Title\n<div data-hole="0"></div>\nbetween\n<div data-hole="1"></div>\n'
    assert has_holes(html)
    assert filled(html, PAGE) == "# Title\n<p>one</p>\n\n<p>*two*</p>\n\nbetween\n<hr>\n\n"


def test_a_page_without_a_block_is_left_alone() -> None:
    assert cut_out("# Title\n\n*two*\n") == "# Title\n\n*two*\n"
    assert not has_holes("<h1>Title</h1>")
    assert filled('<div data-hole="1"></div>', "<!-- html -->\n<hr><!-- /html -->") == '<div data-hole="1"></div>'
