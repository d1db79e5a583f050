from collections import Counter, defaultdict

from hypothesis import given
from hypothesis import strategies as st

from generator.analyse.talk.gather import gather
from generator.analyse.talk.sentence import in_a_row
from generator.analyse.talk.terms import PARTS, term_key

WORDS = st.sampled_from("the a data Data base database queue Queues Gen Z to slow Rust 42 Ines unintelligible".split())
CONTENT = {"data", "base", "database", "queue", "gen", "slow", "rust"}


def parts(words: list[str]) -> list[str]:
    """Each word as a term holds it; the letter only after another part."""
    found: list[str] = []
    for word in words:
        folded = term_key(word)
        letter = word == "Z" and bool(found) and found[-1] != ""
        found.append(folded if folded in CONTENT or letter else "")
    return found


@given(st.lists(st.lists(WORDS, min_size=1, max_size=8), min_size=1, max_size=8))
def test_the_runs_of_a_talk_are_those_that_counting_gives(said: list[list[str]]) -> None:
    row = in_a_row(map(" ".join, said))
    turn_of = row.sentence_of // 2
    found = gather(row, turn_of, ["Ines Okafor"])

    uses: defaultdict[str, list[tuple[int, int, list[str]]]] = defaultdict(list)
    start = 0
    for words in said:
        held = parts(words)
        for last in range(len(words)):
            for begin in range(last, max(-1, last - 3), -1):
                if not all(held[begin : last + 1]):
                    break
                uses["".join(held[begin : last + 1])].append((start, begin, words[begin : last + 1]))
        start += len(words)
    repeated = {key: places for key, places in uses.items() if len(places) > 1}

    assert set(found) == set(repeated)
    for key, places in repeated.items():
        term = found[key]
        assert term.forms == Counter(" ".join(words) for _, _, words in places)
        assert term.words == tuple(places[0][2])
        assert term.places == [turn_of[start + begin] for start, begin, _ in places]
        assert term.capitals == sum(begin > 0 and words[0][0].isupper() for _, begin, words in places)
        tenths = Counter((start + begin) * PARTS // (len(row.words) + 1) for start, begin, _ in places)
        assert term.tenths == [tenths[tenth] for tenth in range(PARTS)]
