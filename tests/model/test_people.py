"""Who is nobody, and who is on an episode."""

from datetime import date

import pytest

from generator.model import Episode, Person, Transcript, Turn
from generator.model.people import is_nobody, on_episode

LABELS = """Someone|Unclaimed|Remote
Speaker 1|SPEAKER_00|speaker0|Speaker A|Speaker #2|Speaker (3)|Speakers|spk_0|S1|UU|CHANNEL_0|ch 2
Unknown Speaker|Unknown|unidentified speaker|Male Voice|Female Speaker 2|Audience Member|Host
Co-host|Guest 2|Interviewer|INTERVIEW OF|APPEARANCES|Present|POLL
A|Q|All|Break|Music|Sprecher 1|+1 415 555 0100|14155550100|ann@example.org|-|???|Woman from the audience|Voice-over
Advertisement|Promo|THE WITNESS|The Court|Gast 2|Спикер 1|Pessoa 2|Entrevistadora
Unknown (B)|Unknown (AB)|Mr|Dr.|The Chair|M. le président|El señor PRESIDENTE|O Sr. Presidente|主持人|嘉賓 1|화자 2"""
NAMES = """Mr. Lee|El Paso|Bo|Jo|AJ|Ada|Al|Mara Quill|Guest Okafor|Alla|Manuel|Menno|Sunny|Speaker Pelosi|R2-D2|X Æ|李明
Unknown (Bo Roe)"""


@pytest.mark.parametrize("label", LABELS.replace("\n", "|").split("|"))
def test_a_label_is_nobody(label: str) -> None:
    assert is_nobody(label)


@pytest.mark.parametrize("name", NAMES.replace("\n", "|").split("|"))
def test_a_name_is_somebody(name: str) -> None:
    assert not is_nobody(name)


def test_who_is_on_an_episode() -> None:
    turns = tuple(Turn(f"t-{at}", "Hi.", name) for at, name in enumerate(["Ada Park", "Speaker 2", "Bo", "Ada Park"]))
    episode = Episode("e", "Title", date(2024, 1, 1), "e.md", "g", transcript=Transcript(turns))
    assert on_episode(episode) == ("Ada Park", "Bo")
    credited = Episode(
        "e", "Title", date(2024, 1, 1), "e.md", "g", people=(Person("Cy Oda"),), transcript=Transcript(turns)
    )
    assert on_episode(credited) == ("Cy Oda",)
