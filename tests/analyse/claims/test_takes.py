"""Takes: their kind, year, words and proof."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.analyse.claims.hearing import hear, kind_of
from generator.analyse.claims.takes import about_year, takes
from generator.analyse.episode import MOST_TAKES, analyse_episode
from generator.model import Take
from tests.analyse.spoken import TALK, study

ROOT = Path(__file__).resolve().parents[3]
SEEDS = ROOT / "../shared/seeds"


@pytest.fixture(autouse=True)
def _likely_enough(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Lines alone in a talk are less likely than those of a real one: it is the rules that count here."""
    if "odds" not in request.node.name:
        monkeypatch.setattr("generator.analyse.claims.takes._LEAST", 0.3)
        monkeypatch.setattr("generator.analyse.claims.takes._LEAST_SAID", 0.3)


def _with(words: str, found: tuple[Take, ...]) -> Take:
    return next(take for take in found if words in take.text)


@pytest.mark.parametrize(
    ("words", "kind", "year"),
    [
        ("in 2025 most new databases", "prediction", 2025),
        ("start with the file format", "advice", None),
        ("My favorite moment was when", "favourite_moment", None),
    ],
)
def test_kind_and_year_in_a_talk(words: str, kind: str, year: int | None) -> None:
    take = _with(words, takes(study(TALK), 50))
    assert (take.kind, take.about_year, take.speaker) == (kind, year, "Bob")


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("I think every laptop will run its own models by the end of next year.", "prediction"),
        ("Honestly, microservices are a terrible idea and nobody needs them.", "hot_take"),
        ("My biggest takeaway is that customers never read the documentation.", "takeaway"),
        ("You should always write the manual process down before you automate anything.", "advice"),
        ("My favorite episode was the one about compilers, I loved that episode.", "favourite_moment"),
        ("I think the political will of the board is the real problem, and Will never saw it.", "hot_take"),
        ("Honestly, a queue is a terrible database, a museum if you will, and nobody needs it.", "hot_take"),
        ("If I remember right, I think nobody needs the old parser and it is terrible.", "hot_take"),
    ],
)
def test_kind_of_a_lone_line(said: str, kind: str) -> None:
    assert kind_of(hear(study([said])).lines) == kind


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("I think every laptop will run its own models by the end of next year.", "prediction"),
        ("Unpopular opinion, microservices are a terrible idea for most companies.", "hot_take"),
        ("My biggest takeaway is that customers never read the documentation.", "takeaway"),
        ("My takeaway of the year is that customers never read the documentation.", "takeaway"),
        ("My one piece of advice is that you should always write the manual process down first.", "advice"),
        ("I think ten years from now you should never need to run a database in your own company.", "prediction"),
    ],
)
def test_a_page_lists_what_takes_sides_foretells_or_teaches(said: str, kind: str) -> None:
    assert [take.kind for take in takes(study([said]), 5)] == [kind]


@pytest.mark.parametrize(
    "said",
    [
        "The block header will be hashed twice and the miners will send it to all the nodes.",
        "We're going to pick the parser up again next week and will read the next chapters.",
        "I think that's the most terrible idea that anybody in the industry ever had.",
        "Every packet that the company gets goes through all of the filters in the kernel.",
        "Is deleting the databases of every company, and I think that is the best way to never lose anything.",
        "Let me just, I think, say that every company should delete its databases, which never lose anything.",
        "I hope that this book is the best on databases and that every company will never lose anything.",
        "I always tell people they should listen to that episode, which is the best on databases in the industry.",
    ],
)
def test_a_page_lists_no_explanation_no_plan_and_nothing_that_points_back(said: str) -> None:
    assert takes(study([said]), 5) == ()


