"""corrections.yml: what it says, what it changes before turns are made, and what it says that nothing answers to."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model import Correction, Cue, Library
from generator.read.show.corrections import read_corrections
from generator.read.turns.amended import amended, spoken
from generator.write.downloads import markdown, vtt
from tests.read.conftest import Content, said

TALK = """WEBVTT

00:00.000 --> 00:04.000
<v Speaker 1>We moved to turbo

00:04.000 --> 00:08.000
<v Speaker 1>buffer last May, and Turbo Buffer's bill fell.

00:08.000 --> 00:12.000
<v Mat Roe>Nobody should hear this sentence. Caches lie.
"""
EPISODE = "episodes/2025-01-02-the-move.vtt"


def corrected(content: Content, entries: str, **files: str) -> Library:
    return content({EPISODE: TALK, "corrections.yml": entries, **files})


def turns(library: Library) -> list[tuple[str | None, str]]:
    return [(turn.speaker, turn.text) for turn in library.episodes[0].transcript.turns]


def test_misheard_words_are_replaced_across_captions_in_any_case(content: Content) -> None:
    library = corrected(content, "- replace: turbo buffer\n  with: Turbopuffer\n")
    assert turns(library)[0] == ("Speaker 1", "We moved to Turbopuffer last May, and Turbopuffer's bill fell.")
    assert said(library) == []


def test_words_with_capitals_are_replaced_as_they_are_written_alone(content: Content) -> None:
    library = corrected(content, "- replace: Turbo Buffer\n  with: Turbopuffer\n")
    assert turns(library)[0][1] == "We moved to turbo buffer last May, and Turbopuffer's bill fell."


def test_downloads_with_times_keep_the_words_of_the_source(content: Content) -> None:
    episode = corrected(content, "- replace: turbo buffer\n  with: Turbopuffer\n").episodes[0]
    assert "buffer last May" in vtt(episode)
    assert "Turbopuffer last May" in markdown(episode)


def test_what_is_struck_out_is_in_no_download(content: Content) -> None:
    episode = corrected(content, '- replace: nobody should hear this sentence\n  with: ""\n').episodes[0]
    assert episode.transcript.turns[1].text == "Caches lie."
    assert "hear this" not in vtt(episode) + markdown(episode)


def test_a_correction_holds_for_its_show_or_episode_alone(content: Content) -> None:
    entries = "- {replace: turbo buffer, with: Turbopuffer, show: Another}\n"
    other = {"episodes/another/2025-01-03-other.vtt": TALK}
    library = corrected(content, entries, **other)
    assert ["Turbopuffer" in one.transcript.turns[0].text for one in library.episodes] == [True, False]
    entries = "- {replace: turbo buffer, with: Turbopuffer, episode: the-move}\n"
    library = corrected(content, entries, **other)
    assert ["Turbopuffer" in one.transcript.turns[0].text for one in library.episodes] == [False, True]


def test_what_the_glossary_calls_misheard_is_corrected(content: Content) -> None:
    glossary = "- {name: Turbopuffer, kind: product, misheard: [turbo buffer]}\n"
    library = content({EPISODE: TALK, "glossary.yml": glossary})
    assert "Turbopuffer last May" in turns(library)[0][1]


def test_a_speaker_gets_a_name_and_is_credited(content: Content) -> None:
    library = corrected(content, "- {speaker: Speaker 1, episode: the-move, name: Ann Lee}\n")
    assert [who for who, _ in turns(library)] == ["Ann Lee", "Mat Roe"]
    assert [person.name for person in library.episodes[0].people] == ["Ann Lee", "Mat Roe"]
    assert "<v Ann Lee>" in vtt(library.episodes[0])


def test_two_names_of_one_person_are_merged_wherever_they_stand(content: Content) -> None:
    library = corrected(
        content,
        "- {merge: Mat Roe, into: Matthew Roe}\n",
        **{
            EPISODE.replace(".vtt", ".yml"): "guests: [Mat Roe]\n",
            "insights/2025-01-03.md": "- Caches lie. — Mat Roe\n",
        },
    )
    assert turns(library)[-1][0] == "Matthew Roe"
    assert [(one.name, one.role) for one in library.episodes[0].people] == [("Matthew Roe", "guest")]
    assert library.insights[0].speaker == "Matthew Roe"


def test_a_hidden_episode_and_insight_leave_the_library_and_published_issues(content: Content) -> None:
    issue = "number: 1\ntitle: Caches lie.\nitems:\n- {text: Caches lie., episode: the-move}\n- text: Disks do not.\n"
    files = {"insights/2025-01-03.md": "- A queue is a promise to somebody.\n", "digests/2025-01-04.yml": issue}
    library = corrected(content, "- hide: episodes/the-move/\n- hide: a queue is a promise to somebody\n", **files)
    assert (library.episodes, library.insights) == ((), ())
    assert [item.insight.text for item in library.pinned[0].items] == ["Disks do not."]
    assert (library.pinned[0].title, len(library.pinned[0].withdrawn)) == ("", 1)


def test_what_answers_to_nothing_is_a_warning_with_its_line(content: Content) -> None:
    library = corrected(
        content,
        "- {replace: turbo puffer, with: x}\n- {speaker: Speaker 9, episode: the-move, name: Ann}\n"
        "- {replace: may, with: June, episode: the-mov}\n",
    )
    how = "`infracast check EPISODE` shows what there is; mend the entry, or delete it"
    assert said(library) == [
        f"warning: corrections.yml:1: `turbo puffer` is said nowhere. {how}",
        f"warning: corrections.yml:2: `Speaker 9` is a speaker nowhere. {how}",
        "warning: corrections.yml:3: There is no episode `the-mov`. Did you mean `the-move`?",
    ]


def test_each_wrong_entry_is_left_out_with_its_line() -> None:
    text = (
        b"- replace: a\n- {hide: x, merge: y, into: z}\n- note: x\n- {merge: a}\n- {speaker: Speaker 1, name: Ann}\n"
        b"- {chapter: Welcome, title: x}\n- {split: a}\n- {split: a, kind: thing}\n- {redirect: ../up, to: a/}\n"
        b"- hide: x\n- hide: x\n"
    )
    found, problems = read_corrections("corrections.yml", text)
    assert [one.what for one in found] == ["x"]
    assert [str(problem).split(". ")[0] for problem in sorted(problems, key=lambda one: one.line)] == [
        "error: corrections.yml:1: The entry `replace` has no `with`",
        "error: corrections.yml:2: The entry says hide and merge",
        "warning: corrections.yml:3: `note` is no field here",
        "error: corrections.yml:3: The entry says not what it corrects",
        "error: corrections.yml:4: The entry `merge` has no `into`",
        "error: corrections.yml:5: The entry `speaker` has no `episode`",
        "error: corrections.yml:6: The entry `chapter` has no `episode`",
        "error: corrections.yml:7: The entry `split` has no `kind`",
        "warning: corrections.yml:8: `kind` is `thing`, which is none of person, company, product, concept, event",
        "error: corrections.yml:8: The entry `split` has no `kind`",
        "warning: corrections.yml:9: `redirect` is `../up`, which is no address below the site's root",
        "error: corrections.yml:9: The entry says not what it corrects",
        "warning: corrections.yml:11: `x` is corrected twice",
    ]


def test_a_file_that_is_no_yaml_is_one_error_with_its_line_and_the_episode_stays_as_it_was(content: Content) -> None:
    library = corrected(content, "- replace: turbo buffer\n  with: Turbopuffer\n - replace: caches\n  with: Cables\n")
    assert turns(library)[0][1] == "We moved to turbo buffer last May, and Turbo Buffer's bill fell."
    assert [told.split(". Put")[0] for told in said(library)] == [
        "error: corrections.yml:3: This is not sound YAML: did not find expected '-' indicator"
    ]


def test_addresses_are_taken_as_they_are_pasted() -> None:
    text = b"- {redirect: /talks/42, to: https://old.example/episodes/the-move/}\n- {redirect: a/b.html, to: c}\n"
    found, problems = read_corrections("corrections.yml", text)
    assert (problems, [(one.what, one.to) for one in found]) == (
        (),
        [("talks/42/", "episodes/the-move/"), ("a/b.html", "c/")],
    )


WORDS = st.lists(st.sampled_from(["turbo", "buffer", "Buffer,", "x", "", "(turbo)", "a\nb"]), max_size=6).map(" ".join)
CUES = st.lists(st.builds(Cue, WORDS, speaker=st.sampled_from([None, "A", "B"])), max_size=6)


@given(CUES)
def test_as_many_captions_and_no_other_word_is_lost(cues: list[Cue]) -> None:
    heard = " ".join(cue.text for cue in cues).split()
    found, used = spoken(cues, [Correction("replace", "turbo buffer", "Q")])
    told = " ".join(cue.text for cue in found).split()
    assert len(found) == len(cues)
    assert [word for word in heard if word in ("x", "a", "b")] == [word for word in told if word in ("x", "a", "b")]
    assert bool(used) == any("Q" in word for word in told)
    assert amended(cues, ()).said == tuple(cues)


@pytest.mark.parametrize(
    ("labels", "people", "speakers"),
    [
        (("Ann", "Bo"), "[Ann Lee, Bo]", ("Ann Lee", "Bo")),
        (("ANN", "Bo"), "[Ann Lee, Bo Roe, Bo Ash]", ("Ann Lee", "Bo")),
        (("Ann", "Ann B"), "[Ann Lee]", ("Ann", "Ann B")),
        (("Lee", "Bo"), "[Ann Lee]", ("Lee", "Bo")),
        (("LEE", "BO R."), "[Ann Lee, Bo Roe]", ("Ann Lee", "Bo Roe")),
        (("AL", "BR"), "[Ann Lee, Bo Roe, Bea Ray]", ("Ann Lee", "BR")),
    ],
)
def test_a_first_name_among_the_speakers_is_whom_the_episode_credits(
    content: Content, labels: tuple[str, str], people: str, speakers: tuple[str, str]
) -> None:
    cues = "".join(
        f"00:0{n}.000 --> 00:0{n + 1}.000\n<v {label}>Cables break for a reason.\n\n"
        for n, label in enumerate(labels * 2)
    )
    files = {"episodes/2025-01-02-a.vtt": f"WEBVTT\n\n{cues}", "episodes/2025-01-02-a.yml": f"people: {people}\n"}
    (episode,) = content(files).episodes
    assert episode.transcript.speakers == speakers
    assert episode.corrected == ()
