"""Wording: what the words of a claim show of it, whatever it is about."""

from collections.abc import Sequence

from generator.analyse.language.phrases import Phrases, plain

_WORDINGS = Phrases(
    {
        "reason": """
            because | therefore | the reason | turns out | which means | leads to | lead to | led to | depends on
            depend on | in order to | if you | instead of | rather than | as opposed to | compared to | compared with
            unlike | although | whereas | more than | less than | no longer | the biggest | the hardest | the most
            the best | the worst | the only | the first | the problem | the challenge | the key | the goal | the idea
            the difference | the answer | the advantage | trade-off | tradeoff | allows | allow | enables | enable
            designed to | responsible for
            """,
        "story": "i | i'm | i've | i'd | i'll | me | my",
        "vague": """
            stuff | thing | things | something | anything | everything | whatever | somehow | blah | kind of | sort of
            like | you know | or so | a lot | lots | really | just | super | guys | crazy | awesome | cool
            """,
        "aside": """
            i'm looking | it says | says here | the question is | i guess | i don't know | not sure | i have a
            i forget | i forgot | i can't remember | let me | i said | i'll say | i'll also say | i assume
            i'm hoping | if i'm not mistaken | as you can | as far as i | i think i | correct me
            """,
    }
)
_NUMBERS = frozenset(
    "two three four five six seven eight nine ten dozens hundred hundreds thousand thousands million millions billion "
    "half twice percent".split()
)


def wording(words: Sequence[str]) -> float:
    """What the wording shows, about 0.6 to 1.3: specific claims high, loose talk low."""
    forms = plain(words)
    found = _WORDINGS.every(forms)
    names = sum(word[0].isupper() and word[:1] != "I" for word in words[1:])
    factor = 1.0
    factor += 0.03 * min(names, 3)
    factor += 0.05 * any(word[0].isdigit() or form in _NUMBERS for word, form in zip(words, forms, strict=True))
    factor += 0.08 * ("reason" in found)
    factor -= 0.05 * min(found.count("story"), 4)
    factor -= 0.05 * min(found.count("vague"), 4)
    factor -= 0.15 * ("aside" in found)
    return factor
