"""A function tried on one item, so that what goes wrong with it costs that item only."""

import gc
import signal
import threading
import traceback
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from typing import Generic, Protocol, TypeVar

from generator.model.problem import Problem

Input = TypeVar("Input")
Result = TypeVar("Result")

_OURS = Path(__file__).resolve().parents[1]


@dataclass(frozen=True, slots=True)
class Failed:
    """The result of an item that could not be worked on: it stands in the list of results in that one's place."""

    reason: str
    """Why, as a sentence without a final full stop."""

    def at(self, path: str, lost: str) -> Problem:
        """The problem of the file that the item came from; `lost` says what it costs."""
        how = f"{lost}. If the file looks sound, please report it to infracast with this line"
        return Problem(path, 0, self.reason, how)


class _TimeUp(BaseException):
    """No Exception, so that nobody who catches those keeps it from ending the work."""


@dataclass(frozen=True, slots=True)
class Attempt(Generic[Input, Result]):
    """`function`, with a `Failed` in place of any exception; fit to be sent to another process if the function is."""

    function: Callable[[Input], Result]
    seconds: int = 0
    """How long one item may take, 0 without a limit; kept where the system has alarms, in the main thread."""

    def __call__(self, item: Input) -> Result | Failed:
        """The result for one item."""
        try:
            with _uncollected(), _limited(self.seconds):
                return self.function(item)
        except _TimeUp:
            return Failed(f"The work on it was ended after {self.seconds} seconds")
        except MemoryError:
            return Failed("There was not enough memory for it")
        except Exception as error:
            return Failed(_reason(error))


class Mapper(Protocol):
    """`map` over a list, perhaps in other processes or out of a memory; results in the order of the inputs."""

    def __call__(self, function: Callable[[Input], Result], inputs: Sequence[Input], /) -> Iterable[Result | Failed]:
        """Apply the function to each input; a `Failed` stands for a result that could not be had."""


def one_by_one(seconds: int) -> Mapper:
    """The mapper of this process alone: each in turn, a `Failed` for one that raises or takes longer."""
    return lambda function, inputs: map(Attempt(function, seconds), inputs)


def _reason(error: Exception) -> str:
    """What was raised, and the last line of our own code on the way there."""
    frames = [
        frame for frame in traceback.extract_tb(error.__traceback__) if Path(frame.filename).is_relative_to(_OURS)
    ]
    where = f", {Path(frames[-1].filename).relative_to(_OURS)}:{frames[-1].lineno}" if frames else ""
    words = " ".join(str(error).split())[:120]
    return f"An unexpected error: {type(error).__name__}{f' ({words})' if words else ''}{where}"


@contextmanager
def _limited(seconds: int) -> Iterator[None]:
    """Raises _TimeUp in the block, also amid a regular expression, when its time is over."""
    able = hasattr(signal, "setitimer") and threading.current_thread() is threading.main_thread()
    if not seconds or not able:
        yield
        return

    def end(number: int, frame: FrameType | None) -> None:
        raise _TimeUp

    before = signal.signal(signal.SIGALRM, end)
    # What was left of a limit around this one counts on from here.
    left, _ = signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.signal(signal.SIGALRM, before)
        signal.setitimer(signal.ITIMER_REAL, left)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Pauses the cyclic garbage collector for one item: many records are made of it and no cycles; it took a sixth of
    the time of an analysis."""
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
