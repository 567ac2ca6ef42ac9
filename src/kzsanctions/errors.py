"""The one kind of error a user can put right; every other exception is a defect of the program."""

from collections.abc import Iterator
from contextlib import contextmanager


class InputError(Exception):
    """Something given to the program is wrong; the message names the file, the place and the remedy.

    `faults` holds one such sentence each, so that a check can report all of them at once.
    """

    def __init__(self, *faults: str):
        self.faults = faults
        super().__init__("\n".join(faults))


class CodebookError(InputError):
    """A codebook file says something the program cannot use."""


@contextmanager
def during(what: str) -> Iterator[None]:
    """Add to a defect of the program what was being done, which text or row it was met in.

    >>> try:
    ...     with during("reading a.txt"):
    ...         {}["x"]
    ... except KeyError as e:
    ...     e.__notes__
    ['while reading a.txt']
    """
    try:
        yield
    except InputError:
        raise
    except Exception as e:
        e.add_note(f"while {what}")
        raise