@pytest.mark.parametrize(
    "said",
    [
        "He says every company should delete its databases, because the cloud will never lose anything.",
        "People say it will all be rewritten by every company, and I think that is a terrible idea.",
        "People say every company should delete its databases, because the cloud will never lose anything.",
        "We used to think every company should delete its databases, because the cloud will never lose anything.",
        "I think every company should delete its databases, the cloud will never lose anything, just kidding.",
        "We're going to delete the databases of every company next year, because the cloud should never lose anything.",
        "I think what Johnny was saying is that every company should delete databases, the cloud will never lose any.",
        "Because every company should delete its databases, the cloud will never lose anything.",
        "That means every company should delete its databases, because the cloud will never lose anything.",
        "I think every company should delete its databases, because women will never lose anything.",
        "Your unpopular opinion is that every company should delete databases, the cloud will never lose any.",
        "I think that every company should delete databases is going to be unpopular, it will never lose any.",
        "Tess Pool shared an unpopular opinion that companies should delete databases, the cloud will never lose any.",
        "I think I don't know whether every company should delete databases, the cloud will never lose anything.",
        "I think every company should delete its databases, and we're going to start with what will never lose any.",
        "I'm like, every company should delete its databases, because the cloud will never lose anything.",
        "I think that every company should delete databases would be a very unpopular opinion, it will never lose any.",
    ],
)
def test_a_page_lists_nobody_elses_view_none_taken_back_no_joke_and_no_plan(said: str) -> None:
    for own in ("the cloud", "a disabled cache, or a race condition,"):
        words = f"I think every company should delete its databases, because {own} will never lose anything."
        assert len(takes(study([words]), 5)) == 1
    assert takes(study([said]), 5) == ()


@pytest.mark.parametrize(
    ("said", "kept"),
    [("is important, because", 0), ("is the crucial part, as", 0), ("is bad, as", 1), ("was bad when I came, as", 0)],
)
def test_that_something_is_important_or_how_it_went_is_no_opinion(said: str, kept: int) -> None:
    words = f"I think the worst database of every company {said} most people never delete anything."
    assert len(takes(study([words]), 5)) == kept


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("I think by 2030 every company is going to start with SQLite, and the cloud will lose most.", "prediction"),
        ("I've had an unpopular opinion for years that companies should delete databases, they are bad.", "hot_take"),
    ],
)
def test_what_others_start_with_is_foretold_and_an_opinion_that_one_had_is_ones_own(said: str, kind: str) -> None:
    assert [take.kind for take in takes(study([said]), 5)] == [kind]


@pytest.mark.parametrize(("before", "kept"), [("", 1), ("You asked about backups, and ", 0)])
def test_no_line_of_an_opinion_takes_up_what_the_other_one_said(before: str, kept: int) -> None:
    closes = "I think every company should delete them, since they are the worst waste of money."
    words = f"I think the database of every company is bad, as most people never do. {before}{closes}"
    found = takes(study([words]), 5)
    assert sum(take.text.endswith("waste of money.") for take in found) == kept
    assert not any("You asked" in take.text for take in found)


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("I think the worst", 1),
        ("I think the worst S3", 1),
        ("I think that after 10 years the worst", 1),
        ("I think the 20-year-old", 1),
        ("I think HTTP/3 is the worst", 1),
        ("When companies fail, I think the worst", 0),
        ("If companies fail, I think the worst", 0),
        ("I think, let's say, the worst", 0),
        ("I think the worst 40 percent of the", 0),
    ],
)
def test_what_holds_under_a_condition_and_figures_are_no_opinion_unless_asked_for(said: str, kept: int) -> None:
    words = f"{said} database of every company is bad, as most people never delete anything."
    assert len(takes(study([words]), 5)) == kept
    asked = takes(study(["What is your hot take?", words]), 5)
    assert [take.kind for take in asked] == ["hot_take"]


@pytest.mark.parametrize(
    "said",
    [
        "I think the best way to think about every company is that it will never delete its databases.",
        "I hope the only way that companies are going to lose nothing is to never delete their databases.",
    ],
)
def test_how_to_see_a_thing_foretells_nothing(said: str) -> None:
    assert "prediction" not in [take.kind for take in takes(study([said]), 5)]


