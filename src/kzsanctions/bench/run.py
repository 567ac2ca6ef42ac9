"""Run every extractor over the benchmark files of a folder, score the predictions and print one table.

A folder holds `quotes/`, `figures/`, `names/`, `dates/` and `boilerplate/` with files of JSON lines, and, where it can,
a scorer `score_<task>.py` for each. Times are process times on one core; loading the model is not counted.
"""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import date
from importlib import import_module
from pathlib import Path
from time import process_time

from .. import files
from ..codebook import Codebook
from ..errors import InputError
from ..language.detection import READ
from ..language.parsing import model, parse
from ..language.spans import paragraphs
from ..read import extract
from ..read.documents import Document
from . import contra

TASKS = ("quotes", "figures", "names", "dates", "boilerplate")
# Pairs of sentences are judged by the whole build, which scores itself.
PAIRS = "contra"
# Of each scorer's output, what the table shows: names of nested keys.
SHOWN = {
    "quotes": ("direct.F1", "mixed.F1", "indirect_said_recall", "token.F1", "soft.F1", "soft.P", "soft.R", "speaker.overlap"),
    "figures": ("value.F1", "value+unit.F1", "bound(>,<,~).F1"),
    "names": ("F1", "P", "R", "false_merges"),
    "dates": ("span.F1", "value.F1", "value_acc_given_span"),
    "boilerplate": ("boilerplate.F1", "boilerplate.P", "boilerplate.R", "keep.R"),
}


def table(folder: Path, out: Path) -> str:
    """Predictions for every benchmark file found, written below `out`, and a Markdown table of their scores and speeds.

    Raises
    ------
    InputError
        Where the folder holds no benchmark file, or a file is not JSON lines.
    """
    found = [(task, path) for task in TASKS for path in sorted((folder / task).glob("*.jsonl")) if not path.stem.endswith(".pred")]
    pairs = sorted((folder / PAIRS).glob("*.jsonl"))
    if not found and not pairs:
        raise InputError(f"{folder}: no file {' or '.join(f'{task}/*.jsonl' for task in (*TASKS, PAIRS))}; name a folder laid out so")
    model()
    lines = ["| task | file | rows | characters/s | scores |", "|---|---|---|---|---|"]
    for task, path in found:
        print(f"  {task}: {path.name}", file=sys.stderr)
        rows = read_rows(path)
        began = process_time()
        predicted = import_module(f".{task}", __package__).predict(rows, files.CODEBOOK)
        seconds = process_time() - began
        prediction = out / task / path.name
        files.write_bytes(prediction, "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in predicted).encode("utf-8"))
        lines.append(f"| {task} | {path.name} | {len(rows)} | {_speed(task, rows, seconds)} | {_scored(folder, task, path, prediction)} |")
    lines += [line for path in pairs for line in _verdicts(path)]
    for path in [path for task, path in found if task == "quotes"]:
        lines += ["", speed([row["text"] for row in read_rows(path)])]
    return "\n".join(lines)


def _verdicts(path: Path) -> list[str]:
    """A row of the table for each of tier A, and A and B together."""
    print(f"  {PAIRS}: {path.name}", file=sys.stderr)
    rows = read_rows(path)
    began = process_time()
    found = contra.scores(rows)
    speed_told = _speed(PAIRS, [{"text": row["t"] + row["h"]} for row in rows], process_time() - began)
    return [f"| {PAIRS} | {path.name} | {len(rows)} | {speed_told} | tier {' and '.join(tiers)}: {score} |" for tiers, score in found.items()]


def read_rows(path: Path) -> list[dict]:
    rows = []
    for number, line in enumerate(files.read_text(path).splitlines(), 1):
        try:
            rows.append(json.loads(line))
        except json.JSONDecodeError as e:
            raise InputError(f"{path}: line {number} is not JSON ({e.msg}); give one object a line") from None
    return rows


def speed(texts: list[str]) -> str:
    """How long extraction takes against the bare parse of the same paragraphs: both in process time, in one sentence."""
    pieces = [(text, [(span, "body") for span in paragraphs(text)]) for text in texts]
    book = Codebook()
    assert all((book.cues, book.units, book.calendar, book.gazetteer))  # a part is loaded when it is asked for
    began = process_time()
    for text, spans in pieces:
        parse(text, spans, book.gazetteer.titles)
    parsed = process_time()
    for number, (text, spans) in enumerate(pieces):
        extract.extract(
            Document(
                f"s_{number}",
                text,
                "media",
                "",
                READ,
                (date(2000, 1, 1), date(2000, 1, 1)),
                tuple((span, kind, "") for span, kind in spans),
            ),
            book,
        )
    bare, whole = parsed - began, process_time() - parsed
    chars = sum(map(len, texts))
    return (
        f"Statements, figures, dates and mentions of {len(texts)} articles: {chars / whole:,.0f} characters/s; "
        f"the bare parse: {chars / bare:,.0f}; ratio {whole / bare:.2f}."
    )


def _speed(task: str, rows: list[dict], seconds: float) -> str:
    chars = sum(len(row.get("text") or row.get("text_in") or row.get("a", "") + row.get("b", "")) for row in rows)
    return f"{chars / max(seconds, 1e-9):,.0f}"


def _scored(folder: Path, task: str, gold: Path, prediction: Path) -> str:
    """What the scorer beside the files says, where there is one."""
    scorer = folder / f"score_{task}.py"
    if not scorer.exists():
        return "no scorer"
    ran = subprocess.run([sys.executable, scorer.name, gold.resolve(), prediction.resolve()], cwd=folder, capture_output=True, text=True)
    if ran.returncode:
        return f"scorer failed: {ran.stderr.strip().splitlines()[-1]}"
    result = json.loads(ran.stdout.strip().splitlines()[0])
    return ", ".join(f"{name} {value}" for name in SHOWN[task] if (value := _nested(result, name)) is not None)


def _nested(result, name: str):
    for key in [name] if name in result else name.rsplit(".", 1):
        result = result.get(key) if isinstance(result, dict) else None
    return result
