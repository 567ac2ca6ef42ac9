"""Say in a line why a notebook failed: what was wrong, where, and what to do; the whole traceback stays in its log."""

from __future__ import annotations

import re
import shutil
import socket
from pathlib import Path

from .errors import InputError

# With less room than this, in bytes, nothing could be written to the end; a notebook may take a hundred times as much.
ROOM = 100_000
# What the last lines of a log say, and what that means to whoever runs make.
KNOWN = (
    ("No space left on device", "the disk is full; free some room, or choose another folder with OUT="),
    ("Disk quota exceeded", "your share of the disk is used up; free some room, or choose another folder with OUT="),
    ("File too large", "a file grew larger than files may be here (ulimit -f); raise the limit, or choose another folder with OUT="),
    ("DeadKernelError", "its kernel died, killed or out of memory; run make again, with more memory or fewer texts (leave_out in PARAMS)"),
    ("Kernel died before replying", "its kernel died as it started; run make again, and where that does not help: rm -r .venv && make"),
    ("Kernel didn't respond", "its kernel did not answer; run make again when the machine has less to do"),
    ("No such kernel", "the environment holds no kernel; make it again: rm -r .venv && make"),
    ("ModuleNotFoundError", "the environment lacks a part; make it again: rm -r .venv && make"),
)
_RAISED = re.compile(r"(?m)^(?:[\w.]+\.)?(\w+(?:Error|Exception|Interrupt|Exit)): *")


def why(notebook: str, log: Path) -> list[str]:
    """The reasons of a notebook's failure, a line each, read from what its run wrote to `log`.

    Of bad input the faults themselves; of a defect of the program its kind, the text it was met in, and how to go on without it.
    """
    said = log.read_text(encoding="utf-8", errors="replace") if log.exists() else ""
    if shutil.disk_usage(log.parent).free < ROOM:
        return [f"{notebook}: {KNOWN[0][1]}"]
    raised = list(_RAISED.finditer(said))
    kind, words = (raised[-1][1], said[raised[-1].end() :].strip()) if raised else ("", "")
    if kind in ("InputError", "CodebookError"):
        return words.splitlines()
    found = next((meaning for sign, meaning in KNOWN if sign in f"{kind}: {words}"), "")
    if found:
        return [f"{notebook}: {found}"]
    if not raised:
        return [f"{notebook}: was ended from outside; run make again. What it printed is in {log}"]
    what = "; ".join(words.splitlines())[:300]
    return [f"{notebook}: {kind}: {what}. This is a defect of the program: please report it with {log}; leave_out in PARAMS goes on without a text"]


def kernels_can_talk() -> None:
    """Try whether programs on this machine can talk to each other, as notebooks do with their kernels.

    Raises
    ------
    InputError
        Where they cannot, with what to do.
    """
    try:
        with socket.create_server(("127.0.0.1", 0)) as ear, socket.create_connection(ear.getsockname(), timeout=5):
            return
    except OSError as e:
        raise InputError(
            f"notebooks talk to their kernels over 127.0.0.1, which cannot be reached here ({e.strerror or e}); bring the loopback interface up "
            "(ip link set lo up), or make the tables without notebooks: kzsanctions build CORPUS --out DIR"
        ) from None
