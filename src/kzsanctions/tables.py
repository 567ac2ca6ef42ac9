"""The data contract in code: columns, ids, order and spans of every table, read from `data/dictionary.yml`."""

from __future__ import annotations

import hashlib
import io
import math
from collections import namedtuple
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import pandas as pd
import yaml

from . import files
from .errors import InputError


@cache
def contract() -> dict:
    """Every table's key, spans and columns, as `data/dictionary.yml` has them."""
    return yaml.safe_load(files.read_text(files.DICTIONARY))


def columns(name: str) -> list[str]:
    return list(contract()["tables"][name]["columns"])


def key(name: str) -> list[str]:
    keys = contract()["tables"][name]["key"]
    return [keys] if isinstance(keys, str) else list(keys)


def identify(prefix: str, *parts) -> str:
    """A short id from contents alone: the same parts give the same id in any table, order or run.

    >>> identify("t", "s_1", 10, 20)
    't_41c6d0ec2bb2'
    """
    digest = hashlib.blake2b("\x1f".join(map(str, parts)).encode("utf-8"), digest_size=6)
    return f"{prefix}_{digest.hexdigest()}"


def frame(name: str, rows: Iterable[Mapping]) -> pd.DataFrame:
    """A table of the contract from rows; a column no row names is empty.

    Text is str with "" for unknown, offsets are Int64, numbers float64 and truth values bool.
    """
    data = pd.DataFrame(list(rows))
    unknown = sorted(set(data.columns) - set(columns(name)))
    if unknown:
        raise ValueError(f"{name}: column {', '.join(unknown)} is not in the data dictionary")
    return typed(name, data.reindex(columns=columns(name)))


def typed(name: str, data: pd.DataFrame) -> pd.DataFrame:
    """The same table with the dictionary's types."""
    types = {c: spec["type"] for c, spec in contract()["tables"][name]["columns"].items()}
    return data.assign(**{c: _as(data[c], types[c]) for c in data.columns})


def _as(column: pd.Series, kind: str) -> pd.Series:
    if kind == "int":
        return pd.to_numeric(column.replace("", None)).astype("Int64")
    if kind == "float":
        return pd.to_numeric(column.replace("", None)).astype("float64")
    if kind == "bool":
        return column.map({True: True, False: False, "true": True, "false": False}).astype(bool)
    return column.astype("object").where(column.notna(), "").astype("str")


def digest(data: pd.DataFrame) -> str:
    """A hash of a table's cells in their order."""
    rows = pd.util.hash_pandas_object(data, index=False)
    return hashlib.sha256(rows.to_numpy().tobytes()).hexdigest()


def records(data: pd.DataFrame) -> Iterator[tuple]:
    """The rows as named tuples; much faster than `itertuples` where tables are small and many.

    >>> [row.name for row in records(pd.DataFrame({"name": ["one", "two"]}))]
    ['one', 'two']
    """
    return map(_row(tuple(data.columns))._make, zip(*(data[c].tolist() for c in data.columns)))


@cache
def _row(names: tuple[str, ...]) -> type[tuple]:
    return namedtuple("Row", names)


def grouped(data: pd.DataFrame, by: str) -> dict[str, list[dict]]:
    """The rows of a table in its order, as mappings, by the value of a column; a small table for each value would cost far more.

    >>> grouped(pd.DataFrame({"source_id": ["a", "b", "a"], "start": [1, 2, 3]}), "source_id")["a"]
    [{'source_id': 'a', 'start': 1}, {'source_id': 'a', 'start': 3}]
    """
    found: dict[str, list[dict]] = {}
    for row in data.to_dict("records"):
        found.setdefault(row[by], []).append(row)
    return found


def enclosed(statements: Iterable[Mapping]) -> Iterator[tuple[Mapping, list[Mapping]]]:
    """Each statement with those that stand around it in its text, in one sweep."""
    inside: list[Mapping] = []
    for s in sorted(statements, key=lambda s: (s["source_id"], s["start"], -s["end"], s["statement_id"])):
        inside = [o for o in inside if o["source_id"] == s["source_id"] and s["start"] < o["end"]]
        yield s, [o for o in inside if s["end"] <= o["end"] and (o["start"], o["end"]) != (s["start"], s["end"])]
        inside.append(s)


