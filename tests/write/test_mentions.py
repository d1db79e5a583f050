"""The names on an episode's page, and how they are connected in words."""

from dataclasses import replace

from generator import resources
from generator.model import Connection
from generator.write.appearance import LINE, telling
from generator.write.mentions import CONNECTIONS, OFTEN_NAMED, mention_groups, mention_links, mention_places
from generator.write.page_maker import page_maker
from tests.write.sample import library

SITE = library()
AT = page_maker(SITE, resources.theme())
EPISODE = next(one for one in SITE.episodes if SITE.analyses[one.slug].connections)
FOUND = SITE.analyses[EPISODE.slug]
PLACES = mention_places(AT, EPISODE, FOUND)


def test_a_connection_with_what_is_not_shown_is_not_told() -> None:
    hidden = replace(
        FOUND, connections=(Connection(FOUND.connections[0].a, "zzz-hidden", 0.9, ("t-1",)), *FOUND.connections)
    )
    links = mention_links(EPISODE, hidden, PLACES)
    assert links == mention_links(EPISODE, FOUND, PLACES)
    assert links[0].turns == len(FOUND.connections[0].turns)
    many = replace(FOUND, connections=FOUND.connections[:1] * (CONNECTIONS + 5))
    assert len(mention_links(EPISODE, many, PLACES)) == CONNECTIONS


def test_what_a_talk_comes_back_to_is_shown_before_what_it_names_once() -> None:
    one = replace(FOUND.mentions[0], kind="product")
    names = [replace(one, entity=f"e-{number}", name=f"Name {number}", count=1 + number % 4) for number in range(20)]
    talk = replace(FOUND, mentions=tuple(names))
    ((_, place, first, rest),) = mention_groups(talk, mention_places(AT, EPISODE, talk), AT.words)
    assert (place, len(first), len(rest)) == ("products/", 10, 10)
    assert all(tag.count >= OFTEN_NAMED for tag in first)
    assert all(tag.count < OFTEN_NAMED for tag in rest)


def test_a_name_that_the_site_does_not_know_leads_to_the_turn_that_first_says_it() -> None:
    said = replace(FOUND.mentions[0], entity="zzz-said", turns=("t-3", "t-9"))
    talk = replace(FOUND, mentions=(said, replace(said, entity="zzz-credited", turns=())))
    page = f"episodes/{EPISODE.slug}/"
    assert mention_places(AT, EPISODE, talk) == {"zzz-said": f"{page}#t-3", "zzz-credited": page}


def test_a_line_of_an_index_names_what_it_stands_beside() -> None:
    aside = f"A switch is {'easy and ' * 20}cheap. … The harbour has two gates. They open at noon."
    assert telling(["Harbour"], [aside]) == "The harbour has two gates. They open at noon."
    assert telling(["Harbour"], [aside, "Every harbour silts up."]) == "Every harbour silts up."
    assert telling(["Harbour"], ["It silts up.", f"{'And so on ' * 20}to the harbour."]) == ""
    assert len(telling(["Harbour"], [f"The harbour {'silts up ' * 40}"])) <= LINE
