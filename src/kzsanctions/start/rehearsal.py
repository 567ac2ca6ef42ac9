"""Run the exercise notebooks without a screen: as they are handed out none may be solved, with its solution each must be."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path

from .. import files
from ..codebook import read_yaml
from .marking import Feedback


def notebooks() -> list[Path]:
    """The exercise notebooks, in order."""
    return sorted(files.EXERCISES.glob("*.ipynb"))


def faults(paths: Iterable[Path]) -> Iterator[str]:
    """Check exercises; a sentence for each that does not do what it should."""
    for path in paths:
        if ran(path).solved:
            yield f"{path.name}: is solved as it is handed out; empty its answers"
        solution = files.EXERCISES / "solutions" / f"{path.stem}.yml"
        feedback = ran(path, read_yaml(solution))
        if not feedback.solved:
            yield f"{path.name}: is not solved by {solution.name}: {feedback!r}"


def ran(path: Path, answers: Mapping | None = None) -> Feedback:
    """What an exercise says of answers; without any, of those it is handed out with."""
    said = results(path, {} if answers is None else {"answers": answers})
    return next(result for result in reversed(said) if isinstance(result, Feedback))


def results(path: Path, given: Mapping[str, object]) -> list[object]:
    """Run the code cells of a notebook in order in this process, with `given` in place of its parameters; what each cell shows, but prints."""
    space: dict = {}
    shown = []
    for cell in files.read_json(path)["cells"]:
        if cell["cell_type"] == "code":
            with redirect_stdout(StringIO()):
                shown.append(_value("".join(cell["source"]), space))
            space.update(given if "parameters" in cell["metadata"].get("tags", ()) else {})
    return shown


def _value(source: str, space: dict) -> object:
    """Run a cell; the value of its last line, where that is an expression."""
    tree = ast.parse(source)
    last = tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
    exec(compile(tree, "cell", "exec"), space)
    return eval(compile(ast.Expression(last.value), "cell", "eval"), space) if last else None
