"""Load and validate the codebook: judgement kept as data, one YAML file a part.

Each part has a JSON Schema of its own in `schemas/`, so that a key nobody reads is refused and not silently ignored.
"""

from __future__ import annotations

from difflib import get_close_matches
from pathlib import Path

import yaml
from jsonschema import Draft202012Validator

from .errors import CodebookError

SCHEMAS = Path(__file__).parent / "schemas"


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
        raise CodebookError(f"{path}: no such file; restore it, or an empty one where nothing is to be declared") from None
    except UnicodeDecodeError as e:
        raise CodebookError(f"{path}: byte {e.start} is not UTF-8; save the file as UTF-8") from None
    except yaml.YAMLError as e:
        mark = getattr(e, "problem_mark", None)
        where = f"line {mark.line + 1}: " if mark else ""
        raise CodebookError(f"{path}: {where}{getattr(e, 'problem', None) or e}") from None


def faults(content, schema: dict, name: str) -> list[str]:
    """What is wrong with a parsed file, a sentence each: file, entry, reason, and the nearest valid key."""
    found = sorted(Draft202012Validator(schema).iter_errors(content), key=lambda e: (list(map(str, e.path)), e.message))
    return [f"{name}: {_entry(content, e)}{_reason(e)}" for e in found]


def load_part(folder: Path, part: str):
    """One validated part of the codebook, as plain lists and mappings.

    A file that is empty gives the schema's own `default`.
    """
    path = Path(folder) / f"{part}.yml"
    schema = read_yaml(SCHEMAS / f"{part}.yml")
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
