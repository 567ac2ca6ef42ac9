"""Load and validate the codebook (judgement kept as data, one YAML file a part) and the parameters of a run.

Each part has a JSON Schema of its own in `schemas/`, so that a key nobody reads is refused and not silently ignored.
"""

from __future__ import annotations

import hashlib
import math
import re
import sys
from collections.abc import Collection, Iterable, Iterator
from copy import deepcopy
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache
from importlib import import_module
from pathlib import Path

import yaml

from . import files
from .errors import CodebookError, InputError

# What a file written by hand keeps within: levels of nesting, and nodes once aliases are written out.
DEEPEST, LARGEST = 40, 1_000_000


@dataclass(frozen=True)
class Part:
    """A part of the codebook: the room that reads it, by which function of its door, and the files it is made from."""

    room: str
    reader: str
    files: tuple[str, ...]


PARTS = {
    "cleaning": Part("clean", "read_cleaning", ("cleaning",)),
    "countries": Part("clean", "read_countries", ("places",)),
    "words": Part("language.words", "read_words", ("words",)),
    "cues": Part("read.quotes", "read_cues", ("cues", "words")),
    "units": Part("read.numbers", "read_units", ("units", "words")),
    "calendar": Part("read.dates", "read_calendar", ("calendar",)),
    "gazetteer": Part("read.names", "read_gazetteer", ("actors", "places", "names", "offices", "towns")),
    "measures": Part("read", "read_measures", ("measures", "words", "places", "units", "predicates")),
    "issues": Part("claim", "read_issues", ("issues", "concepts", "stances", "words", "places")),
    "predicates": Part("claim", "read_predicates", ("predicates", "words", "places")),
    "stories": Part("claim", "read_stories", ("stories", "places", "offices")),
    "genres": Part("clean", "read_genres", ("genres",)),
    "comparison": Part("compare", "read_comparison", ("comparison", "words", "issues", "measures", "places", "predicates", "concepts", "units")),
}


class Codebook:
    """The codebook in a folder: each of its parts is an attribute, made when it is first asked for.

    Limited to the parts a step declares, it refuses the others: what a step reads is what runs it again.
    """

    def __init__(self, folder: Path = files.CODEBOOK, parts: Collection[str] = tuple(PARTS)):
        self.folder = Path(folder)
        self.parts = tuple(parts)

    def __getattr__(self, name: str):
        if name not in PARTS or name not in self.parts:
            raise AttributeError(f"the codebook has no part '{name}' here; parts are {', '.join(self.parts)}")
        made = self.__dict__[name] = _made(name, self.folder, tuple(_written(self.folder, file) for file in PARTS[name].files))
        return made


@lru_cache(maxsize=64)
def _made(name: str, folder: Path, written: tuple) -> object:
    """A part made from its files, once as long as they stay `written` as they are: every step and corpus of a process shares it."""
    part = PARTS[name]
    reader = getattr(import_module(f".{part.room}", __package__), part.reader)
    given = [load_part(folder, file) for file in part.files]
    try:
        return reader(*given)
    except (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError, re.error) as e:
        named = " and ".join(f"{file}.yml" for file in part.files)
        raise CodebookError(f"{named}: cannot be used ({type(e).__name__}: {_one_line(e)}); look at what was changed last") from e


def check(folder: Path = files.CODEBOOK, known: bool = False) -> list[str]:
    """Every fault of every part, a sentence each: files first, then what cannot be made of them (a pattern that does not compile).

    A part that was made before of the same files by the same code is not made again where it may be `known`.
    """
    found: list[str] = []
    for file in sorted({file for part in PARTS.values() for file in part.files}):
        try:
            load_part(folder, file)
        except CodebookError as e:
            found += e.faults
    if found:
        return found
    code = [path.read_bytes() for path in sorted(Path(__file__).parent.rglob("*.py"))]
    states = {name: _state([*code, *(b for file in part.files for b in _written(folder, file) or ())]) for name, part in PARTS.items()}
    sure = files.kept("checked", "") or {} if known else {}
    for name in PARTS:
        try:
            if sure.get(name) != states[name]:
                getattr(Codebook(folder), name)
        except CodebookError as e:
            found += e.faults
    if not found and sure != states:
        files.keep("checked", "", states)
    return found


def varied(folder: Path | str, **changed) -> Path:
    """Copy the project's codebook into a folder, some of its files with other content: `varied(folder, issues=...)`. Returns the folder.

    The copy is validated where it is read, as a file written by hand is.

    Raises
    ------
    InputError
        For a file the codebook does not have.
    """
    paths = {path.stem: path for path in sorted(files.CODEBOOK.glob("*.yml"))}
    if strange := sorted(set(changed) - set(paths)):
        raise InputError(f"the codebook has no file '{', '.join(strange)}'; its files are {', '.join(paths)}")
    for name, path in paths.items():
        content = yaml.safe_dump(changed[name], allow_unicode=True, sort_keys=False).encode("utf-8") if name in changed else path.read_bytes()
        files.write_bytes(Path(folder) / path.name, content)
    return Path(folder)


