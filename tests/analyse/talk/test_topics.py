from dataclasses import replace

import pytest

from generator.analyse.episode import analyse_episode
from generator.analyse.language.rarity import rarities, rarity
from generator.analyse.talk.study import Study
from generator.analyse.talk.terms import as_heading, term_key
from generator.analyse.talk.topics import MOST_TOPICS, OWN_TOPICS, named_topics, phrases, topics
from generator.analyse.talk.vocabulary import VOCABULARY, vocabulary
from generator.analyse.talk.weighing import distinct
from generator.model import Topic
from tests.analyse.conversations import AGENTS, QUESTIONS, STORAGE, conversation, study_of


def test_topics_are_the_talks_own_terms_then_those_of_the_vocabulary_that_it_dwells_on() -> None:
    found = topics(study_of([(None, said) for said in STORAGE + STORAGE]))
    assert "Object storage" in found[:OWN_TOPICS]
    assert OWN_TOPICS < len(found) <= MOST_TOPICS
    assert set(found[OWN_TOPICS:]) <= set(vocabulary()[0].values())
    assert not any(topic[0].islower() for topic in found)


def test_a_topic_of_the_vocabulary_that_is_only_touched_on_is_none() -> None:
    touched = "We use a load balancer. The load balancer is old. That load balancer fell over. "
    said = "The baker kneads the dough, and the dough rests by the oven until the baker shapes the loaves. " * 80
    assert "Load balancing" in topics(study_of([(None, touched * 9)]))
    assert "Load balancing" not in topics(study_of([(None, touched + said)]))


def test_neither_the_show_nor_what_could_not_be_heard_is_a_topic() -> None:
    said = (
        "So this is Oven Hours, and we are at the bakery. They said that the bakery has unintelligible of its own. " * 9
    )
    study = study_of([(None, said)])
    study = Study(replace(study.episode, show="Oven Hours"))
    found = {word for topic in topics(study) for word in topic.lower().split()}
    assert "bakery" in found
    assert "unintelligible" not in found
    assert "Oven Hours" not in topics(study)


def test_an_abbreviation_and_its_topic_are_one() -> None:
    said = "The LLM answers. An LLM in our CI pipeline and the CI jobs. We run LLMs, GPT-4 and Claude, in CI. " * 9
    found = topics(study_of([(None, said)]))
    assert {"Large language models", "CI/CD"} <= set(found)
    assert not {"LLM", "LLMs", "CI"} & set(found)


def test_two_episodes_use_one_name() -> None:
    spoken = study_of(
        [(None, "K8s is a cluster of machines. " * 3 + "We run k8s and Kubernetes clusters in production. " * 5)]
    )
    assert "Kubernetes" in topics(spoken)


def test_a_topic_of_the_site_counts_and_its_spelling_wins() -> None:
    said = [(None, "We rest the sourdough, and the levain wakes it up. Then the levain rests with the sourdough. " * 9)]
    site = (Topic.of("Sourdough bread: sourdough, levain"), Topic.of("Container platform: Kubernetes, k8s"))
    assert "Sourdough bread" not in topics(study_of(said))
    assert "Sourdough bread" in topics(replace(study_of(said), topics=site))
    spoken = study_of([(None, "We run k8s and k8s runs us. " * 9)], topics=("k8s",))
    assert topics(replace(spoken, topics=site))


def test_a_name_that_is_also_a_word_counts_only_as_written() -> None:
    assert "Go" not in topics(study_of([(None, "We go home and go to work and go out to go swimming. " * 9)]))
    assert "Go" in topics(
        study_of([(None, "We write Go at work, and Go compiles fast, so we teach Go to others. " * 9)])
    )


def test_a_word_that_is_also_a_name_is_none_where_its_sentence_begins() -> None:
    def named(said: str) -> bool:
        return "Go" in topics(study_of([(None, said * 40)]))

    assert named("The parser was written in Go by us. ")
    assert not named("Go on with the parser that was written by us. ")


def test_a_passage_names_a_topic_by_its_name_or_by_what_the_vocabulary_has_for_it() -> None:
    found = ("Kubernetes", "Go", "Object storage", "quay dues")
    assert named_topics("They moved to k8s and paid no quay dues.", found) == ("Kubernetes", "quay dues")
    assert named_topics("So we go home, and object to storage.", found) == ()
    assert named_topics("In Go, object storages are slow.", found) == ("Go", "Object storage")


def test_topics_of_the_source_are_all_kept_and_take_the_sites_spelling() -> None:
    own = tuple(f"My own topic {letter}" for letter in "pqrstuvwxyz")
    found = topics(study_of(conversation(), topics=("object-storage", "block store", *own)))
    assert found == ("Object storage", "block store", *own)


