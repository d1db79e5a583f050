"""The program `infracast`: its commands, and the messages where one of them can't go on.

Exit codes: 0 fine, 1 content problems under --strict or something undelivered, 2 misuse.
"""

import os
import sys
from importlib import import_module
from typing import Annotated

import typer
from mkdocs.exceptions import Abort

from generator import __version__
from generator.commands import terminal
from generator.commands.section import REFUSALS

TRACEBACK = "INFRACAST_TRACEBACK"
"""The variable that has a fault of ours shown where it arose."""

COMMANDS = {
    "build.build": "infracast build --strict --site public",
    "build.serve": "infracast serve --address 127.0.0.1:8001",
    "new.new": "infracast new my-show",
    "check.check": "infracast check --content drafts",
    "analyse.analyse": "infracast analyse episode.vtt --json",
    "bring.bring": "infracast import ../old-site/content/episodes",
    "scan.scan": "infracast scan --since 2025-11-01 --dry-run",
    "summarise.summarise": "infracast summarise --new",
    "digest.digest": "infracast digest --explain 2025-11-20",
    "mail.mail": "infracast mail 2025-11-20 --out outbox",
    "send.send": "infracast send --to subscribers.txt --smtp smtps://mail.example.org",
    "night.night": "infracast night --to subscribers.txt --smtp smtps://mail.example.org",
}
"""The module and function of each command, in the order of the help, and an example of it."""

app = typer.Typer(
    name="infracast",
    help="Drop episode transcripts and insights into content/, get a site people read and a digest they subscribe to.",
    no_args_is_help=True,
    invoke_without_command=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)


@app.callback()
def version(
    shown: Annotated[bool, typer.Option("--version", help="Print the version alone.", is_eager=True)] = False,
) -> None:
    """What holds for every command."""
    if shown:
        terminal.say(f"infracast {__version__}")
        raise typer.Exit


names = {example.split()[1]: function for function, example in COMMANDS.items()}
# Importing all takes a quarter of a second: where one is asked for, that one is imported alone.
for name in names.keys() & {*sys.argv[1:2]} or names:
    module, _, function = names[name].partition(".")
    command = getattr(import_module(f"generator.commands.{module}"), function)
    app.command(name, epilog=f"Example: {COMMANDS[names[name]]}")(command)


def main() -> None:
    """Run the command; what MkDocs or we refuse is said in one line, with exit code 1 or 2."""
    try:
        app()
    except (Abort, *REFUSALS) as error:
        terminal.err.print(str(error), markup=False)
        raise SystemExit(1 if isinstance(error, Abort) else 2) from None
    except OSError as error:
        # A full disk, a right that is lacking: no fault of the program, and nothing was put in the site's place.
        why = f"{error.strerror or error}" + (f": {error.filename}" if error.filename else "")
        terminal.err.print(f"The system refused: {why}", markup=False)
        raise SystemExit(1) from None
    except Exception as error:
        if TRACEBACK in os.environ:
            raise
        what = " ".join(f"{type(error).__name__}: {error}".split())
        how = f"Please report it with what `{TRACEBACK}=1 infracast …` prints"
        terminal.err.print(f"A fault of infracast itself: {what}. {how}.", markup=False)
        raise SystemExit(1) from None