def conform(name: str, data: pd.DataFrame, texts: Mapping[str, str], source_of: Mapping[str, str] | None = None) -> pd.DataFrame:
    """The table in contract order, sorted by its key, once every promise about it holds.

    Parameters
    ----------
    texts : raw text by source_id.
    source_of : source_id by claim_id, for a table whose spans lie in another row's source (`links`).

    Raises
    ------
    AssertionError
        Where a key is given twice, a value is not in its list, or a span does not equal its slice.
    """
    spec = contract()["tables"][name]
    missing = [c for c in columns(name) if c not in data.columns]
    assert not missing, f"{name}: no column {', '.join(missing)}"
    data = typed(name, data[columns(name)]).sort_values(key(name), kind="stable").reset_index(drop=True)
    double = data[data.duplicated(key(name))]
    assert double.empty, f"{name}: key given twice: {double.iloc[0][key(name)].to_dict()}"
    for column, values in ((c, about["values"]) for c, about in spec["columns"].items() if "values" in about):
        strange = set(data[column]) - {*values, ""}
        assert not strange, f"{name}.{column}: {sorted(strange)} not in {values}"
    for start, end, text in spec.get("spans", []):
        _check_spans(name, data, texts, source_of, start, end, text)
    return data


def conformed(made: Mapping[str, pd.DataFrame], texts: Mapping[str, str]) -> dict[str, pd.DataFrame]:
    """Tables built together, each in contract order, once every promise about it holds."""
    claims = made.get("claims")
    source_of = None if claims is None else dict(zip(claims["claim_id"], claims["source_id"]))
    return {name: conform(name, data, texts, source_of) for name, data in made.items()}


def moved(made: Mapping[str, pd.DataFrame], texts: Mapping[str, str], place: Callable[[str, int, int], tuple[int, int]]) -> dict[str, pd.DataFrame]:
    """The tables with every span, and the words in it, moved to another version of the texts.

    Parameters
    ----------
    texts : the other versions by source_id; rows of other sources stay as they are.
    place : where a span of a source lies in the other version.
    """
    if not texts:
        return dict(made)
    claims = made.get("claims")
    source_of = {} if claims is None else dict(zip(claims["claim_id"], claims["source_id"]))
    return {name: _moved(name, data, texts, place, source_of) for name, data in made.items()}


def _moved(name: str, data: pd.DataFrame, texts, place, source_of) -> pd.DataFrame:
    spec = contract()["tables"][name]
    if "source_id" not in data and "source_of" not in spec:
        return data
    owner = data["source_id"] if "source_id" in data else data[spec["source_of"]].map(source_of)
    rows = owner.isin(list(texts))
    if not rows.any():
        return data
    new = {c: data[c].tolist() for c in data.columns}
    paired = spec.get("spans", [])
    lone = [c for c in columns(name) if c.endswith("_start") and c not in {start for start, _, _ in paired}]
    for i, source in ((i, s) for i, (s, moves) in enumerate(zip(owner, rows)) if moves):
        for start, end, text in paired:
            if not pd.isna(new[start][i]):
                a, b = place(source, int(new[start][i]), int(new[end][i]))
                new[start][i], new[end][i], new[text][i] = a, b, texts[source][a:b]
        for start in lone:
            if not pd.isna(new[start][i]):
                new[start][i] = place(source, int(new[start][i]), int(new[start][i]) + 1)[0]
    return typed(name, pd.DataFrame(new, index=data.index))


def _check_spans(name, data, texts, source_of, start, end, text) -> None:
    given = data[data[start].notna()]
    sources = given["source_id"] if "source_id" in given else given[contract()["tables"][name]["source_of"]].map(source_of)
    for source, a, b, words in zip(sources, given[start], given[end], given[text]):
        assert texts[source][a:b] == words, f"{name}: {source}[{a}:{b}] is not {words!r}"


_PACKAGE_TYPES = {"int": "integer", "float": "number", "bool": "boolean", "date": "date", "json": "object"}


def package(folder: Path, written: Collection[str]) -> dict:
    """The tables of a folder as a Data Package (specs.frictionlessdata.io): types, keys and value lists of the contract, sizes and hashes.

    The hashes of tables just `written` are taken from their files, those of others from the description that stands there: so a
    table edited by hand is still told from what was written.
    """
    spec, before = contract(), described(folder)
    return {
        "name": "kzsanctions",
        "profile": "tabular-data-package",
        "schema_version": spec["schema_version"],
        "resources": [
            {**resource(name), **(_file(folder / f"{name}.csv") if name in written or name not in before else before[name])}
            for name in spec["tables"]
        ],
    }


