"""What an episode names: one mention an entity, its forms merged, its turns true."""

import subprocess
import sys
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.analyse.names.entities import mentions
from generator.analyse.talk.study import Study
from generator.model import Episode, GlossaryEntry, Mention, Person, Section, Transcript, Turn


def episode(*said: str | tuple[str, str], **fields: object) -> Episode:
    pairs = [(None, item) if isinstance(item, str) else item for item in said]
    turns = tuple(Turn(f"t-{number}", text, speaker) for number, (speaker, text) in enumerate(pairs))
    return Episode("e", **{"title": "", "date": date(2024, 1, 1), "path": "e.md", "guid": "g", **fields},  # type: ignore[arg-type]
                   transcript=Transcript(turns))  # fmt: skip


def find(given: Episode, *glossary: GlossaryEntry) -> dict[str, Mention]:
    return {mention.name: mention for mention in mentions(Study(given, glossary))}


def test_forms_of_one_name_are_one_mention() -> None:
    found = find(episode("We like Postgres.", "So PostgreSQL it is, and postgres again."))
    assert list(found) == ["PostgreSQL"]
    mention = found["PostgreSQL"]
    assert (mention.kind, mention.count, mention.turns) == ("product", 3, ("t-0", "t-1"))
    assert mention.aliases == ("Postgres",)
    assert mention.known
    assert mention.link == "https://www.postgresql.org/"
    assert mention.entity == "postgresql"


def test_a_first_name_is_the_speaker_of_that_name() -> None:
    found = find(episode(("Mara Quill", "Hello there."), ("Tom Reed", "Thanks, Mara. Ask Mara about Wex Quill.")))
    assert found["Mara Quill"].turns == ("t-1",)
    assert found["Mara Quill"].aliases == ("Mara",)
    assert "Mara" not in found
    assert (found["Tom Reed"].count, found["Tom Reed"].turns) == (0, ())


def test_a_full_name_in_the_text_takes_its_first_name_too() -> None:
    found = find(episode("I asked Sandra Grobowski.", "Sandra laughed. Sandra Grobowski is like that."))
    assert found["Sandra Grobowski"].count == 3
    assert "Sandra" not in found


@pytest.mark.parametrize(
    ("labels", "said", "expected"),
    [
        (("Mara Quill", "Mara Quill & Tom Reed"), "Thanks, Mara.", {"Mara Quill", "Tom Reed"}),
        (("Mara", "Tom"), "I am Mara Quill, and Mara is here.", {"Mara", "Tom"}),
        (("Mara Quill from Frobnix",), "Well, Marra is not me.", {"Mara Quill"}),
        (("Alexander Roe", "Tom Reed"), "So Alex Roe is here, and Alex is the one.", {"Alexander Roe", "Tom Reed"}),
        (("Josephine Quill",), "I asked Josephin and she said so.", {"Josephine Quill"}),
        (("Mara Quill",), "It was Wexmar Zorblatt, and Wexmar Zorblatt, so Wexmar", {"Mara Quill", "Wexmar Zorblatt"}),
        (("Mara Quill",), "And Judge Quill ruled. I agree with Judge Quill.", {"Mara Quill"}),
    ],
)
def test_a_person_is_listed_once(labels: tuple[str, ...], said: str, expected: set[str]) -> None:
    found = find(episode(*((label, said) for label in labels)))
    assert {name for name, mention in found.items() if mention.kind == "person"} == expected


def test_raw_speech_recognition_does_not_name_anybody_by_a_surname_heard_once() -> None:
    found = find(episode("So Sandra Grobowski is here.", "I think Sandra knows.", "And so Sandra said it."))
    assert (found["Sandra"].count, found["Sandra"].aliases) == (3, ("Sandra Grobowski",))
    assert set(found) == {"Sandra"}


def test_two_first_names_heard_once_are_two_people() -> None:
    found = find(episode("So thanks to Wanda Jay for that.", "And so Jay said it.", "I think Jay and Wanda know."))
    assert not {"Jay", "Wanda"} & {
        form for mention in found.values() for form in mention.aliases if " " in mention.name
    }
    assert "Jay" in found


def test_a_name_that_a_known_one_is_part_of_is_a_name_of_its_own() -> None:
    said = "I went to Redis Labs, which makes Redis.", "The people at Redis Labs are fine."
    found = find(episode(("Mara Quill", said[0]), ("Bo Ek", said[1])))
    assert (found["Redis Labs"].kind, found["Redis Labs"].count) == ("company", 2)
    assert "Labs" not in find(episode(("Mara Quill", "I went to Redis Labs once.")))