def test_another_field_gets_its_own_terms() -> None:
    said = (
        "A sourdough starter needs flour and water. The sourdough starter rises overnight. Knead the sourdough gently. "
    )
    found = topics(study_of([(None, said * 6)]))
    assert any("ourdough" in topic for topic in found)


def test_a_topic_has_a_capital_but_where_its_name_has_none() -> None:
    forms = ("webpack plugins", "eBPF maps", "sourdough starter", "lamp API")
    assert [*map(as_heading, forms)] == ["webpack plugins", "eBPF maps", "Sourdough starter", "Lamp API"]


def test_phrases_are_noun_phrases_of_the_talk() -> None:
    found = phrases(study_of(conversation()))
    assert {"object storage", "work sample"} <= set(found)
    assert not {phrase for phrase in found if phrase.split()[0] in {"the", "we", "so"}}


def test_of_the_terms_a_talk_is_most_about_none_is_part_of_an_earlier_one() -> None:
    study = study_of([(None, said) for said in AGENTS * 2])
    found = [study.terms[key].form for key in distinct((key for _, key in study.weighed_terms), 5)]
    assert len(found) == 5
    folded = ["".join(term_key(word) for word in term.split()) for term in found]
    assert not any(folded[late] in folded[early] for late in range(5) for early in range(late))


def test_nothing_said_has_no_topics() -> None:
    assert topics(study_of([])) == phrases(study_of([])) == ()


def test_another_language_has_no_phrases() -> None:
    german = (
        "Wir haben die Datenbank im letzten Jahr neu gebaut, und die Datenbank ist jetzt viel schneller als zuvor. " * 9
    )
    assert phrases(study_of([(None, german)])) == ()


def test_the_vocabulary_names_each_topic_once() -> None:
    lines = [line for line in VOCABULARY.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    names = [line.partition(":")[0] for line in lines]
    assert len(names) == len(set(names)) >= 150
    assert all(": " in line for line in lines)


@pytest.mark.parametrize(("rare", "common"), [("kubernet", "peopl"), ("zzyzx", "kubernet")])
def test_rarer_words_weigh_more(rare: str, common: str) -> None:
    assert rarity(rare) > rarity(common)


def test_a_word_that_the_table_lacks_is_one_step_rarer_than_all_that_it_has() -> None:
    assert rarity("zzyzx") == max(rarities().values()) + 1 == 11


def test_forms_of_a_word_fold_together() -> None:
    assert len({term_key(word) for word in ("Databases", "database", "data-base")}) == 1
    assert term_key("behaviours") == term_key("behavior")


def test_one_ambiguous_word_does_not_make_a_topic() -> None:
    said = "The sidecar of the old bicycle was red, and the sidecar had a bell. "
    assert "Service mesh" not in topics(study_of([(None, said * 9)]))
    meshed = "The sidecar of each pod is a proxy, and the service mesh talks to the sidecar. "
    assert "Service mesh" in topics(study_of([(None, meshed * 9)]))


def test_no_talk_is_about_a_month_or_a_number() -> None:
    said = "In March the cellar took four hundred milliseconds, and in March the cellar was warm."
    found = topics(study_of([(None, said)] * 6))
    assert "Cellar" in found
    assert not {"March", "Four hundred", "Milliseconds", "Four hundred milliseconds"} & set(found)


@pytest.mark.parametrize(("name", "expected"), [("Dock Security", False), ("dock security", True)])
def test_the_last_word_of_a_name_is_no_topic(name: str, expected: bool) -> None:
    said = [(None, f"We asked the {name} office about pier {number} again.") for number in range(20)]
    assert ("Security" in topics(study_of(said))) == expected


def test_an_insight_is_on_what_it_names_or_goes_on_from() -> None:
    turn = ("We shipped kettles for a year.", *AGENTS, "We never sold kettles.")
    said = study_of([("Ann", QUESTIONS[0]), ("Ben", " ".join(turn))], topics=("Kettles", "Sandbox"))
    found = analyse_episode((said.episode, (), ())).insights
    assert found
    for insight in found:
        first = next(place for place, part in enumerate(turn) if part.startswith(insight.quote[:20]))
        about = " ".join((*turn[max(0, first - 1) : first], insight.quote))
        assert [topic for topic in ("Kettles", "Sandbox") if topic.lower() in about.lower()] == [
            topic for topic in insight.topics if topic in ("Kettles", "Sandbox")
        ]