def test_a_year_that_was_foretells_nothing() -> None:
    said = "I predict 2024 was the year of the vector database, and the future will look back at it."
    assert [(take.kind, take.about_year) for take in takes(study([said]), 5)] == [("takeaway", None)]


def test_a_page_lists_as_many_as_an_editor_would() -> None:
    things = "Tape Steam Paper Copper Amber Velvet Granite Marble Cotton Pepper Ginger Walnut".split()
    places = "kitchens gardens harbours deserts rivers islands castles bridges markets forests valleys canyons".split()
    said = [
        f"I think {thing} should never be the best answer for {place}."
        for thing, place in zip(things, places, strict=True)
    ]
    found = analyse_episode((study(said).episode, (), ())).takes
    assert len(found) == MOST_TAKES == 8


def test_a_quoted_question_is_no_take() -> None:
    said = 'I think everyone in the industry should always ask "Is the database really the worst problem?"'
    assert takes(study([said]), 50) == ()


def test_a_page_lists_only_what_has_the_odds() -> None:
    said = "Microservices are the worst thing that ever happened to most companies, and I think nobody will miss them."
    shown = takes(study([said, "The cable in the cellar is as long as the one in the attic, if I remember right."]), 50)
    assert [take.text for take in shown] == [said]


def test_a_round_lists_more_takes_than_a_page_without_has() -> None:
    said = [
        "I predict that most companies will run their own mail servers again by the end of 2026.",
        "I predict that every phone in 2026 will hold a database that answers without a network.",
        "I predict that nobody will pay for dashboards in 2026, because agents read the logs.",
        "I predict that the price of memory will double before the end of 2026.",
        "I predict that one large bank will move its ledger back to a mainframe in 2026.",
    ]
    asked = takes(study(["What are your predictions for 2026?", *said]), 3)
    assert len(takes(study(said), 3)) == 3
    assert len(asked) > 3
    assert {take.kind for take in asked} == {"prediction"}


def test_a_model_that_predicts_opens_no_round() -> None:
    asked = "Someday we can explain why a prediction is that prediction, and not the one beside it."
    assert {line.round.kind for line in hear(study([asked, "Most of the code is Go."])).lines} == {None}


def test_what_answers_a_round_has_a_cue_of_what_it_asked_for() -> None:
    heard = hear(study(["What are your predictions for 2026?", "Nobody will pay for it in 2026.", "Most of it is Go."]))
    assert heard.answers(0.4).tolist()[1:] == [True, False]


def test_a_round_gives_its_kind_to_what_follows() -> None:
    answer = "I think boring software is the best software for a database, and all vendors of the world are wrong."
    alone = takes(study([answer]), 50)[0].kind
    asked = takes(study(["What is your biggest takeaway?", answer]), 50)[0].kind
    assert (alone, asked) == ("hot_take", "takeaway")


def test_the_guest_is_stronger_than_the_host() -> None:
    opinion = "I think replication is dead and nobody will miss it in the future."
    by_guest = takes(study([*TALK[:-2], ("Bob", opinion)]), 50)
    by_host = takes(study([*TALK[:-2], ("Ann", opinion)]), 50)
    assert _with("nobody will miss it", by_guest).speaker == "Bob"
    assert _with("nobody will miss it", by_host).speaker == "Ann"
    assert _with("nobody will miss it", by_guest).strength > _with("nobody will miss it", by_host).strength + 0.05


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("In 2026 everyone will use it.", 2026),
        ("Between 2025 and 2027 it will triple.", 2027),
        ("It will be gone next year.", 2025),
        ("Over the next three to five years vendors will merge.", 2029),
        ("In the next decade cars will drive themselves.", 2034),
        ("A year from now nobody will care.", 2025),
        ("Within two years it will be free.", 2026),
        ("Within two decades it will be free.", 2044),
        ("It will be free in 51 years.", None),
        ("My six-year prediction is that tape comes back.", 2030),
        ("2023 was the year of the vector database.", None),
        ("In 2012 it was slow.", None),
        ("It was slow five years ago.", None),
        ("It will be fast.", None),
    ],
)
def test_about_year(text: str, year: int | None) -> None:
    assert about_year(text, 2024) == year