def test_the_end_of_a_longer_name_is_the_same() -> None:
    said = "I worked at Quux Zorb Labs, then at Zorb Labs, and Zorb Labs is fine."
    assert find(episode(("Mara Quill", said)))["Quux Zorb Labs"].count == 3


def test_who_may_be_a_product_is_nobody() -> None:
    assert find(episode(("Mara Quill", "So there was Cody and I went home."))).keys() == {"Mara Quill"}
    assert "Cody Zorblatt" in find(episode(("Mara Quill", "So there was Cody Zorblatt and I went home.")))


def test_what_is_only_made_of_a_known_name_is_none() -> None:
    said = "The Googlers met a GitHuby one, many Haskellers and all the Haskellers there."
    assert find(episode(("Mara Quill", said))).keys() == {"Mara Quill"}


def test_where_few_products_are_named_an_unknown_name_is_none() -> None:
    said = "In the matter of Zorblatt, and after Zorblatt, so in Zorblatt the court held that it was a contract."
    assert "Zorblatt" not in find(episode(("Mara Quill", said)))
    tools = "Kubernetes, Docker, Terraform and Ansible, all of them."
    assert find(episode(("Mara Quill", said), ("Bo Ek", tools)))["Zorblatt"].kind == "product"


def test_addresses_and_assent_are_no_concepts() -> None:
    said = "Mm-hmm affirmative. See the slash zorblatt path, and https zorblatt wiki, and the zorblatt.example wiki. "
    assert find(episode(*[("Mara Quill", said)] * 12)).keys() == {"Mara Quill"}


def test_a_rarer_misspelling_joins_the_name() -> None:
    found = find(episode("We use Cilium with Cilium everywhere.", "Even on the old Cillium nodes."))
    assert found["Cilium"].count == 3
    assert found["Cilium"].aliases == ("Cillium",)


def test_a_person_misspelt_once_is_the_same_person() -> None:
    found = find(episode("I asked Marta Drabolin and Marta Drabolin said no.", "So Marta Draboleen agreed."))
    assert {name: (one.kind, one.count, one.aliases) for name, one in found.items()} == {
        "Marta Drabolin": ("person", 3, ("Marta Draboleen",))
    }


def test_without_any_capitals_a_known_name_is_found_in_small_letters() -> None:
    known = GlossaryEntry("Nora Quill", "person")
    filler = "and so we moved all of the old queue over there and then it ran for a while and then nora quill said no"
    assert find(episode(*[filler] * 12), known)["Nora Quill"].count == 12
    # Where others have capitals, small letters are no name; of few words nobody knows.
    assert "Nora Quill" not in find(episode(*[f"{filler}, as Omar Pace and Mira Lund of Zorb do"] * 12), known)
    assert "Nora Quill" not in find(episode(*[filler] * 4), known)


def test_a_short_form_joins_the_only_longer_name() -> None:
    found = find(episode(("Mara Quill", "The folks at Frobnix Labs are fine."), ("Bo Ek", "So Frobnix it is.")))
    assert found["Frobnix Labs"].count == 2
    assert "Frobnix" not in found


def test_a_common_word_counts_at_the_start_of_a_sentence_only_if_named_inside_another() -> None:
    assert "Go" not in find(episode("Go and see. Go home."))
    assert find(episode("It is written in Go, we like Go. Go is simple."))["Go"].count == 3


def test_the_sites_glossary_adds_overrides_and_corrects() -> None:
    buf = GlossaryEntry("Buf", "company", misheard=("Buff",), link="https://buf.build/")
    found = find(episode("The CTO of Buff said so.", "We ran Kubernetes."), buf, GlossaryEntry("Kubernetes", "concept"))
    assert (found["Buf"].kind, found["Buf"].aliases, found["Buf"].link) == ("company", ("Buff",), "https://buf.build/")
    assert found["Kubernetes"].kind == "concept"


def test_the_sites_glossary_strikes_names_out() -> None:
    said = "The CTO of Zorbank said so. We like Zorbank and run Kubernetes.", "K8s and Zorbank are fine."
    assert {"Zorbank", "Kubernetes"} <= set(find(episode(*said)))
    found = find(episode(*said), GlossaryEntry("Zorbank", "none"), GlossaryEntry("Kubernetes", "none"))
    assert not {"Zorbank", "Kubernetes", "K8s"} & set(found)
    topics = find(episode(*said, topics=("Zorbank",)), GlossaryEntry("zorbank", "none"))
    assert "Zorbank" not in topics


