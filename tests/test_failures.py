"""A notebook that fails says why in a line: what was wrong, where, and what to do."""

import os
import shutil
import socket
from types import SimpleNamespace

import pytest

from kzsanctions import cli, failures
from kzsanctions.errors import InputError

TRACE = 'Traceback (most recent call last):\n  File "client.py", line 9, in execute\n    raise error\n'
CELL = f'{TRACE}papermill.exceptions.PapermillExecutionError: \n---\nException encountered at "In [4]":\n---\n'


@pytest.mark.parametrize(
    "log, said",
    [
        (f"{CELL}InputError: a.csv: row 3: no day; add it\nb.csv: row 2: no file; add it\n", "a.csv: row 3: no day; add it"),
        (f"{CELL}CodebookError: cues.yml: cues: no\n", "cues.yml: cues: no"),
        (f"{CELL}OSError: [Errno 28] No space left on device\n", "2_statements: the disk is full; free some room"),
        (f"{TRACE}OSError: [Errno 27] File too large: 'x'\n", "raise the limit"),
        (f"{TRACE}nbclient.exceptions.DeadKernelError: Kernel died\n", "2_statements: its kernel died, killed or out of memory"),
        (f"{TRACE}RuntimeError: Kernel didn't respond in 60 seconds\n", "run make again when the machine has less to do"),
        (f"{TRACE}ModuleNotFoundError: No module named 'kzsanctions'\n", "rm -r .venv && make"),
        (f"{CELL}KeyError: ''\nwhile reading texts/a.txt\n", "2_statements: KeyError: ''; while reading texts/a.txt. This is a defect"),
        ("", "2_statements: was ended from outside; run make again"),
        (f"{CELL}Key", "2_statements: PapermillExecutionError"),
    ],
)
def test_what_a_run_wrote_down_becomes_a_line(log, said, tmp_path, capsys):
    path = tmp_path / "2_statements.ipynb.log"
    path.write_text(log)
    assert cli.main(["why", "2_statements", str(path)]) == 2
    lines = capsys.readouterr().err.splitlines()
    assert said in lines[0] and all(line.startswith("error: ") and len(line) < 600 for line in lines)


def test_a_full_disk_is_seen_where_not_even_the_log_could_be_written(tmp_path, monkeypatch):
    monkeypatch.setattr(shutil, "disk_usage", lambda path: SimpleNamespace(free=0))
    assert failures.why("1_texts", tmp_path / "none.log") == ["1_texts: the disk is full; free some room, or choose another folder with OUT="]


def test_without_a_loopback_interface_no_kernel_is_waited_for(monkeypatch):
    failures.kernels_can_talk()

    def unreachable(*_, **__):
        raise OSError(101, os.strerror(101))

    monkeypatch.setattr(socket, "create_connection", unreachable)
    with pytest.raises(InputError, match="127.0.0.1, which cannot be reached here .Network is unreachable.; bring the loopback interface up"):
        failures.kernels_can_talk()