def parameters(path: Path | None = None) -> dict:
    """The parameters of a run: those of a YAML file over the defaults of the schema.

    Raises
    ------
    InputError
        For an unknown name (the nearest valid one is given) or a value out of range.
    """
    schema = read_yaml(files.SCHEMAS / "parameters.yml")
    defaults = {name: spec["default"] for name, spec in schema["properties"].items()}
    if path is None:
        return defaults
    given = read_yaml(Path(path)) or {}
    if wrong := faults(given, schema, str(path)):
        raise InputError(*wrong)
    for name, value in given.items():
        wrong += [f"{path}: {name}: '{value}' {fault}" for fault in [_value_fault(schema["properties"][name], value)] if fault]
    if wrong:
        raise InputError(*wrong)
    return defaults | given


def _value_fault(spec: dict, value) -> str:
    """What a schema cannot say of a value: that a number is one, and a day in the calendar."""
    if isinstance(value, float) and not math.isfinite(value):
        return "is no number; give one"
    return files.day(value)[1] if "pattern" in spec else ""


class _UniqueKeys(yaml.CSafeLoader if hasattr(yaml, "CSafeLoader") else yaml.SafeLoader):
    """YAML that refuses a key given twice, and leaves dates and yes/no words as they are written."""


def _mapping(loader, node, deep=False):
    keys = [loader.construct_object(key, deep=True) for key, _ in node.value]
    double = next((k for i, k in enumerate(keys) if k in keys[:i]), None)
    if double is not None:
        raise yaml.constructor.ConstructorError(None, None, f"'{double}' is given twice", node.start_mark)
    return loader.construct_mapping(node, deep=True)


def _number(loader, node):
    """A number; YAML takes "1:30" for one in base sixty, where it is left as it is written."""
    kind = node.tag.rsplit(":", 1)[-1]
    return node.value if ":" in node.value else getattr(yaml.SafeLoader, f"construct_yaml_{kind}")(loader, node)


_UniqueKeys.add_constructor("tag:yaml.org,2002:map", _mapping)
_UniqueKeys.add_constructor("tag:yaml.org,2002:int", _number)
_UniqueKeys.add_constructor("tag:yaml.org,2002:float", _number)
_UniqueKeys.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def read_yaml(path: Path):
    """The content of a YAML file; `CodebookError` names the line where it cannot be read."""
    try:
        text = path.read_text(encoding="utf-8")
        _bounded(text)
        return yaml.load(text, _UniqueKeys)
    except FileNotFoundError:
        raise CodebookError(f"{path}: no such file; correct its name, or add it (empty, where nothing is to be declared)") from None
    except OSError as e:
        raise CodebookError(f"{path}: cannot be read ({e.strerror}); name a file") from None
    except UnicodeDecodeError as e:
        raise CodebookError(f"{path}: byte {e.start} is not UTF-8; save the file as UTF-8") from None
    except yaml.YAMLError as e:
        mark = getattr(e, "problem_mark", None)
        where = f"line {mark.line + 1}: " if mark else ""
        raise CodebookError(f"{path}: {where}{_one_line(getattr(e, 'problem', None) or e)}") from None
    except ValueError as e:
        raise CodebookError(f"{path}: a value cannot be read: {_one_line(e)}") from None


def _bounded(text: str) -> None:
    """Refuse what would exhaust the interpreter before anything is made of it: deep nesting, loops, and aliases that unfold without end.

    Raises
    ------
    yaml.composer.ComposerError
        With the place.
    """
    sizes: dict[str, int] = {}
    inside: list[tuple[str, int]] = []  # the anchor of each open node, and how many nodes came before it
    count = 0
    for event in yaml.parse(text, _UniqueKeys):
        wrong = ""
        if isinstance(event, yaml.AliasEvent):
            wrong = f"'*{event.anchor}' stands inside what it stands for, which never ends" if event.anchor in dict(inside) else ""
            count += sizes.get(event.anchor, 0)
        elif isinstance(event, yaml.CollectionStartEvent):
            inside.append((event.anchor or "", count))
        elif isinstance(event, yaml.CollectionEndEvent):
            anchor, before = inside.pop()
            sizes[anchor] = count - before
        count += 1
        wrong = wrong or (f"is nested more than {DEEPEST} deep; write it flatter" if len(inside) > DEEPEST else "")
        wrong = wrong or ("its aliases stand for more than a file can hold; write less" if count > LARGEST else "")
        if wrong:
            raise yaml.composer.ComposerError(None, None, wrong, event.start_mark)


