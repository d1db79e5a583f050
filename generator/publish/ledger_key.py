"""The secret key that addresses are hashed with, so that nobody can tell from the ledger who the recipients are."""

import hmac
import os
import secrets
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from generator.atomic import write_atomically
from generator.publish.ledger_errors import LedgerError

KEY: Final = "INFRACAST_LEDGER_KEY"
_SHORTEST: Final = 16


@dataclass(frozen=True, slots=True)
class LedgerKey:
    """A secret. A recipient has another hash in each issue, so that a ledger doesn't tell who stays or leaves."""

    secret: bytes

    @property
    def name(self) -> str:
        """A hash that tells two keys apart and gives neither away: `05432f5193dc`."""
        return self._hash("the name of this key")[:12]

    def of(self, issue: str, address: str) -> str:
        """The hash (HMAC-SHA256, 96 bits of it) of an address in an issue."""
        return self._hash(f"{issue}\0{address}")[:24]

    def _hash(self, text: str) -> str:
        return hmac.digest(self.secret, text.encode(), "sha256").hex()


def ledger_key(file: Path) -> LedgerKey:
    """The key of the environment (`INFRACAST_LEDGER_KEY`), else of `file`, which is made where there is none.

    Raises LedgerError.
    """
    given = os.environ.get(KEY, "").strip()
    if given:
        if len(given) < _SHORTEST:
            raise LedgerError(f"{KEY} is too short: make one with `openssl rand -hex 32`")
        return LedgerKey(given.encode())
    try:
        written = file.read_text(encoding="ascii").strip()
    except FileNotFoundError:
        return LedgerKey(_made(file).encode())
    except (OSError, UnicodeDecodeError) as error:
        raise LedgerError(f"{file} cannot be read ({error}): restore it, or set {KEY}") from None
    if len(written) < _SHORTEST:
        raise LedgerError(f"{file} holds no key: restore it, or remove it to have a new one made")
    return LedgerKey(written.encode())


def _made(file: Path) -> str:
    file.parent.mkdir(parents=True, exist_ok=True)
    made = secrets.token_hex(32)
    write_atomically(file, made + "\n", durable=True, mode=0o600)
    return made