def resource(name: str) -> dict:
    """A table as a resource of a Data Package: its file and its schema."""
    table = contract()["tables"][name]
    return {
        "name": name,
        "path": f"{name}.csv",
        "description": table["row"],
        "profile": "tabular-data-resource",
        "encoding": "utf-8",
        "schema": {
            "primaryKey": key(name),
            "missingValues": [""],
            "fields": [_field(c, about) for c, about in table["columns"].items()],
        },
    }


def described(folder: Path) -> dict[str, dict]:
    """Size and hash of each table as the description in a folder gives them; nothing where there is no readable description."""
    resources = files.read_json(folder / "datapackage.json", {}).get("resources", ())
    return {r["name"]: {"bytes": r["bytes"], "hash": r["hash"]} for r in resources if "hash" in r}


def _file(path: Path) -> dict:
    return {"bytes": path.stat().st_size, "hash": f"sha256:{files.sha256(path)}"} if path.exists() else {}


def _field(name: str, about: Mapping) -> dict:
    values = {"constraints": {"enum": about["values"]}} if "values" in about else {}
    return {"name": name, "type": _PACKAGE_TYPES.get(about["type"], "string"), "description": about["about"], **values}


def read(folder: Path, name: str) -> pd.DataFrame:
    """A built table with the dictionary's types.

    Raises
    ------
    InputError
        Where it is not built yet, or somebody edited a cell so that it is no number any more.
    """
    path = folder / f"{name}.csv"
    if not path.exists():
        raise InputError(f"{path}: not built yet; run make first")
    data = pd.DataFrame(files.read_csv(path), columns=columns(name))
    try:
        return typed(name, data)
    except (ValueError, TypeError):
        raise InputError(*(f"{path}: {fault}; run make, which makes the table again" for fault in _untyped(name, data))) from None


def _untyped(name: str, data: pd.DataFrame) -> Iterator[str]:
    """By column, the first row with a cell that is not of the dictionary's type."""
    for column, spec in contract()["tables"][name]["columns"].items():
        for number, cell in enumerate(data[column], 2) if spec["type"] in ("int", "float") else ():
            try:
                _as(pd.Series([cell]), spec["type"])
            except (ValueError, TypeError):
                yield f"row {number}: {column} '{str(cell)[:40]}' is no number"
                break


def write(folder: Path, tables: Mapping[str, pd.DataFrame], parquet: float | None = None) -> None:
    """Write finished tables as CSV, all of them put into form before the first file is touched.

    parquet : megabytes of CSV from which on a table is written as Parquet too; None for no such file. One of an earlier build goes.
    """
    ready = {name: csv_bytes(data) for name, data in tables.items()}
    large = [name for name, content in ready.items() if parquet is not None and len(content) >= parquet * 1e6]
    beside = {name: parquet_bytes(tables[name]) for name in large}
    for name, content in ready.items():
        files.write_bytes(folder / f"{name}.csv", content)
        if name in beside:
            files.write_bytes(folder / f"{name}.parquet", beside[name])
        else:
            (folder / f"{name}.parquet").unlink(missing_ok=True)


def parquet_can_be_written() -> None:
    """Nothing, where the package that writes Parquet is installed.

    Raises
    ------
    InputError
        Where it is not.
    """
    if not find_spec("pyarrow"):
        raise InputError('Parquet: the package pyarrow is missing; install it with: pip install ".[cluster]"')


def parquet_bytes(data: pd.DataFrame) -> bytes:
    """A table as the bytes of its Parquet file: the dictionary's types, and no digit of a number that its CSV does not have."""
    short = {c: [float(_cell(value) or "nan") for value in data[c]] for c in data.columns if data[c].dtype == "float64"}
    stream = io.BytesIO()
    data.assign(**short).to_parquet(stream, engine="pyarrow", index=False, compression="zstd")
    return stream.getvalue()


def csv_bytes(data: pd.DataFrame) -> bytes:
    """A table as the bytes of its CSV file."""
    return files.csv_bytes(list(data.columns), _cells(data))


def _cells(data: pd.DataFrame) -> list[list[str]]:
    return [[_cell(value) for value in row] for row in data.astype("object").itertuples(index=False, name=None)]


def _cell(value) -> str:
    """Text as it is, truth as true or false, a number in its shortest form with at most ten digits, unknown as nothing."""
    if value is None or value is pd.NA:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float):
        return "" if math.isnan(value) else f"{value:.0f}" if value == int(value) else f"{value:.10g}"
    return str(value)
