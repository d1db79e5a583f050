"""Who the source names, and what they are called."""

from datetime import date

from generator.analyse.names.calls import calls, credited, titled
from generator.model import Episode, Person, Transcript, Turn


def episode(*speakers: str, people: tuple[str, ...] = ()) -> Episode:
    turns = tuple(Turn(f"t-{number}", "Hello.", speaker) for number, speaker in enumerate(speakers))
    credits = tuple(Person(name) for name in people)
    return Episode("e", "Title", date(2024, 1, 1), "e.md", "g", people=credits, transcript=Transcript(turns))


def test_labels_are_nobody() -> None:
    assert credited(episode("Speaker 1", "Host", "Unknown Speaker", "Mara Quill", "Break")) == ("Mara Quill",)


def test_titles_and_remarks_are_left_out_and_nobody_comes_twice() -> None:
    assert credited(episode("Dr. Mara Quill", people=("Mara Quill (guest)",))) == ("Mara Quill",)


def test_a_first_name_is_the_first_speakers_and_a_shared_surname_is_nobodys() -> None:
    assert calls(["Mara Quill", "Tom Quill", "Mara Stone"]) == {
        "mara": "Mara Quill",
        "tom": "Tom Quill",
        "stone": "Mara Stone",
    }


def test_a_surname_is_the_last_of_several_names() -> None:
    assert calls(["Guido van Rossum", "Ann"]) == {"guido": "Guido van Rossum", "rossum": "Guido van Rossum"}


def test_a_title_names_those_whom_it_was_with() -> None:
    assert titled("Farewell to ZORC with Wanda Roe") == ("Wanda Roe",)
    assert titled("Pagers, with Wanda Roe, Tom Q. Ek & Sara Lund: part two") == ("Wanda Roe", "Tom Q. Ek", "Sara Lund")
    assert titled("Living with Zorb Fences") == titled("Working with Sara") == ()
