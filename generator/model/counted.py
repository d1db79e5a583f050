"""Counts as reports have them, which are English whatever the language of the site."""


def counted(name: str, count: int) -> str:
    """`3 entities`, `1 entity`: `name` is the plural."""
    one = name.removesuffix("ies") + "y" if name.endswith("ies") else name[:-1]
    return f"{count} {name if count != 1 else one}"
