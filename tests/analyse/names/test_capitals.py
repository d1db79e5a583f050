"""Names outside the glossary are found by their behaviour, and sorted into kinds."""

import pytest

from generator.analyse.names.capitals import accepted, spans
from generator.analyse.names.kinds import guess
from generator.analyse.names.tokens import atoms


def found(*texts: str, strict: bool = False) -> dict[str, str]:
    """Name as written to kind."""
    text = atoms(texts)
    groups = accepted(text, spans(text, [0] * len(text), len(texts)), (), strict)
    return {text.written(group[0].begin, group[0].end): guess(text, group, strict=False) for group in groups.values()}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Then I worked at Zorblatt as an engineer", {"Zorblatt": "company"}),
        ("I was working at Quuxley back then", {"Quuxley": "company"}),
        ("the folks at Frobnix Labs did it", {"Frobnix Labs": "company"}),
        ("a company called Vexmere does that", {"Vexmere": "company"}),
        ("and the CEO of Plimsoft called", {"Plimsoft": "company"}),
        ("we deployed Zibber and now use Zibber", {"Zibber": "product"}),
        ("the wibbleDB format and OpenFrob", {"wibbleDB": "product", "OpenFrob": "product"}),
        ("we met at FrobCon and the Frob Summit", {"FrobCon": "event", "Frob Summit": "event"}),
        ("as Maria Grobowski said", {"Maria Grobowski": "person"}),
        ("and Sandra said no", {"Sandra": "person"}),
        ("when Wim van Dorst was here", {"Wim van Dorst": "person"}),
        ("as Maria Grobowski Grobowski said", {"Maria Grobowski": "person"}),
        ("they gave it to Sandra and to Quuxley", {"Sandra": "person", "Quuxley": None}),
        ("as Maria Grobowski Maria Grobowski said", {"Maria Grobowski": "person"}),
        ("as Maria Grobowski PhD said", {"Maria Grobowski": "person"}),
        ("we met at FrobCon Norway and liked it", {"FrobCon": "event"}),
        ("the bill of the Tim Bridge", {"Tim Bridge": None}),
        ("a talk with Maria Grobowski of Zorblatt", {"Maria Grobowski": "person", "Zorblatt": None}),
        ("and then ZorbMD CEO Maria Grobowski said it", {"ZorbMD": "product", "Maria Grobowski": "person"}),
        ("we asked Professor Quell Zambrov", {"Quell Zambrov": "person"}),
        ("it was at Zorbcamp and at the Grobfest", {"Zorbcamp": "company", "Grobfest": "event"}),
        ("when Wanda McZorblatt spoke", {"Wanda McZorblatt": "person"}),
        ("we saw Quell Zambrov there", {"Quell Zambrov": None}),
        ("and Quell Zambrov said so", {"Quell Zambrov": "person"}),
        ("we met the Zorblatt Effect again", {"Zorblatt Effect": "concept"}),
        ("as Judge Zorblatt ruled", {"Zorblatt": "person"}),
        ("the ZQTF says it, the ZQTF wrote it, and the ZQTF said no", {"ZQTF": "company"}),
        ("a keynote at Zorblatt and a talk at Zorblatt", {"Zorblatt": "event"}),
        ("so we have a Zorblatt plugin", {"Zorblatt": "product"}),
        ("on the Wanda Mobility Service", {"Wanda Mobility Service": None}),
        ("the node. So it is a Js thing, Js and Js", {"Js": None}),
        ("we met in Zorblatt, lived in Zorblatt and left Zorblatt", {"Zorblatt": None}),
        ("the ZQTF is here, so ZQTF runs and ZQTF stays", {"ZQTF": None}),
        ("a ZQTF is here, so the ZQTF runs and ZQTFs stay", {"ZQTF": "concept"}),
        ("do you hit F1, Z9 or F1", {}),
        ("thanks, Wanda.Anyway we go on", {"Wanda": "person"}),
        ("as Wanda Q. Grobowski ruled", {"Wanda Q. Grobowski": "person"}),
        ("that was Mr. Zorblatt again", {"Zorblatt": "person"}),
        ("Maria Grobowski starts it.", {"Maria Grobowski": "person"}),
        ("the Quux–Zorblatt codes and Quux–Zorblatt codes and Quux–Zorblatt", {"Quux–Zorblatt": "product"}),
        ("the Zorblatt Act and the Quux Amendment", {"Zorblatt Act": "concept", "Quux Amendment": "concept"}),
        ("our Zorb Director and the Zorb Director and a Zorb Director", {"Zorb Director": None}),
        ("the Zorblatt Court said so", {"Zorblatt Court": None}),
        ("we look at Quuxley, we use Quuxley, we use Quuxley", {"Quuxley": "product"}),
    ],
)
def test_a_name_shows_by_its_capital_and_its_context(text: str, expected: dict[str, str | None]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Obviously that works. Nothing else does.",
        "We met in Berlin on Monday, in New York City, on the West Coast",
        "so I was like, Yeah, Right, Okay",
        "the winters in Valparaíso and among Mongolians, on Fridays",
        "there are two Sandras here",
        "it calls showDialog once",
        "it calls ZorbDone() and ZorbDone() and Frob.allDone",
        "a Frob<ZorbDone> and zorb.FrobArgs",
        "it was randomZorb, then randomZorb again",
        "set ZO_QUUX, then ZO_QUUX, and ZO_QUUX again",
        "find me @QuuxZorb or at @QuuxZorb",
        "we are at RC4 in Q3, then at RC4 in Q3",
        "the CEO and the CTO have a PhD in the USA",
        "Zorblatt starts the sentence. Zorblatt does it again.",
        "it was a zorblatt, a zorblatt, and one Zorblatt",
    ],
)
def test_what_is_no_name(text: str) -> None:
    assert found(text) == {}


