"""`content/topics.txt`: a line a topic."""

from datetime import date
from pathlib import Path

from generator.model import Site, Topic
from generator.read import read_library
from generator.read.show.topics import read_topics


def test_a_line_is_a_name_and_the_words_that_speak_of_it() -> None:
    text = "# Ours\n\nSourdough bread: sourdough, levain,\nOvens\n"
    assert read_topics("topics.txt", text.encode()) == (
        (Topic("Sourdough bread", ("sourdough", "levain")), Topic("Ovens")),
        (),
    )


def test_a_line_without_a_name_is_told_by_its_number_and_costs_itself() -> None:
    topics, problems = read_topics("topics.txt", b"Ovens: oven\n : levain\n")
    assert [topic.name for topic in topics] == ["Ovens"]
    assert [(problem.line, problem.severity) for problem in problems] == [(2, "warning")]


def test_the_library_has_them(tmp_path: Path) -> None:
    (tmp_path / "topics.txt").write_text("Ovens: oven\n")
    library = read_library(tmp_path, Site(name="Loaves", today=date(2025, 1, 1)))
    assert library.topics == (Topic("Ovens", ("oven",)),)
    assert not library.problems
