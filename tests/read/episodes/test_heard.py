"""The language of a talk that says nothing of it."""

from collections import Counter

import pytest

from generator.read.episodes.heard import _FREQUENT, language_heard
from tests.read.conftest import Content

SAID = {
    "en": "We laid the cable in May, and it broke in June. What would you do with a ship that is late, and not yours?",
    "de": "Wir haben das Kabel im Mai verlegt, und es ist im Juni gerissen. Wie kann man das mit einem Schiff retten?",
    "es": "El cable lo tendimos en mayo y se rompió en junio. ¿Qué haces con los barcos cuando está todo muy mal?",
    "pt": "O cabo foi posto em maio, e não durou muito. Você diz que um barco é caro, mas eu também não tenho um.",
    "fr": "Nous avons posé le câble et il a cassé dans les rochers. Vous avez des bateaux pour ça, et c'est bien.",
    "it": "Il cavo è di maggio, ma non dura più di un mese. Anche questo è il mare, e io non sono della costa.",
    "nl": "Het is een kabel van ons, maar niet zo oud. Ik heb voor deze reis ook een schip, en dat zijn er twee.",
    "pl": "To nie jest nowy kabel, ale co się stało, że pękł od razu? Już nie wiem, czy jest dla nas statek.",
    "ru": "Мы положили кабель, и он порвался. Но это не всё: что если корабль был только один, и его чинили?",
    "uk": "Ми поклали кабель, але він порвався. Що це було, якщо корабель був тільки один, і його лагодили?",
    "sv": "Jag vet att det är en kabel, och den är inte ny. Vad kan vi ha för båt, och vad har du också sett?",
    "ja": "五月にケーブルを敷きましたが、六月に切れてしまいました。船がないときはどうしますか。",
    "zh": "我们五月铺了电缆，六月就断了。没有船的时候你们怎么办？",
    "ko": "오월에 케이블을 깔았는데 유월에 끊어졌습니다. 배가 없을 때는 어떻게 하나요?",
}


@pytest.mark.parametrize("tag", SAID)
def test_a_talk_is_in_the_language_of_its_words(tag: str) -> None:
    assert language_heard([SAID[tag]] * 8) == tag


@pytest.mark.parametrize(
    "said",
    [[SAID["de"]], [SAID["ja"]], ["kabel"] * 500, ["y"] * 500, [SAID["de"], SAID["es"], SAID["en"]] * 8, []],
    ids=["short", "few letters", "one word", "one frequent word", "several", "none"],
)
def test_what_is_not_clearly_in_one_language_is_in_none(said: list[str]) -> None:
    assert language_heard(said) == ""


def test_no_word_is_on_two_lists() -> None:
    assert not [
        word for word, count in Counter(word for words in _FREQUENT.values() for word in words).items() if count > 1
    ]


def test_a_talk_that_states_no_language_has_that_of_its_words(content: Content) -> None:
    talk = "Ann: {0} {0} {0}\n\nBo: {0} {0} {0}\n".format(SAID["es"])
    library = content(
        {
            "episodes/a.txt": talk,
            "episodes/b.md": f"---\nlanguage: ca\n---\n\n{talk}",
            "episodes/c.txt": talk.replace(SAID["es"], SAID["en"]),
        }
    )
    assert {one.path: one.language for one in library.episodes if "language" in one.source} == {
        "episodes/a.txt": "es",
        "episodes/b.md": "ca",
    }
