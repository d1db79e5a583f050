"""Known names are found as whole words, and common words are left alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.analyse.names.gazetteer import Gazetteer, gazetteer
from generator.analyse.names.tokens import atoms
from generator.model import GlossaryEntry


def names(text: str, caseless: bool = False) -> list[str]:
    """The canonical names found in a text; in brackets those that prove nothing by themselves."""
    known = gazetteer(())
    return [
        known.entries[hit.entry].name if hit.sure else f"({known.entries[hit.entry].name})"
        for hit in known.find(atoms([text]), caseless)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # one name, many spellings
        ("we run kubernetes, K8s and Kubernetes", ["(Kubernetes)", "Kubernetes", "Kubernetes"]),
        ("it is TurboPuffer, turbo puffer or turbopuffer", ["turbopuffer"] * 3),
        ("we moved to Fly.io and Next.js", ["Fly.io", "Next.js"]),
        ("S3, AWS S3 and Amazon S3", ["Amazon S3"] * 3),
        ("the LLMs beat the LLM", ["Large language models"] * 2),
        ("we saw VMs, PRs and CDNs", ["Virtual machines", "Pull requests", "Content delivery network"]),
        ("Kafka's log", ["Apache Kafka"]),
        ("blue-green or blue/green", ["Blue-green deployment"] * 2),
        ("José Valim and Jose Valim", ["José Valim"] * 2),
        # the longest form wins
        ("on Google Cloud Run", ["Google Cloud Run"]),
        ("Docker Compose and Docker", ["Docker Compose", "Docker"]),
        ("GitHub Actions on GitHub", ["GitHub Actions", "GitHub"]),
        # whole words only
        ("the dockerization of goings and rustlers", []),
        ("a mastery of postgresqlish things", []),
        # common words need their capital
        ("go to the render farm and fly a modal linear rocket", []),
        ("we wrote it in Go and run it on Render and Fly", ["Go", "Render", "Fly.io"]),
        ("Go home now.", ["(Go)"]),
        ("he said, Hey you", ["(Hey)"]),
        ("I shape up and accelerate", []),
        ("read Shape Up first", ["Shape Up"]),
        # small letters alone may be plain words
        ("weights and biases dissolve in acid", ["(Weights & Biases)", "(ACID)"]),
        # so may words that only stand beside one another
        ("they raised Robert as a child, putting together AI", ["Artificial intelligence"]),
        ("there is no code, we went from dev to production", []),
        ("a no-code tool on dev.to", ["No-code", "DEV Community"]),
        ("our friends at Container Zorbs, and a container", ["Containers"]),
        ("so Dom saw the DOM", ["Document Object Model"]),
        ("the Microsoft builds that we build System Zorb with, and reacts", ["Microsoft"]),
        ("many Docker images", ["Docker"]),
        ("a DD of D&D", ["Dungeons & Dragons"]),
        # a common word beside another capital is part of a longer name
        ("we met Render Quuxley, and flew Air Render", ["(Render)", "(Render)"]),
        # so is one that a hyphen joins to another, and a number that goes on
        ("a Ray-Quux on HP-UX, and v0.18", ["(Ray)", "(HP)", "(User experience)", "(v0)"]),
        ("a Kubernetes-based thing", ["Kubernetes"]),
        # what only a hyphen makes a noun, and a plural that is another word
        ("the lock-in and the trade-off", ["Vendor lock-in", "Trade-offs"]),
        ("Oops, a canvas of modern ES", []),
        # capitals of a shout are another's
        ("it runs Swift on ARM, not SWIFT", ["Swift", "Arm", "(Swift)"]),
        # a surname is nobody's product, and who builds systems needs no build system
        ("a book by Wanda Cline, and Cline itself", ["(Cline)", "Cline"]),
        ("a book by Wanda Cline", ["(Cline)"]),
        # but no first name is a verb that begins a sentence
        ("Will Kubernetes run there? Grant Postgres more.", ["Kubernetes", "PostgreSQL"]),
        # three small letters with a capital may be somebody's name
        ("we met Pip there and use pip", ["(pip)", "pip"]),
        # acronyms and coinages that are words need to be capitals
        ("a ZoS and a DoS", []),
        ("Scale has a Glove, SCaLE has GloVe", ["Southern California Linux Expo", "GloVe"]),
        ("we play Doh over DoH", ["DNS over HTTPS"]),
        ("we use RAG", ["Retrieval-augmented generation"]),
        ("on the other arm", []),
        ("am I right, or am i not", []),
        ("the MoE and the MOE", ["Mixture of experts"] * 2),
        # words written together or apart
        ("it is on Cloud Flare", ["Cloudflare"]),
        ("in our service now and the work day", []),
        ("reinvent the wheel", []),
        ("we met at re:Invent", ["AWS re:Invent"]),
        # punctuation ends a name
        ("we like the cloud. Run it", ["Cloud computing"]),
        ("Google, Cloud Run", ["Google", "Google Cloud Run"]),
    ],
)
def test_names_in_a_text(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_a_text_without_capitals_still_names_acronyms() -> None:
    assert names("we use the vpc and pr", caseless=False) == ["(Virtual private cloud)"]
    assert names("we use the vpc and pr", caseless=True) == ["Virtual private cloud", "Pull requests"]


def test_a_misheard_form_is_matched_exactly_as_written() -> None:
    known = Gazetteer((GlossaryEntry("Tessl", "company", misheard=("Tesla",)),))
    assert len(known.find(atoms(["what he does in Tesla"]))) == 1
    assert known.find(atoms(["the unit is a tesla, TESLA"])) == []


@given(st.text(alphabet="gorustflykubernetes ABC.,-'", max_size=80))
def test_hits_are_whole_words_in_order_and_never_overlap(text: str) -> None:
    found = atoms([text])
    last = 0
    for hit in gazetteer(()).find(found):
        assert last <= hit.begin < hit.end <= len(found)
        assert found.written(hit.begin, hit.end) in text
        last = hit.end
