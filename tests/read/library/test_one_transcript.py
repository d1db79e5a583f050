"""One transcript outside a site: what lies beside it counts as it does in `content/`."""

from pathlib import Path

import pytest

from generator.model import ContentError
from generator.read import read_one

TALK = "**Ada:** The lamp went out.\n\n**Bo:** Nobody had a match.\n"


def written(folder: Path, **files: str) -> Path:
    folder.mkdir()
    for name, text in files.items():
        (folder / name.replace("_", ".")).write_text(text)
    return folder


def test_what_lies_in_its_folder_is_about_it(tmp_path: Path) -> None:
    folder = written(
        tmp_path / "24",
        transcript_md=TALK,
        metadata_yml="title: Lamps\ndate: 2025-01-02\nhosts: [Ada Fox]\nguests: [Bo Roe]\n",
        notes_md="Bring a match.\n",
        summary_md="A dark evening.\n",
    )
    episode, problems = read_one(folder / "transcript.md")
    assert [(one.name, one.role) for one in episode.people] == [("Ada Fox", "host"), ("Bo Roe", "guest")]
    assert (episode.title, episode.number, episode.notes) == ("Lamps", 24, "Bring a match.")
    assert (episode.description, problems, episode.path) == ("A dark evening.", (), "transcript.md")


def test_problems_name_the_file_beside_it(tmp_path: Path) -> None:
    folder = written(
        tmp_path / "talks", lamps_md=TALK, lamps_yml="tilte: Lamps\ndate: 2025-01-02\n", show_yml="show: Harbour"
    )
    episode, (problem,) = read_one(folder / "lamps.md")
    assert (episode.show, problem.path, problem.line) == ("Harbour", str(folder / "lamps.yml"), 1)


def test_yaml_alone_is_no_talk_and_says_where_one_goes(tmp_path: Path) -> None:
    folder = written(tmp_path / "talks", lamps_yml="transcript:\n  - speaker: Ada\n    text: The lamp went out.\n")
    with pytest.raises(ContentError, match="YAML") as refused:
        read_one(folder / "lamps.yml")
    assert "`lamps.md`" in refused.value.how
    (folder / "lamps.md").write_text(f"---\n{(folder / 'lamps.yml').read_text()}---\n")
    (folder / "lamps.yml").unlink()
    episode, _ = read_one(folder / "lamps.md")
    assert [(turn.speaker, turn.text) for turn in episode.transcript.turns] == [("Ada", "The lamp went out.")]
