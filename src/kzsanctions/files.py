"""Paths and file formats: the only module that knows where things are and how they are written.

Every write is atomic: a file is complete under its own name or not there.
"""

from __future__ import annotations

import csv
import hashlib
import io
import json
import os
import shutil
from collections.abc import Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from .errors import InputError

ROOT = Path(__file__).resolve().parents[2]
CODEBOOK = ROOT / "codebook"
DICTIONARY = ROOT / "data" / "dictionary.yml"
BENCHMARKS = ROOT / "docs" / "benchmarks.md"
CITATION = ROOT / "CITATION.cff"
SCHEMAS = Path(__file__).parent / "schemas"
HOME = ROOT / "data" / "raw"
PROCESSED = ROOT / "data" / "processed"
EXERCISES = ROOT / "exercises"
INVENTED = ROOT / "tests" / "fixtures"  # corpora written for this project, with hand-coded answers
HOME_SIDE = {"reviews": ROOT / "data" / "manual" / "reviews.csv", "gold": ROOT / "data" / "gold"}

# Where something lies: a path of this machine, or as text the address of a place elsewhere.
Place = Path | str

# Years that a text or verdict can be of; another is a slip of the pen.
FIRST_YEAR, LAST_YEAR = 1800, 2100


@dataclass(frozen=True)
class Corpus:
    """A folder with `sources.csv` and `texts/`, and its own `reviews.csv` and `gold/` where there are any.

    The home corpus keeps reviews and gold apart from the raw data, in `data/manual` and `data/gold`.
    """

    folder: Path

    @property
    def register(self) -> Path:
        return self.folder / "sources.csv"

    @property
    def texts(self) -> Path:
        return self.folder / "texts"

    @property
    def reviews(self) -> Path:
        return HOME_SIDE["reviews"] if self.home else self.folder / "reviews.csv"

    @property
    def coders(self) -> Path:
        return self.reviews.with_name("coders.csv")

    @property
    def gold(self) -> Path:
        return HOME_SIDE["gold"] if self.home else self.folder / "gold"

    @property
    def home(self) -> bool:
        return self.folder.resolve() == HOME.resolve()


def corpus(folder: str = "") -> Corpus:
    """The corpus in a folder; without one, the home corpus."""
    return Corpus(Path(folder) if folder else HOME)


def processed(folder: str = "") -> Path:
    """The folder of built tables; without a name, the home corpus' own."""
    return Path(folder) if folder else PROCESSED


def reports(folder: str = "") -> Path:
    """The folder of reports; without a name, the home corpus' own."""
    return Path(folder) if folder else ROOT / "reports"


def place(written: str) -> Place:
    """A path of this machine, or as text the address of a place elsewhere.

    >>> place("file:///srv/corpus"), place("s3://bucket/corpus")
    (PosixPath('/srv/corpus'), 's3://bucket/corpus')
    """
    written = written.removeprefix("file://")
    return written if "://" in written else Path(written)


def read_csv(path: Path) -> list[dict[str, str]]:
    """Rows of a CSV file with its header, all cells text.

    Raises
    ------
    InputError
        For a missing file, bytes that are not UTF-8, a row longer or shorter than the header.
    """
    csv.field_size_limit(2**31 - 1)
    reader = csv.DictReader(io.StringIO(read_text(path), newline=""), strict=True)
    header = list(reader.fieldnames or ())
    if fault := _header_fault(header):
        raise InputError(f"{path}: {fault}")
    try:
        rows = list(reader)
    except csv.Error as e:
        raise InputError(f"{path}: line {reader.line_num}: {e}; quote the cell that holds a comma or a line end") from None
    for number, row in enumerate(rows, 2):
        if None in row or None in row.values():
            raise InputError(f"{path}: row {number} has {'more' if None in row else 'fewer'} cells than the header; quote cells that hold a comma")
    return rows


