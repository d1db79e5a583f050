"""One person, one name: the labels of a file made the names of the people they mean, and their roles credits."""

from collections import Counter, defaultdict
from dataclasses import replace

from generator.model.people import is_nobody
from generator.read.formats.document import Document
from generator.read.formats.heads.names import BRACKETED, PRONOUNS, called, is_name
from generator.read.formats.heads.short_names import short_forms


def cast(document: Document) -> Document:
    """The document with names in the place of labels: `Roe, Bo` and `Bo Roe (host)` are Bo Roe, who is the host.

    Two people of one first name (`Ann (Rust)`, `Ann (Go)`) keep what tells them apart. Initials in brackets after a
    name (`Adam Jonas (AJ)`) are that person wherever they stand alone; so is a short form that takes a name's place.
    """
    labels = [cue.speaker for cue in document.cues if cue.speaker]
    names, roles = _meant(Counter(labels))
    short = short_forms([names[label] for label in labels])
    names = {label: short.get(name, name) for label, name in names.items()}
    roles |= {short[name]: role for name, role in roles.items() if name in short}
    if any(label != name for label, name in names.items()):
        document = replace(
            document,
            cues=tuple(
                replace(cue, speaker=names[cue.speaker]) if cue.speaker and names[cue.speaker] != cue.speaker else cue
                for cue in document.cues
            ),
        )
    if roles and "people" not in document.metadata:
        people = [
            {"name": name, "role": roles.get(name, "")} for name in dict.fromkeys(names.values()) if not is_nobody(name)
        ]
        document = replace(document, metadata={**document.metadata, "people": people})
    return document


def _meant(labels: Counter[str]) -> tuple[dict[str, str], dict[str, str]]:
    """(label to name, name to role)."""
    names: dict[str, str] = {}
    roles: dict[str, str] = {}
    sides: defaultdict[str, set[str]] = defaultdict(set)
    held = set(labels)
    for label in labels:
        name, role = called(label)
        inner = BRACKETED.fullmatch(label)
        if "," in label and {part.strip() for part in label.split(",")} & held:
            name, role = label, ""
        elif inner and not role and not PRONOUNS.fullmatch(inner[2]):
            sides[name].add(inner[2])
        names[label] = _without_work(name, labels)
        if role and not is_nobody(name):
            roles[name] = role
    for label, name in list(names.items()):
        inner = BRACKETED.fullmatch(label)
        if inner and inner[2] in sides[name]:
            if len(sides[name]) > 1:
                names[label] = label
            elif inner[2] in held:
                names[inner[2]] = name
    shown = Counter(names.values())
    usual: dict[str, str] = {}
    for name in sorted(shown, key=lambda name: (-shown[name], name.isupper(), name)):
        usual.setdefault(name.casefold(), name)
    return {label: usual[name.casefold()] for label, name in names.items()}, roles


def _without_work(name: str, labels: Counter[str]) -> str:
    """`Ann Lee, Acme` is Ann Lee; `Ann Lee, Bo Roe`, once, and no label otherwise, may be both of them."""
    person, _, work = (part.strip() for part in name.partition(","))
    if not work or " " not in person or not is_name(person) or {work, work.partition(" ")[0]} & labels.keys():
        return name
    return person if person in labels or labels[name] > 1 or " " not in work or not is_name(work) else name