def _one_line(words: object) -> str:
    """A message on one line, and no longer than can be read at a glance."""
    line = " ".join(str(words).split())
    return line if len(line) <= 300 else line[:300] + " ..."


def faults(content, schema: dict, name: str) -> list[str]:
    """What is wrong with a parsed file, a sentence each: file, entry, reason, and the nearest valid key."""
    from jsonschema import Draft202012Validator  # slow to import, and not needed where nothing is validated

    found = sorted(Draft202012Validator(schema).iter_errors(content), key=lambda e: (list(map(str, e.path)), e.message))
    return [f"{name}: {_entry(content, e)}{_reason(e)}" for e in found]


def load_part(folder: Path, part: str):
    """One validated part of the codebook, as plain lists and mappings.

    A file that is empty gives the schema's own `default`.
    """
    return deepcopy(_loaded(Path(folder), part, _written(folder, part)))


@lru_cache(maxsize=64)
def _loaded(folder: Path, part: str, written: tuple):
    """What `load_part` gives, read once as long as the files stay `written` as they are; nobody may change it."""
    own = folder == files.CODEBOOK
    state = _state([*written, Path(__file__).read_bytes(), yaml.__version__.encode()]) if own else ""
    if own and (content := files.kept(f"codebook-{part}", state)) is not None:
        return content
    content = _validated(folder / f"{part}.yml", read_yaml(files.SCHEMAS / f"{part}.yml"))
    if own:
        files.keep(f"codebook-{part}", state, content)
    return content


def _state(parts: Iterable[bytes | None]) -> str:
    """The hash of some files, None for a missing one, and of the Python that reads them."""
    found = hashlib.blake2b(sys.version.encode(), digest_size=20)
    for part in parts:
        found.update(b"none" if part is None else hashlib.blake2b(part, digest_size=20).digest())
    return found.hexdigest()


def _validated(path: Path, schema: dict):
    content = read_yaml(path)
    if content is None:
        return schema["default"]
    if wrong := faults(content, schema, path.name) or list(_twice(content, path.name)):
        raise CodebookError(*wrong)
    return content


def _twice(content, name: str) -> Iterator[str]:
    """Entries of one list that have one id: which of them speaks for it would be left to chance."""
    lists = content.items() if isinstance(content, dict) else [("", content)]
    for key, entries in ((k, e) for k, e in lists if isinstance(e, list)):
        ids = [e["id"] for e in entries if isinstance(e, dict) and "id" in e]
        for number, given in enumerate(ids, 1):
            if (first := ids.index(given) + 1) < number:
                near = " and ".join(f"'{n}'" for n in get_close_matches(given, sorted(set(ids) - {given}), 2, 0.6))
                like = f" (like it are {near})" if near else ""
                yield f"{name}: {key}: '{given}' is given twice, in entries {first} and {number}; give one of them another id{like}, or join them"


def _written(folder: Path, part: str) -> tuple[bytes | None, ...]:
    """The bytes of a part's file and of its schema, by which it is known again; None for a file that is missing."""
    paths = (Path(folder) / f"{part}.yml", files.SCHEMAS / f"{part}.yml")
    return tuple(path.read_bytes() if path.exists() else None for path in paths)


def _entry(content, error) -> str:
    """The entry an error stands in, by its id where it has one: 'issues > re-export: '."""
    names, here = [], content
    for step in error.path:
        here = here[step]
        names.append(str(here["id"]) if isinstance(here, dict) and "id" in here else f"entry {step + 1}" if isinstance(step, int) else str(step))
    return " > ".join(names) + ": " if names else ""


def _reason(error) -> str:
    if error.validator == "additionalProperties":
        valid = sorted(error.schema.get("properties", {}))
        unknown = sorted(set(error.instance) - set(valid))
        near = get_close_matches(str(unknown[0]), valid, 1, 0.5) if unknown else []
        return f"unknown key '{', '.join(map(str, unknown))}'; " + (f"did you mean '{near[0]}'?" if near else f"valid keys are {', '.join(valid)}")
    if error.validator == "required":
        missing = next(k for k in error.validator_value if k not in error.instance)
        hint = error.schema.get("properties", {}).get(missing, {}).get("description", "")
        return f"has no '{missing}'; give {hint or 'it'}"
    if error.validator == "enum":
        near = get_close_matches(str(error.instance), list(map(str, error.validator_value)), 1, 0.5)
        return f"'{error.instance}' is not one of {', '.join(map(str, error.validator_value))}" + (f"; did you mean '{near[0]}'?" if near else "")
    if error.validator == "not":
        return f"is still a draft ('{_one_line(error.instance)}'); finish it"
    if error.validator == "minItems":
        return f"is empty; give {error.schema.get('description', 'at least one entry')}"
    return _one_line(error.message)