def _header_fault(header: list[str]) -> str:
    """What a spreadsheet does to a header: other separators, empty columns."""
    first = header[0] if header else ""
    for mark, name in ((";", "semicolons"), ("\t", "tabs"), ("|", "bars")):
        if len(header) == 1 and mark in first or first.startswith("sep="):
            return f"its cells are separated by {name if mark in first else 'another mark'}; save it with commas (CSV, UTF-8)"
    if empty := [number for number, name in enumerate(header, 1) if not name.strip()]:
        columns = ", ".join(map(str, empty[:5])) + (" and more" if len(empty) > 5 else "")
        return f"column {columns} of {len(header)} has no name, as a spreadsheet leaves empty columns; delete it and save again"
    if double := sorted({name for name in header if header.count(name) > 1}):
        return f"column '{double[0]}' stands there twice; keep one"
    return ""


def read_text(path: Path) -> str:
    """The text of a UTF-8 file, without its byte order mark and with its line ends as they are."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        raise InputError(f"{path}: no such file; add it or correct its name") from None
    except IsADirectoryError:
        raise InputError(f"{path}: is a folder; name a file") from None
    except UnicodeDecodeError as e:
        raise InputError(f"{path}: byte {e.start} is not UTF-8; save the file as UTF-8") from None
    if "\0" in text:
        raise InputError(f"{path}: character {text.index(chr(0))} is a NUL, which no text holds; delete it, or save the file as UTF-8")
    return text


def day(written: str) -> tuple[date | None, str]:
    """The day a cell of a file gives, and what is wrong with it; no day and no fault where nothing is written.

    >>> day("2024-02-31")
    (None, 'is not a day of the calendar; write it as YYYY-MM-DD')
    """
    try:
        found = date.fromisoformat(written) if written else None
    except ValueError:
        return None, "is not a day of the calendar; write it as YYYY-MM-DD"
    if found and written != found.isoformat():
        return None, "is not written as YYYY-MM-DD; write it so"
    if found and not FIRST_YEAR <= found.year <= LAST_YEAR:
        return None, f"is in the year {found.year}, outside {FIRST_YEAR} to {LAST_YEAR}; correct the year"
    return found, ""


def sha256(path: Path) -> str:
    """The hash of a file's bytes, as hexadecimal digits."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


