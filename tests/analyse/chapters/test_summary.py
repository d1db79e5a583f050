from generator.analyse.chapters.boundaries import chapters
from generator.analyse.chapters.summary import passed_over, summary
from generator.analyse.language import text
from generator.model import Chapter, Section
from tests.analyse.conversations import conversation, study_of


def test_each_chapter_is_a_line_with_its_turn() -> None:
    study = study_of(conversation())
    found = chapters(study)
    sections = summary(study, found, ())
    assert [section.heading for section in sections] == [chapter.title for chapter in found]
    for section in sections:
        assert len(section.bullets) == len(section.turns) == 1
        for bullet, turn in zip(section.bullets, section.turns, strict=True):
            said = study.turns[study.episode.transcript.index[turn]].text
            assert set(text.words(bullet.lower())) <= set(text.words(said.lower()))


def test_bullets_stand_alone() -> None:
    study = study_of(conversation())
    for section in summary(study, chapters(study), ()):
        for bullet in section.bullets:
            assert not bullet.endswith("?")
            assert bullet.split()[0] not in {"So", "And", "But", "Yeah", "It", "That", "This"}


def test_a_given_summary_wins() -> None:
    given = (Section("Opening", ("A bullet.",)),)
    assert summary(study_of(conversation(), summary=given), (), ()) == given


def test_a_short_talk_is_one_section_under_its_title() -> None:
    study = study_of([(None, "Object storage keeps every write in a bucket that the whole database can read from.")])
    (section,) = summary(study, (), ())
    assert section.heading == "A talk"
    assert section.turns == ("t-0",)


def test_another_language_is_said_so_and_claims_nothing() -> None:
    german = (
        "Wir haben die Datenbank im letzten Jahr neu gebaut, und die Datenbank ist jetzt viel schneller als zuvor. " * 9
    )
    study = study_of([(None, german)])
    assert summary(study, (), ()) == ()
    assert passed_over(study)
    assert not passed_over(study_of(conversation()))
    assert not passed_over(study_of([]))


def test_where_nothing_stands_alone_a_chapter_has_the_question_that_it_answers() -> None:
    answer = (
        "Well, it is about the tide, and then it is about the cellar, and that is all there is to it if you ask me now"
    )
    asked = "How does a tide table get into the cellar?"
    talk = [
        ("Ada", f"Okay. {asked}"),
        ("Bo", f"{answer}. They said so about the tide table, and it was in the cellar."),
    ]
    (section,) = summary(study_of(talk * 3), (), ())
    assert (section.bullets, section.turns) == ((asked,), ("t-0",))
    for no in ("How does that get into the cellar?", "Do you like the tide table?", "How did I lose a tide table?"):
        assert summary(study_of([("Ada", f"Okay. {no}"), talk[1]] * 3), (), ()) == ()
    # Nobody answers it.
    assert summary(study_of([talk[0], ("Bo", "It does not."), (None, answer)] * 3), (), ()) == ()


def test_who_speaks_of_themselves_is_quoted_where_the_page_can_say_who() -> None:
    said = "I keep all of my eleven thousand tide tables on tape, in a cellar below the harbour office."
    for speaker, bullets in (("Ada", [(said,)]), (None, [])):
        study = study_of([*conversation(), (speaker, said), *[(speaker, "They keep my tide tables there.")] * 9])
        last = (Chapter("Tide tables", study.turns[len(conversation())].id),)
        assert [part.bullets for part in summary(study, last, ()) if part.heading == last[0].title] == bullets


def test_no_bullet_speaks_of_somebody_whom_it_does_not_name() -> None:
    said = [
        "The cellar keeps all of the eleven thousand tide tables on tape, below the harbour office.",
        "I keep all of my eleven thousand tide tables on tape, in a cellar below the harbour office.",
    ]
    (section,) = summary(study_of([(None, words) for words in said * 3]), (), ())
    assert section.bullets == (said[0],)