def test_an_episode_without_a_transcript_is_read_by_its_summary_topics_and_credits() -> None:
    found = find(
        episode(
            title="Pick two",
            description="On the CAP theorem.",
            summary=(Section("Trade-offs", ("Brex and Ramp compete, as ZorBank did.",)),),
            topics=("Window Dressing",),
            people=(Person("Mara Quill", "guest"),),
        )
    )
    assert {"CAP theorem", "Trade-offs", "Brex", "Ramp", "ZorBank", "Window Dressing", "Mara Quill"} <= set(found)
    assert found["Window Dressing"].kind == "concept"
    assert all(mention.turns == () for mention in found.values())


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("There were two Googles, said Google.", {"Google": 2}),
        ("A Googler met Google.", {"Google": 1}),
        ("I read Hillary Mason on that.", {"Hilary Mason": 1}),
        ("It ran on Kuberntes, on many Kuberntes nodes.", {"Kubernetes": 2}),
        ("The NVIDIA's chips and NVIDIA.", {"NVIDIA": 2}),
        ("We met in New York City and in Paris.", {}),
    ],
)
def test_near_forms_are_counted_for_the_name_and_followers_are_not(said: str, expected: dict[str, int]) -> None:
    assert {name: mention.count for name, mention in find(episode(said)).items()} == expected


def test_the_capitals_of_a_title_prove_nothing() -> None:
    assert find(episode("nothing here", title="Render Square Modal Spring")) == {}
    assert "Render" in find(episode("so we run it on Render", title="Why We Left Render"))


def test_outside_english_only_the_glossary_speaks() -> None:
    said = (
        "Wir haben den Server und die Anwendung im Rechenzentrum auf Kubernetes, weil der Betrieb die Kosten senkt. "
        * 4
    )
    assert list(find(episode(said))) == ["Kubernetes"]


def test_a_concept_outside_the_glossary_is_found_by_being_said_together() -> None:
    said = [
        f"So this is what the quokka census found in {n} days. It is why our quokka census is it." for n in range(3)
    ]
    found = find(episode(*said))["Quokka census"]
    assert (found.kind, found.count, found.turns) == ("concept", 6, ("t-0", "t-1", "t-2"))


def test_the_most_telling_come_first() -> None:
    said = ["We run Kubernetes."] * 6 + ["Someone mentioned Nagios."]
    assert next(mention.name for mention in mentions(Study(episode(*said)))) == "Kubernetes"


WORDS = [
    "Kubernetes",
    "go",
    "Go",
    "Zorblatt",
    "Mara",
    "Quill",
    "render",
    "the",
    "ZQX",
    "wasmCloud",
    "S3",
    "cloud",
    "run",
]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(st.sampled_from([*WORDS, ".", ",", "At", "used"]), max_size=14).map(" ".join), max_size=6))
def test_every_turn_of_a_mention_holds_one_of_its_forms_as_whole_words(said: list[str]) -> None:
    given_episode = episode(*said)
    text = {turn.id: turn.text.casefold() for turn in given_episode.transcript.turns}
    seen = set()
    for mention in mentions(Study(given_episode)):
        assert mention.entity not in seen
        seen.add(mention.entity)
        assert mention.count >= len(mention.turns) == len(set(mention.turns))
        for turn in mention.turns:
            assert any(form.casefold() in text[turn] for form in (mention.name, *mention.aliases))


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(max_size=80), max_size=4))
def test_any_text_is_read(said: list[str]) -> None:
    given_episode = episode(*said)
    turns = {turn.id for turn in given_episode.transcript.turns}
    assert all(set(mention.turns) <= turns for mention in mentions(Study(given_episode)))


