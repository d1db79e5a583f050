"""The engine under the site: MkDocs 1.x or, where that is not installed, ProperDocs, the fork that goes on with it.

ProperDocs answers to the names of MkDocs' modules once its `replacement` is imported.
"""

import importlib

LOGGERS = ("mkdocs", "properdocs")


def ready() -> None:
    """See that `mkdocs` can be imported. Raises ModuleNotFoundError where neither of the two is installed."""
    try:
        importlib.import_module("mkdocs")
    except ModuleNotFoundError:
        importlib.import_module("properdocs.replacement")
