"""Breaks: small changes of a module's source, each of which the tests should notice."""

import ast
import copy
import random
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import unified_diff
from itertools import accumulate

_OTHERS: dict[type[ast.AST], tuple[type[ast.AST], ...]] = {
    ast.Lt: (ast.LtE, ast.GtE), ast.LtE: (ast.Lt, ast.Gt), ast.Gt: (ast.GtE, ast.LtE), ast.GtE: (ast.Gt, ast.Lt),
    ast.Eq: (ast.NotEq,), ast.NotEq: (ast.Eq,), ast.In: (ast.NotIn,), ast.NotIn: (ast.In,),
    ast.Is: (ast.IsNot,), ast.IsNot: (ast.Is,), ast.And: (ast.Or,), ast.Or: (ast.And,),
    ast.Add: (ast.Sub,), ast.Sub: (ast.Add,), ast.Mult: (ast.Div,), ast.Div: (ast.Mult,),
    ast.FloorDiv: (ast.Mult,), ast.Mod: (ast.Mult,), ast.BitOr: (ast.BitAnd,), ast.BitAnd: (ast.BitOr,),
}  # fmt: skip
_ROWS = 3
"""A table of so many rows or more can lose one."""
_Place = tuple[int, int]
"""Line from 0 on, and bytes from its begin on."""


@dataclass(frozen=True)
class Break:
    """The bytes of `file` from `begin` to `end`, to be replaced by `text`."""

    file: str
    begin: int
    end: int
    text: str

    def put_into(self, source: bytes) -> bytes:
        """The source of the file, broken."""
        return source[: self.begin] + self.text.encode() + source[self.end :]

    def diff(self, source: bytes) -> str:
        """What changes, with one line around it."""
        before, after = (text.decode().splitlines() for text in (source, self.put_into(source)))
        return "\n".join(unified_diff(before, after, self.file, self.file, lineterm="", n=1))


def breaks(file: str, source: bytes, chance: random.Random) -> list[Break]:
    """One break for each place of a module that can be broken, of those possible there the one that chance takes.

    Numbers, truths, comparisons, arithmetic, conditions, returned values, rows of tables. Texts are left alone: half of
    them are messages. So are annotations, decorators, `__all__`, `strict=` (which says what is so), and what stands
    within f-strings, of which Python 3.11 does not tell the place.
    """
    starts = [0, *accumulate(len(line) for line in source.splitlines(keepends=True))]
    return [
        Break(file, starts[first] + begin, starts[last] + end, text)
        for (first, begin), (last, end), text in _places(ast.parse(source), chance)
    ]


def _places(node: ast.AST, chance: random.Random) -> Iterator[tuple[_Place, _Place, str]]:
    """Each stretch of source that can be broken: its begin, its end, and by what."""
    match node:
        case ast.keyword(arg="strict") | ast.Assign(targets=[ast.Name("__all__")]):
            return
    ways = [*_ways(node)]
    if isinstance(node, ast.expr) and ways:
        chosen = ast.unparse(chance.choice(ways))
        # In brackets, since what stands around may bind closer.
        yield _begin(node), _end(node), chosen if isinstance(node, ast.Constant) else f"({chosen})"
    if rows := _rows(node):
        at = chance.randrange(len(rows))
        first, last = rows[at]
        yield (
            (_begin(first), _begin(rows[at + 1][0]), "") if rows[at + 1 :] else (_end(rows[at - 1][1]), _end(last), "")
        )
    tests: list[ast.expr] = []
    match node:
        case ast.If() | ast.IfExp() | ast.While():
            tests = [node.test]
        case ast.comprehension():
            tests = node.ifs
        case ast.Return(value=ast.expr() as value) if not (isinstance(value, ast.Constant) and value.value is None):
            yield _begin(value), _end(value), "None"
    yield from ((_begin(test), _end(test), f"(not ({ast.unparse(test)}))") for test in tests)
    for name, child in ast.iter_fields(node):
        if name not in ("annotation", "returns", "bases", "decorator_list") and not isinstance(node, ast.JoinedStr):
            for part in child if isinstance(child, list) else [child]:
                if isinstance(part, ast.AST):
                    yield from _places(part, chance)


def _begin(node: ast.expr) -> _Place:
    return node.lineno - 1, node.col_offset


def _end(node: ast.expr) -> _Place:
    return (node.end_lineno or 0) - 1, node.end_col_offset or 0


def _rows(node: ast.AST) -> list[tuple[ast.expr, ast.expr]]:
    """The first and the last expression of each row of a table."""
    rows: list[tuple[ast.expr, ast.expr]] = []
    match node:
        case ast.Tuple(elts=found, ctx=ast.Load()) | ast.List(elts=found, ctx=ast.Load()) | ast.Set(elts=found):
            if all(isinstance(row, ast.Constant | ast.Tuple) for row in found):
                rows = [(row, row) for row in found]
        case ast.Dict(keys=keys, values=values):
            rows = [(key, value) for key, value in zip(keys, values, strict=True) if key]
    return rows if len(rows) >= _ROWS else []


def _ways(node: ast.AST) -> Iterator[ast.AST]:
    """The node, changed in each way it can be."""
    match node:
        case ast.Constant(value=bool() as value):
            yield ast.Constant(not value)
        case ast.Constant(value=int() | float() as value):
            yield from map(ast.Constant, (value + 1, value * 2 or -1, 0 if value else 1))
        case ast.UnaryOp(op=ast.Not() | ast.USub()):
            yield node.operand
        case ast.BoolOp() | ast.BinOp():
            yield from (_with(node, "op", other()) for other in _OTHERS.get(type(node.op), ()))
        case ast.Compare(ops=[op]):
            yield from (_with(node, "ops", [other()]) for other in _OTHERS[type(op)])


def _with(node: ast.AST, field: str, value: object) -> ast.AST:
    changed = copy.copy(node)
    setattr(changed, field, value)
    return changed
