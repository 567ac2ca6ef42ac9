"""Run the exercise notebooks without a screen: as they are handed out none may be solved, with its solution each must be."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from pathlib import Path

from .. import files
from ..codebook import read_yaml
from .marking import Feedback


def notebooks() -> list[Path]:
    """The exercise notebooks, in order."""
    return sorted(files.EXERCISES.glob("*.ipynb"))


def faults() -> Iterator[str]:
    """Check every exercise; a sentence for each that does not do what it should."""
    for path in notebooks():
        if ran(path).solved:
            yield f"{path.name}: is solved as it is handed out; empty its answers"
        solution = files.EXERCISES / "solutions" / f"{path.stem}.yml"
        feedback = ran(path, read_yaml(solution))
        if not feedback.solved:
            yield f"{path.name}: is not solved by {solution.name}: {feedback!r}"


def ran(path: Path, answers: Mapping | None = None) -> Feedback:
    """Run the code cells in order in this process, with other answers than the cell of answers gives; returns what was said of them."""
    space: dict = {}
    said = None
    for cell in files.read_json(path)["cells"]:
        if cell["cell_type"] != "code":
            continue
        result = _value("".join(cell["source"]), space)
        if answers is not None and "parameters" in cell["metadata"].get("tags", ()):
            space["answers"] = answers
        said = result if isinstance(result, Feedback) else said
    return said


def _value(source: str, space: dict) -> object:
    """Run a cell; the value of its last line, where that is an expression."""
    tree = ast.parse(source)
    last = tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
    exec(compile(tree, "cell", "exec"), space)
    return eval(compile(ast.Expression(last.value), "cell", "eval"), space) if last else None
