"""Load and validate the codebook (judgement kept as data, one YAML file a part) and the parameters of a run.

Each part has a JSON Schema of its own in `schemas/`, so that a key nobody reads is refused and not silently ignored.
"""

from __future__ import annotations

import re
from difflib import get_close_matches
from functools import cached_property
from pathlib import Path

import yaml

from . import files
from .errors import CodebookError, InputError

# What a step asks the codebook for, and the files it is made from.
PARTS = {
    "cleaning": ("cleaning",),
    "countries": ("places",),
    "words": ("words",),
    "cues": ("cues", "words"),
    "units": ("units", "words"),
    "calendar": ("calendar",),
    "gazetteer": ("actors", "places", "names", "offices"),
    "issues": ("issues", "places"),
    "measures": ("measures", "words", "places"),
    "predicates": ("predicates", "words", "places"),
    "comparison": ("comparison", "words", "issues", "measures", "places"),
}


class Codebook:
    """The codebook in a folder; a part is read when it is asked for, so that a step depends on no other."""

    def __init__(self, folder: Path = files.CODEBOOK):
        self.folder = Path(folder)

    def _parts(self, name: str) -> list:
        return [load_part(self.folder, part) for part in PARTS[name]]

    @cached_property
    def cleaning(self):
        from .clean.rules import read_cleaning

        return read_cleaning(*self._parts("cleaning"))

    @cached_property
    def countries(self):
        from .clean.sources import read_countries

        return read_countries(*self._parts("countries"))

    @cached_property
    def words(self):
        from .language.words import read_words

        return read_words(*self._parts("words"))

    @cached_property
    def cues(self):
        from .read.quotes.cues import read_cues

        return read_cues(*self._parts("cues"))

    @cached_property
    def units(self):
        from .read.numbers.units import read_units

        return read_units(*self._parts("units"))

    @cached_property
    def calendar(self):
        from .read.dates.calendar import read_calendar

        return read_calendar(*self._parts("calendar"))

    @cached_property
    def gazetteer(self):
        from .read.names.gazetteer import read_gazetteer

        return read_gazetteer(*self._parts("gazetteer"))

    @cached_property
    def issues(self):
        from .claim.issues import read_issues

        return read_issues(*self._parts("issues"))

    @cached_property
    def measures(self):
        from .read.measures import read_measures

        return read_measures(*self._parts("measures"))

    @cached_property
    def predicates(self):
        from .claim.predicates import read_predicates

        return read_predicates(*self._parts("predicates"))

    @cached_property
    def comparison(self):
        from .compare.conflicts import read_comparison

        return read_comparison(*self._parts("comparison"))


def check(folder: Path = files.CODEBOOK) -> list[str]:
    """Every fault of every part, a sentence each: files first, then what cannot be made of them (a pattern that does not compile)."""
    found: list[str] = []
    for part in sorted({p for parts in PARTS.values() for p in parts}):
        try:
            load_part(folder, part)
        except CodebookError as e:
            found += e.faults
    for name in PARTS if not found else ():
        try:
            getattr(Codebook(folder), name)
        except (CodebookError, re.error, ValueError, KeyError) as e:
            found.append(f"{' and '.join(f'{p}.yml' for p in PARTS[name])}: {e}")
    return found


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
    return defaults | given


class _UniqueKeys(yaml.CSafeLoader if hasattr(yaml, "CSafeLoader") else yaml.SafeLoader):
    """YAML that refuses a key given twice, and leaves dates and yes/no words as they are written."""


def _mapping(loader, node, deep=False):
    keys = [loader.construct_object(key, deep=True) for key, _ in node.value]
    double = next((k for i, k in enumerate(keys) if k in keys[:i]), None)
    if double is not None:
        raise yaml.constructor.ConstructorError(None, None, f"'{double}' is given twice", node.start_mark)
    return loader.construct_mapping(node, deep=True)


_UniqueKeys.add_constructor("tag:yaml.org,2002:map", _mapping)
_UniqueKeys.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def read_yaml(path: Path):
    """The content of a YAML file; `CodebookError` names the line where it cannot be read."""
    try:
        return yaml.load(path.read_text(encoding="utf-8"), _UniqueKeys)
    except FileNotFoundError:
        raise CodebookError(f"{path}: no such file; correct its name, or add it (empty, where nothing is to be declared)") from None
    except UnicodeDecodeError as e:
        raise CodebookError(f"{path}: byte {e.start} is not UTF-8; save the file as UTF-8") from None
    except yaml.YAMLError as e:
        mark = getattr(e, "problem_mark", None)
        where = f"line {mark.line + 1}: " if mark else ""
        raise CodebookError(f"{path}: {where}{getattr(e, 'problem', None) or e}") from None


def faults(content, schema: dict, name: str) -> list[str]:
    """What is wrong with a parsed file, a sentence each: file, entry, reason, and the nearest valid key."""
    from jsonschema import Draft202012Validator  # slow to import, and not needed where nothing is validated

    found = sorted(Draft202012Validator(schema).iter_errors(content), key=lambda e: (list(map(str, e.path)), e.message))
    return [f"{name}: {_entry(content, e)}{_reason(e)}" for e in found]


def load_part(folder: Path, part: str):
    """One validated part of the codebook, as plain lists and mappings.

    A file that is empty gives the schema's own `default`.
    """
    path = Path(folder) / f"{part}.yml"
    schema = read_yaml(files.SCHEMAS / f"{part}.yml")
    content = read_yaml(path)
    if content is None:
        return schema["default"]
    if wrong := faults(content, schema, path.name):
        raise CodebookError(*wrong)
    return content


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
    if error.validator == "minItems":
        return f"is empty; give {error.schema.get('description', 'at least one entry')}"
    return error.message
