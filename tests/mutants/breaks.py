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
_ROWS = 2
"""A table of so many rows or more can lose one."""


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
    them are messages. So are annotations, and what stands within f-strings, whose places Python 3.11 does not tell.
    """
    starts = [0, *accumulate(len(line) for line in source.splitlines(keepends=True))]
    found = []
    for node, chosen in _places(ast.parse(source), chance):
        begin = starts[node.lineno - 1] + node.col_offset
        end = starts[(node.end_lineno or 0) - 1] + (node.end_col_offset or 0)
        found.append(Break(file, begin, end, chosen))
    return found


def _places(node: ast.AST, chance: random.Random) -> Iterator[tuple[ast.expr, str]]:
    """Each expression that can be broken, and by what."""
    ways = [ast.unparse(way) for way in _ways(node)]
    if ways and isinstance(node, ast.expr):
        # In brackets, since what stands around may bind closer.
        plain = isinstance(node, ast.Constant | ast.Tuple | ast.List | ast.Set | ast.Dict)
        chosen = chance.choice(ways)
        yield node, chosen if plain else f"({chosen})"
    match node:
        case ast.If() | ast.IfExp() | ast.While():
            yield node.test, f"(not ({ast.unparse(node.test)}))"
        case ast.comprehension():
            yield from ((test, f"(not ({ast.unparse(test)}))") for test in node.ifs)
        case ast.Return(value=ast.expr() as value) if not (isinstance(value, ast.Constant) and value.value is None):
            yield value, "None"
    for name, child in ast.iter_fields(node):
        if name not in ("annotation", "returns", "type_comment", "bases") and not isinstance(node, ast.JoinedStr):
            for part in child if isinstance(child, list) else [child]:
                if isinstance(part, ast.AST):
                    yield from _places(part, chance)


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
        case ast.Tuple(elts=rows, ctx=ast.Load()) | ast.List(elts=rows, ctx=ast.Load()) | ast.Set(elts=rows):
            if len(rows) >= _ROWS and all(isinstance(row, ast.Constant | ast.Tuple) for row in rows):
                yield from (_with(node, "elts", rows[:at] + rows[at + 1 :]) for at in range(len(rows)))
        case ast.Dict(keys=keys, values=values) if len(keys) >= _ROWS:
            for at in range(len(keys)):
                less = _with(node, "keys", keys[:at] + keys[at + 1 :])
                yield _with(less, "values", values[:at] + values[at + 1 :])


def _with(node: ast.AST, field: str, value: object) -> ast.AST:
    changed = copy.copy(node)
    setattr(changed, field, value)
    return changed
