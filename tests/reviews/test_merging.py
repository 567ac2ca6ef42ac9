"""Who is who, corrected by hand: on a corpus in which the machine has read names, a merge is undone and another one made."""

import re
from pathlib import Path

import pytest

from kzsanctions import files, pipeline, reviews, tables
from kzsanctions.errors import InputError

CORPUS = Path(__file__).parents[1] / "fixtures" / "invented"


@pytest.fixture(scope="module")
def material(built):
    made = {name: tables.read(built("invented"), name) for name in tables.contract()["tables"]}
    return made, pipeline.raw_texts(files.Corpus(CORPUS), made["sources"])


def laid(material, *rows):
    made, texts = material
    given = [
        reviews.Review(
            **{**dict.fromkeys(reviews.COLUMNS, ""), "target": "actor", "verdict": "corrected", "coder": "me", "date": "2031-07-01", **r}, row=n
        )
        for n, r in enumerate(rows, 2)
    ]
    changed, marks = reviews.apply(given, made, texts, ["sentences", "statements", "mentions", "actors", "figures"])
    return {**made, **changed}, marks


def names(made, column="actor_id", table="mentions"):
    """The names of the actors of a table's rows, by the words there."""
    called = dict(zip(made["actors"]["actor_id"], made["actors"]["name"]))
    return {(text, called.get(actor, actor)) for text, actor in zip(made[table]["text"], made[table][column])}


def several(made):
    """An actor met under two wordings, one of them a plain name: (file, wording, other wording, name)."""
    files_of = dict(zip(made["sources"]["source_id"], made["sources"]["file"]))
    for actor, rows in made["mentions"].groupby("actor_id"):
        told = sorted(set(rows["text"]), key=len)
        name = next(iter(made["actors"]["name"][made["actors"]["actor_id"] == actor]), "")
        if len(told) > 1 and re.fullmatch(r"[A-Z]\w+", told[0]):
            return files_of[rows[rows["text"] == told[0]].iloc[0]["source_id"]], told[0], told[-1], name
    raise AssertionError("the fixture has no actor with two wordings")


def test_a_merge_is_undone_for_every_mention_written_like_the_one_shown(material):
    file, short, whole, name = several(material[0])
    made, marks = laid(material, {"file": file, "quote": short, "field": "apart", "value": "Olga Lind"})
    assert marks["state"].tolist() == ["applied"]
    assert {n for text, n in names(made) if text == short and n == "Olga Lind"} and (whole, name) in names(made)
    new = made["actors"][made["actors"]["name"] == "Olga Lind"].iloc[0]
    assert new["merge_reason"] == f"kept apart from {name} by me"
    tables.conformed({n: made[n] for n in ("statements", "mentions", "actors")}, material[1])
    spoken = made["statements"][made["statements"]["speaker_text"] == short]
    assert set(spoken["speaker_id"]) <= {new["actor_id"]}


def test_a_merge_is_made_and_nothing_refers_to_the_actor_that_went(material):
    before = material[0]
    people = before["actors"][before["actors"]["kind"] == "person"]
    one, other = (p for p in people.to_dict("records")[:2])
    mention = before["mentions"][before["mentions"]["actor_id"] == other["actor_id"]].iloc[0]
    file = dict(zip(before["sources"]["source_id"], before["sources"]["file"]))[mention["source_id"]]
    made, _ = laid(material, {"file": file, "quote": mention["text"], "field": "merge", "value": one["name"]})
    assert other["actor_id"] not in {*made["actors"]["actor_id"], *made["mentions"]["actor_id"], *made["statements"]["speaker_id"]}
    kept = made["actors"][made["actors"]["actor_id"] == one["actor_id"]].iloc[0]
    assert other["name"] in kept["variants"].split(" | ") and f"taken for one with {other['name']} by me" in kept["merge_reason"]


def test_two_coders_who_take_a_name_for_two_people_change_nothing(material):
    file, short, _, _ = several(material[0])
    rows = [{"file": file, "quote": short, "field": "apart", "value": v, "coder": c} for v, c in (("Olga Lind", "one"), ("Ada Falk", "two"))]
    made, marks = laid(material, *rows)
    assert marks["state"].tolist() == ["disagreed"] * 2
    assert len(made["actors"]) == len(material[0]["actors"])


@pytest.mark.parametrize(
    "field, value, message",
    [
        ("merge", "{near}", "no actor is called '.*'; did you mean '{name}'"),
        ("merge", "{name}", "'{short}' is '{name}' already; delete the row, or name another actor"),
        ("actor_id", "{near}", "no actor is called '.*'; did you mean '{name}'"),
    ],
)
def test_a_name_misspelt_is_refused_with_the_nearest(material, field, value, message):
    file, short, _, name = several(material[0])
    given = {"near": name[:-1] + "q", "name": name, "short": short}
    with pytest.raises(InputError, match=message.format(**{k: re.escape(v) for k, v in given.items()})):
        laid(material, {"file": file, "quote": short, "field": field, "value": value.format(**given)})


def test_an_actor_of_one_wording_is_not_taken_apart(material):
    made = material[0]
    sizes = made["mentions"].groupby("actor_id")["text"].nunique()
    mention = made["mentions"][made["mentions"]["actor_id"] == sizes[sizes == 1].index[0]].iloc[0]
    file = dict(zip(made["sources"]["source_id"], made["sources"]["file"]))[mention["source_id"]]
    with pytest.raises(InputError, match="so there is nothing to take apart; delete the row"):
        laid(material, {"file": file, "quote": mention["text"], "field": "apart", "value": "Olga Lind"})
