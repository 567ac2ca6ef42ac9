"""Other people's readers of exports that do not go with the project's own lock, and pyarrow, which only Parquet needs: `make foreign`
installs them.

Each set has an environment of its own below `.venv`, from a hashed lock in `requirements`. What is not installed is skipped by the
tests, with a word; what cannot be installed here (no network, no compiler, no npm) is told and leaves the others alone.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
VENV = ROOT / ".venv"
UV = VENV / "uv" / "bin" / "uv"
# By environment, what is in it.
PYTHON = {
    "foreign": "csvw, pyrefiqda, roc-validator, rocrate",
    "ftm": "followthemoney; needs a compiler and the ICU headers (libicu-dev)",
    "parquet": "pyarrow",
}
NODE = "@apache-annotator/selector; needs node and npm"


def program(environment: str, name: str) -> Path:
    """The program of an environment; skips the test that asks where it is not installed."""
    import pytest

    path = VENV / environment / "bin" / name
    if not path.exists():
        pytest.skip(f"not installed: {PYTHON[environment]}; make foreign installs it")
    return path


def node_modules() -> tuple[str, Path]:
    """Node and the folder its packages are in; skips the test that asks where they are not installed."""
    import pytest

    node, folder = shutil.which("node"), VENV / "node"
    if not node or not (folder / "node_modules").is_dir():
        pytest.skip(f"not installed: {NODE}; make foreign installs it")
    return node, folder


def run(*command, **options) -> subprocess.CompletedProcess:
    """Run a reader and keep what it says."""
    return subprocess.run([str(part) for part in command], capture_output=True, text=True, **{"timeout": 300, **options})


def install() -> int:
    """Make every environment that can be made; the number of those that cannot."""
    if not UV.exists():
        print("error: the project's own environment comes first: run make", file=sys.stderr)
        return 1
    return sum(not made for made in [*(_python(name) for name in PYTHON), _node()])


def _python(name: str) -> bool:
    folder, lock = VENV / name, ROOT / "requirements" / f"{name}.txt"
    steps = (
        [UV, "venv", "-q", "--clear", "--python", VENV / "env", folder],
        [UV, "pip", "sync", "-q", "--require-hashes", "--python", folder, lock],
    )
    return _made(f"{name}: {PYTHON[name]}", folder, lock, steps)


def _node() -> bool:
    folder, asked = VENV / "node", ROOT / "requirements" / "node"
    command = [shutil.which("npm") or "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefix", folder]
    shutil.copytree(asked, folder, dirs_exist_ok=True)
    return _made(f"node: {NODE}", folder, asked / "package-lock.json", [command])


def _made(what: str, folder: Path, lock: Path, steps) -> bool:
    """Run the steps and say how it went, unless it was made from this lock; an environment that is not whole is taken away."""
    ready = folder / ".made-from"
    if ready.exists() and ready.read_bytes() == lock.read_bytes():
        return True
    for step in steps:
        done = _tried(step)
        if done.returncode and step[0] == UV:  # behind a private authority uv knows no certificate; the system may
            done = _tried(step, env={**os.environ, "UV_SYSTEM_CERTS": "1"})
        if done.returncode:
            shutil.rmtree(folder, ignore_errors=True)
            print(f"not installed: {what}: {' '.join(done.stderr.split())[-300:]}", file=sys.stderr)
            return False
    shutil.copyfile(lock, ready)
    print(f"installed: {what}")
    return True


def _tried(step, **options) -> subprocess.CompletedProcess:
    try:
        return run(*step, timeout=1800, **options)  # one of them is compiled
    except (OSError, subprocess.TimeoutExpired) as e:
        return subprocess.CompletedProcess(step, 1, "", str(e))


if __name__ == "__main__":
    sys.exit(install() > 0)