@pytest.mark.parametrize("seed", ["0", "1"])
def test_order_does_not_depend_on_the_hash_seed(seed: str) -> None:
    program = (
        "from datetime import date\n"
        "from generator.analyse.names.entities import mentions\n"
        "from generator.analyse.names.connections import connections\n"
        "from generator.analyse.talk.study import Study\n"
        "from generator.model import Episode, Transcript, Turn\n"
        "texts = ['We run Kafka on Kubernetes with Postgres.', 'Then Kafka and Zorblatt, or Redis, on S3.'] * 3\n"
        "turns = tuple(Turn(f't-{n}', text) for n, text in enumerate(texts))\n"
        "study = Study(Episode('e', '', date(2024, 1, 1), 'e', 'g', transcript=Transcript(turns)))\n"
        "found = mentions(study)\n"
        "print(found, connections(study, found))\n"
    )
    runs = {
        subprocess.run([sys.executable, "-c", program], env={"PYTHONHASHSEED": value, "PYTHONPATH": "."},
                       capture_output=True, text=True, check=True).stdout
        for value in (seed, "42")
    }  # fmt: skip
    assert len(runs) == 1


def test_a_month_is_nobody() -> None:
    said = ("It launched in August. Then August ended, and April came.", "In August 2024 we saw April again.")
    found = find(episode(*said))
    assert not {mention.name for mention in found.values()} & {"August", "April"}


def test_what_somebody_credited_is_called_is_theirs_though_a_product_is_called_so() -> None:
    said = ("Render and Ruby run it.", "So Ruby asked Render why Ruby left.")
    found = find(episode(*said, people=(Person("Ruby Quill"), Person("Render"))))
    assert {name: mention.kind for name, mention in found.items()} == {"Ruby Quill": "person", "Render": "person"}
    assert found["Ruby Quill"].count == 3


def test_an_everyday_word_that_recurs_as_a_name_is_one() -> None:
    said = "He works at Inertia. I like how Inertia began, and what Inertia does, why Inertia, and not inertia."
    found = find(episode(("Mara Quill", said + " So they joined us at Inertia and love Inertia.")))
    assert found["Inertia"].kind == "company"
    assert "Inertia" not in find(episode(("Mara Quill", said)))
    named = find(episode(("Mara Quill", "The Lightning Network is it. " + said.replace("Inertia", "Lightning") * 2)))
    assert "Lightning" not in named
    assert named["Lightning Network"].count == 9


def test_a_lone_word_without_a_clue_is_no_entity() -> None:
    assert "Vecun" not in find(episode("The whole cluster was slow and so was Vecun, then we all went home."))
    said = "We deployed Vecun, the database. So Vecun was fast and Vecun stayed."
    assert find(episode(("Mara Quill", said)))["Vecun"].kind == "product"
    assert "Vecun" not in find(episode(("Speaker 1", said))), "speech recognition may have made it up"


HEARD = "So I I went and we we left and the the end was it. " * 60
"""What a machine writes down: speakers say small words twice."""


def test_who_is_named_once_where_a_machine_heard_it_is_nobody_whoever_is_speaking() -> None:
    said = "We met Wanda Grobowski there. Then Sandra Plimsoft and Sandra Plimsoft again."
    assert {"Wanda Grobowski", "Sandra Plimsoft"} <= find(episode(("Mara Quill", said))).keys()
    heard = find(episode(("Mara Quill", said), ("Bo Ek", HEARD)))
    assert "Sandra Plimsoft" in heard
    assert "Wanda Grobowski" not in heard


def test_an_everyday_word_that_a_machine_writes_both_ways_is_no_name() -> None:
    said = "We run Windows. All of our windows are open, and windows and windows and windows."
    assert "Microsoft Windows" in find(episode(("Mara Quill", said)))
    assert "Microsoft Windows" not in find(episode(("Mara Quill", said), ("Bo Ek", HEARD)))


def test_a_heading_knows_better_what_a_machine_heard() -> None:
    zorc = GlossaryEntry("ZORC", "product"), GlossaryEntry("Zork", "event")
    said = ("Mara Quill", "We had a Zork and Zork it was."), ("Bo Ek", HEARD)
    assert find(episode(*said, title="Farewell to ZORC"), *zorc)["ZORC"].aliases == ("Zork",)
    assert "Zork" in find(episode(*said, title="Farewell"), *zorc)
    assert "Zork" in find(episode(said[0], title="Farewell to ZORC"), *zorc), "nobody heard this one wrong"


def test_who_the_title_says_it_is_with_is_the_one_who_is_called_so() -> None:
    said = ("Mara Quill", "Thanks, Wanda. So Wanda Grobovsky and I talked."), ("Bo Ek", "Yes.")
    found = find(episode(*said, title="Quiet pagers with Wanda Grobowski"))
    assert (found["Wanda Grobowski"].count, "Wanda Grobovsky" in found) == (2, False)