def test_an_acronym_has_to_come_three_times() -> None:
    assert found("we need a ZQX and then two ZQXs") == {}
    assert found("we need a ZQX and then two ZQXs, or one ZQX") == {"ZQX": "concept"}


def test_raw_speech_recognition_needs_to_say_a_single_word_twice() -> None:
    assert found("it was Quuxley once", strict=True) == {}
    assert "Quuxley" in found("it was Quuxley and then Quuxley", strict=True)


@pytest.mark.parametrize(
    ("said", "words", "kind"),
    [
        (
            "Then I, the {}, at Quuxley",
            "work team people folks founder cofounder CEO CTO VP director friends",
            "company",
        ),
        ("the {} of Quuxley", "founder cofounder CEO CTO CFO VP president", "company"),
        ("one company called Quuxley and a {} like Quuxley", "company startup", "company"),
        ("and Quuxley {} and then Quuxley {} it", "raised acquired announced hired employees customers", "company"),
        ("as Quuxley {} and as Quuxley {} it", "said says told asked wrote thinks mentioned joined", "person"),
        ("we {} Quuxley, then we {} Quuxley, and they {} Quuxley", "use using used install deploy adopt", "product"),
    ],
)
def test_the_words_around_a_name_speak_for_its_kind(said: str, words: str, kind: str) -> None:
    for word in words.split():
        assert found(said.replace("{}", word)) == {"Quuxley": kind}, word


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Conference Summit Expo Hackathon Meetup Days Week", "event"),
        ("Labs Inc Corp Technologies Systems Foundation University Bank Capital Ventures Robotics", "company"),
        ("DB API CLI SDK Engine Framework Protocol Server Platform Hub Linux", "product"),
        ("Law Principle Effect Theorem Paradox Hypothesis Conjecture", "concept"),
    ],
)
def test_the_last_word_of_a_name_tells_its_kind(words: str, kind: str) -> None:
    for word in words.split():
        assert found(f"we saw the Frobnix {word} there, and it was the Frobnix {word}") == {f"Frobnix {word}": kind}, (
            word
        )


def test_what_stands_in_a_list_is_of_the_kind_of_its_neighbours() -> None:
    text = atoms(["we asked Frob, Quuxley or Wex, then Quuxley and Wex again, and Vexmere"])
    known = {text.words.index(word): "company" for word in ("Frob", "Wex")}
    groups = accepted(text, spans(text, [0] * len(text), 1), (), strict=False)
    kinds = {key: guess(text, group, strict=False, known=known) for key, group in groups.items()}
    assert (kinds["quuxley"], kinds["vexmere"]) == ("company", None)
