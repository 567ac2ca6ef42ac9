"""Whose official speaks: the state of a speaker against the one coded by hand, over corpora in which several states act.

A wrong state is worse than none. The numbers are those that were reached, a little slack apart; README.md of `fixtures` tells of the corpora.
"""

import json
from collections import Counter
from pathlib import Path

import pytest

from kzsanctions import tables

FIXTURES = Path(__file__).parents[1] / "fixtures"


def states(name, folder):
    """How many coded statements have a speaker of the right state, of a wrong one, or of none that is known."""
    gold = json.loads((FIXTURES / name / "gold" / "gold.json").read_text(encoding="utf-8"))
    files = dict(zip(*(tables.read(folder, "sources")[c] for c in ("source_id", "file"))))
    of_actor = dict(zip(*(tables.read(folder, "actors")[c] for c in ("actor_id", "government"))))
    found = [(files[s.source_id], s.start, s.end, of_actor.get(s.speaker_id, "")) for s in tables.read(folder, "statements").itertuples()]
    people = {a["canonical"]: a.get("government") for a in gold["actors"]}
    count = Counter()
    for text in gold["texts"]:
        for s in text["statements"]:
            state = s.get("government") or people.get(s.get("speaker"))
            meeting = [(min(end, s["end"]) - max(start, s["start"]), of) for file, start, end, of in found if file == text["file"]]
            overlap, read = max(meeting, default=(0, ""))
            if state and not s.get("optional") and overlap > 0:
                count["right" if read == state else "wrong" if read else "none"] += 1
    return count


@pytest.mark.parametrize(
    "name, right, wrong",
    [
        ("convoy", 78, 2),
        ("quarrels", 90, 7),
        ("outlets", 93, 6),
        ("neighbours", 36, 1),
        ("herd", 69, 4),
        ("places", 57, 4),
        ("corral", 74, 6),
        ("tidings", 76, 1),
    ],
)
def test_speakers_have_the_state_they_speak_for(built, name, right, wrong):
    count = states(name, built(name))
    assert count["right"] >= right and count["wrong"] <= wrong, count