def test_somebody_is_known_by_a_familiar_name_and_when_both_names_are_misheard() -> None:
    said = "So Dan said it, and Robbie agreed, and Bryan Quell laughed."
    found = find(episode(("Daniel Roe", said), ("Brian Quill", "Yes."), ("Robert Ek", "Yes.")))
    assert {name: one.count for name, one in found.items()} == {"Daniel Roe": 1, "Brian Quill": 1, "Robert Ek": 1}
    assert "Dan" in find(episode(("Daniel Roe", said), ("Danielle Ek", "Yes.")))


def test_a_show_and_its_account_are_one_thing() -> None:
    said = "Welcome to the ZorbLatte Podcast, from ZorbLatte. We are ZorbLatteFM, and ZorbLatte is fun."
    found = find(episode(("Mara Quill", said)))
    assert set(found) == {"Mara Quill", "ZorbLatte"}
    assert found["ZorbLatte"].count == 4
    thrice = find(episode(("Mara Quill", said.replace("ZorbLatteFM", "ZorbLatte Podcast Community"))))
    assert thrice["ZorbLatte"].count == 4


def test_the_people_of_examples_are_nobody() -> None:
    said = "Then Alice sends it to Bob, and Bob pays Alice. So Wanda said it."
    assert find(episode(("Mara Quill", said))).keys() == {"Mara Quill", "Wanda"}
    assert "Alice" in find(episode(("Mara Quill", said.replace("Bob", "Wanda"))))


def test_a_phrase_and_its_initials_are_one_concept() -> None:
    said = "In the quokka census review, QCR for short, each quokka census review is read. The QCR and a QCR and QCR. "
    found = find(episode(*[("Mara Quill", said)] * 4))
    assert "QCR" not in found
    assert found["Quokka census review"].aliases == ("QCR",)


def test_a_speaker_is_what_the_glossary_says_unless_people_are_called_so() -> None:
    found = find(episode(("ZorbGPT", "Hello."), ("Mara Quill", "Hi.")), GlossaryEntry("ZorbGPT", "product"))
    assert (found["ZorbGPT"].kind, found["Mara Quill"].kind) == ("product", "person")


def test_a_handle_is_the_speaker_of_that_name() -> None:
    found = find(episode(("Kevin Zorblatt", "Find me at KZorblatt and at KevinZorblatt, or at WexZorblatt.")))
    assert found["Kevin Zorblatt"].count == 2


def test_a_thing_that_only_sounds_like_the_speaker_is_none() -> None:
    said = "I joined Sonty in May. Sonty is fine, and at Sonty we ship. We use Kevzorblatt, and Kevzorblatt is fine."
    found = find(episode(("Sontje Roe", said), ("Kim Zorblatt", "Yes."), ("Mara Quill", said)))
    assert (found["Sonty"].kind, found["Sontje Roe"].count, found["Kim Zorblatt"].count) == ("company", 0, 0)


def test_who_stands_beside_a_given_name_is_somebody() -> None:
    said = "We had Zibber and Wanda there. So Zibber, Wanda and all of them agreed."
    assert find(episode(("Mara Quill", said)))["Zibber"].kind == "person"


def test_a_phrase_that_is_a_known_name_in_small_letters_is_that_name() -> None:
    said = "In the quokka census of it all, the quokka census is what the quokka census was in."
    found = find(episode(*[("Mara Quill", said)] * 3), GlossaryEntry("Quokka Census", "product"))
    assert found["Quokka Census"].kind == "product"


def test_light_is_no_tool_and_an_acronyms_plural_has_no_other() -> None:
    known = GlossaryEntry("zu", "product"), GlossaryEntry("Zorb Images", "concept", ("ZQIs",))
    assert find(episode(("Mara Quill", "We saw ZU light and something zqiss.")), *known).keys() == {"Mara Quill"}


def test_a_machine_that_hears_another_spelling_hears_the_speaker() -> None:
    said = "So Brian said it, and Brian agreed."
    heard = find(episode(("Bryan Roe", said), ("Bo Ek", HEARD)))
    assert (heard["Bryan Roe"].count, "Brian" in heard) == (2, False)
    assert "Brian" in find(episode(("Bryan Roe", said)))


def test_what_is_mostly_called_by_a_short_form_has_that_name() -> None:
    said = "We met the people of Zorblatt Labs, and " + "Zorblatt, " * 6 + "of course."
    assert find(episode(("Mara Quill", said)))["Zorblatt"].count == 7