def test_the_year_of_the_round_is_the_last_resort() -> None:
    assert about_year("It will be fast.", 2024, 2025) == 2025
    assert about_year("It will be fast by 2030.", 2024, 2025) == 2030
    asked = "So what are your predictions for next year?"
    found = takes(study([asked, "I think every laptop runs models soon, nobody will need clouds."]), 50)
    assert [take.about_year for take in found] == [2025]


def test_only_predictions_have_a_year() -> None:
    found = takes(study(TALK, day=date(2024, 6, 1)), 50)
    assert all(take.about_year is None for take in found if take.kind != "prediction")


def test_takes_are_quoted_from_their_turn_and_ranked() -> None:
    said = study(TALK)
    found = takes(said, 50)
    assert found
    for take in found:
        assert take.quote in said.turns[said.episode.transcript.index[take.turn]].text
        assert take.text
        assert 0 <= take.strength <= 1
    assert [take.strength for take in found] == sorted((take.strength for take in found), reverse=True)


def test_questions_and_adverts_are_not_shown() -> None:
    texts = " ".join(take.text for take in takes(study(TALK), 50))
    assert "?" not in texts
    assert "Use code" not in texts
    assert "Welcome" not in texts


def test_another_language_gives_no_take() -> None:
    assert takes(study(["Ich denke, dass im nächsten Jahr alle Datenbanken in der Wolke sein werden."] * 5), 50) == ()


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.lists(
            st.sampled_from("I think you will never 2025 next year ? . so the disk is dead advice".split()), max_size=60
        ),
        max_size=5,
    )
)
def test_wild_speech_gives_sound_takes(said: list[list[str]]) -> None:
    spoken = study([" ".join(turn) for turn in said])
    for take in takes(spoken, 50):
        at = spoken.episode.transcript.index[take.turn]
        assert take.quote in " ".join(turn.text for turn in spoken.turns[at : at + 2])
        assert not take.text.endswith("?")


def test_the_year_end_episode_shows_what_its_hosts_said() -> None:
    path = next(iter(SEEDS.glob("003_*.txt")), None)
    if path is None:
        pytest.skip("the seed documents are not beside this checkout")
    lines = path.read_text(encoding="utf-8").splitlines()[4:]
    found = takes(study([" ".join(lines[at : at + 8]) for at in range(0, len(lines), 8)]), 50)
    doom = next(take for take in found if "doomerism is dead" in take.text)
    assert (doom.kind, doom.about_year) == ("prediction", 2025)
    assert found.index(doom) < 10
    young = next(take for take in found if "rise of Gen Z infra" in take.text)
    assert (young.kind, young.about_year) == ("prediction", 2025)


@pytest.mark.parametrize(
    "said",
    [
        "I think I'll call the worst mistake that we always make in this industry the cache.",
        "I think either of you will say that the worst mistake in this industry is always the cache.",
    ],
)
def test_what_asks_the_others_is_no_take(said: str) -> None:
    assert takes(study([said]), MOST_TAKES) == ()


def test_a_take_goes_on_to_the_but_that_bounds_it() -> None:
    opinion = "Unpopular opinion, I think microservices are a terrible idea and nobody needs them."
    said = study([f"{opinion} But a bank with forty teams has no other way to ship its ledger."])
    assert [take.text.partition(" But ")[2] for take in takes(said, 5)] == [
        "a bank with forty teams has no other way to ship its ledger."
    ]


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("Unpopular opinion, I think microservices are a terrible idea and nobody needs them.", 0),
        ("I think every laptop will run its own models by the end of next year.", 1),
    ],
)
def test_what_the_page_tells_is_no_take_but_of_a_year_foretold(said: str, kept: int) -> None:
    assert len(takes(study([said]), 5)) == 1
    assert len(takes(study([said]), 5, [f"{said} It was said before."])) == kept
