"""What is settled once every name is found: who was hardly heard, a show and its handle, people of examples."""

from generator.analyse.names.listed import LISTED
from generator.analyse.names.sightings import Gathered
from generator.analyse.names.tokens import key, split

_RATHER = 5
"""Times as often as its full name that a short one is said, from which it is the name."""
_EXAMPLES = 2
"""Of Alice, Bob and their friends, without whom a talk that names one is about somebody."""


def without_misheard(found: Gathered) -> None:
    """Renames those whose surname comes once, or leaves them out: speech recognition makes one up now and then."""
    for letters, item in list(found.items()):
        if item.kind == "person" and not item.known and item.forms[item.name] == 1:
            calls = [form for form in item.forms if len(split(form)) == 1]
            if calls:
                item.name = max(calls, key=lambda form: (item.forms[form], form))
            else:
                del found[letters]


def told_apart(found: Gathered) -> None:
    """Puts what is a name and a word of its kind to what has that name alone; leaves out the people of examples."""
    forms = {key(form): (form, item) for item in found.values() for form in item.forms}
    for letters, item in list(found.items()):
        form, short = next((forms[stem] for stem in _stems(key(item.name)) if stem in forms), ("", item))
        if not form or item.known or item.credited or short.kind in {"concept", "person"}:
            continue
        if short is item:
            item.name = form
        else:
            short.forms.update(item.forms)
            short.places.update(item.places)
            forms |= {name: (one, short) for name, (one, holder) in forms.items() if holder is item}
            del found[letters]
    for item in found.values():
        often, times = max(item.forms.items(), key=lambda pair: (pair[1], pair[0]), default=("", 0))
        if not item.known and item.kind != "person" and times >= _RATHER * item.forms[item.name]:
            item.name = often
    examples = [
        letters
        for letters, item in found.items()
        if item.kind == "person" and key(item.name) in LISTED["people of examples"]
    ]
    for letters in examples:
        alone = len(examples) < _EXAMPLES and len(split(found[letters].name)) == 1
        if not alone and not found[letters].credited:
            del found[letters]


def _stems(letters: str) -> list[str]:
    """A key without each ending that says of a name only what it is: its show, its account."""
    return [letters.removesuffix(end) for end in LISTED["said of a name"] if letters.endswith(end)]