@contextmanager
def writing(path: Path):
    """A binary stream that takes the name `path` only when all of it was written."""
    part = path.with_name(f".{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with open(part, "wb") as stream:
            yield stream
        os.replace(part, path)
    except OSError as e:
        raise _unwritten(e, path) from None
    finally:
        part.unlink(missing_ok=True) if path.parent.is_dir() and os.access(path.parent, os.W_OK) else None


def _unwritten(e: OSError, path: Path) -> InputError:
    return InputError(f"{e.filename or path}: cannot be written ({e.strerror}); choose another output folder or free this one")


def write_bytes(path: Path, content: bytes) -> None:
    with writing(path) as stream:
        stream.write(content)


def kept(name: str, state: str):
    """What is kept in `build/cache` as made of files in this state, by whoever made it first; None where there is nothing, or it is damaged."""
    with suppress(OSError, ValueError, KeyError, TypeError):
        found = json.loads((_cache() / f"{name}.json").read_bytes())
        return found["content"] if found["state"] == state else None


def keep(name: str, state: str, content) -> None:
    """Keep a content, if JSON gives it back as it is and there is a place for it; one file a name, which may be deleted at any time."""
    with suppress(OSError, InputError, TypeError, ValueError):
        written = json.dumps({"state": state, "content": content}).encode("ascii")
        if json.loads(written)["content"] == content:
            write_bytes(_cache() / f"{name}.json", written)


def _cache() -> Path:
    """The folder of what is kept; OSError where nothing is to be."""
    folder = os.environ.get("KZSANCTIONS_CACHE", "")
    if folder == "off":
        raise OSError("nothing is kept")
    return Path(folder or ROOT / "build" / "cache")


def write_folder(path: Path, contents: Mapping[str, bytes], first_line: str) -> None:
    """Write files, by their names below a folder, so that the folder holds these and no others, or stays as it was.

    first_line : of its README.txt, by which a folder is known to be one that may be replaced.

    Raises
    ------
    InputError
        Where something else stands there, or it cannot be written.
    """
    readme = path / "README.txt"
    if path.exists() and not (readme.is_file() and readme.read_bytes().startswith(first_line.encode("utf-8"))):
        raise InputError(f"{path}: is there and was not written by an export; choose another --out, or move it away")
    part, old = (path.with_name(f".{path.name}.{suffix}") for suffix in ("part", "old"))
    try:
        for rest in (part, old):
            shutil.rmtree(rest, ignore_errors=True)
        for name, content in contents.items():
            write_bytes(part / name, content)
        if path.exists():
            os.replace(path, old)
        os.replace(part, path)
    except OSError as e:
        if old.exists() and not path.exists():
            old.rename(path)
        raise _unwritten(e, path) from None
    finally:
        for rest in (part, old):
            shutil.rmtree(rest, ignore_errors=True)


def take(lock: Path, process: int) -> None:
    """Note down in a lock file that a process works in this folder; the lock of one that has ended is taken over.

    Raises
    ------
    InputError
        Where another process that still runs holds it.
    """
    from fcntl import LOCK_EX, flock  # not on every system that reads tables

    try:
        lock.parent.mkdir(parents=True, exist_ok=True)
        with open(lock, "a+", encoding="utf-8") as stream:
            flock(stream, LOCK_EX)  # of two that come at once, one looks after the other has written
            stream.seek(0)
            holder = stream.read().strip()
            if holder.isdigit() and int(holder) not in (0, process) and _runs(int(holder)):
                raise InputError(f"{lock.parent}: another make (process {holder}) works in this folder; wait for it, or end it with: kill {holder}")
            stream.truncate(0)
            stream.write(f"{process}\n")
    except OSError as e:
        raise _unwritten(e, lock) from None


def _runs(process: int) -> bool:
    """Whether a make of this folder still runs under a number; another program, or a make elsewhere, may have got it since."""
    about = Path("/proc") / str(process)
    try:
        os.kill(process, 0)
        return not about.parent.exists() or "make" in (about / "comm").read_text(encoding="utf-8") and Path(os.readlink(about / "cwd")) == Path.cwd()
    except PermissionError:
        return True
    except (ProcessLookupError, FileNotFoundError):
        return False


def write_json(path: Path, content) -> None:
    write_bytes(path, (json.dumps(content, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode("utf-8"))


def read_json(path: Path, otherwise=None):
    """The content of a JSON file; `otherwise` where there is none, or it cannot be read or is something of another kind."""
    try:
        found = json.loads(path.read_bytes())
    except (FileNotFoundError, ValueError, RecursionError):
        return otherwise
    return found if otherwise is None or isinstance(found, type(otherwise)) else otherwise


def differences(tracked: Path, built: Path) -> list[tuple[str, str]]:
    """Files of two folders that are not the same bytes, with what is wrong."""
    names = sorted({p.name for folder in (tracked, built) for p in folder.glob("[!.]*") if p.is_file()})
    faults = []
    for name in names:
        one, other = tracked / name, built / name
        if not one.exists() or not other.exists():
            faults.append((name, "is missing here" if other.exists() else "was not rebuilt"))
        elif one.read_bytes() != other.read_bytes():
            faults.append((name, "differs from what the sources give"))
    return faults


def csv_bytes(header: list[str], rows) -> bytes:
    """Rows of text as CSV (RFC 4180, but LF line ends): UTF-8, quoted only where needed.

    The standard library's writer leaves a lone carriage return unquoted, which its reader takes for a line end.
    """
    return "".join(",".join(map(_quoted, row)) + "\n" for row in [header, *rows]).encode("utf-8")


def _quoted(cell: str) -> str:
    return '"' + cell.replace('"', '""') + '"' if any(mark in cell for mark in ',"\r\n') else cell
