"""A damaged text tells what the sound one tells: the same statements, figures and conflicts, each at its place in the raw text."""

import csv
import json
import re
import textwrap
from functools import cache

import pytest

from kzsanctions import files, pipeline
from kzsanctions.codebook import Codebook, parameters
from kzsanctions.language.plain import plain

SAID = """Harbour office stops no grain

The transport minister of Georgia, Levan Okrosidze, said on Tuesday that the port of Poti had not suspended a single licence for the export of grain.

"We have issued 46 licences since January, and the queue of lorries at the harbour gate has become shorter," Okrosidze told reporters in Tbilisi.

He added that 1,250 tonnes of barley had left the well-known harbour in the first week of the month and that more would follow."""
DENIED = """Port holds back grain

The transport ministry of Georgia said on Tuesday that the port of Poti had suspended all licences for the export of grain.

The ministry's spokeswoman, Nino Barkalava, told reporters that 31 licences had been withdrawn on Monday evening."""


@cache
def book():
    return Codebook()


def told(folder, said, denied=DENIED):
    """What is read from two texts: contents and figures in plain words, and the tiers of the conflicts."""
    (folder / "texts").mkdir(parents=True)
    with open(folder / "sources.csv", "w", encoding="utf-8", newline="") as f:
        register = csv.writer(f, lineterminator="\n")
        register.writerow(["file", "publisher", "genre", "published_from", "published_to"])
        for name, text in (("said.txt", said), ("denied.txt", denied)):
            (folder / "texts" / name).write_bytes(text.encode("utf-8"))
            register.writerow([name, "Coast Paper", "media", "2024-03-05", "2024-03-05"])
    corpus, tables = files.Corpus(folder), {}
    for step in pipeline.STEPS:
        tables |= getattr(pipeline, step.name)(corpus, tables, book(), parameters())
    pipeline.save(folder / "out", tables, pipeline.raw_texts(corpus, tables["sources"]))
    words = lambda text: re.sub(r"[\W_]+", " ", plain(text.replace("-\n", "")).text).strip()
    speakers = dict(zip(tables["actors"]["actor_id"], tables["actors"]["name"]))
    return {
        "statements": sorted((words(s.content), speakers.get(s.speaker_id, "")) for s in tables["statements"].itertuples()),
        "figures": sorted((f.value, f.bound, f.unit, f.counted) for f in tables["figures"].itertuples() if f.role == "quantity"),
        "conflicts": sorted(tables["conflicts"]["tier"]),
    }


@pytest.fixture(scope="module")
def sound(tmp_path_factory):
    return told(tmp_path_factory.mktemp("sound") / "corpus", SAID)


def wrapped(text, indent="", between="\n\n", width=72):
    return between.join(textwrap.fill(p, width, initial_indent=indent) for p in text.split("\n\n"))


def hyphenated(text):
    """Three letters of a long word at the head of a line are moved up."""
    return re.sub(r"\n([a-z]{3})([a-z]{3,})", r" \1-\n\2", wrapped(text, width=60))


PASSED_OVER = {
    "a mark of direction": SAID.replace("not suspended", "not \u200esuspended").replace("46 ", "\u202a46\u202c "),
    "soft hyphens": SAID.replace("licence", "li\u00adcence").replace("Okrosidze", "Okro\u00adsidze"),
    "characters of no width": SAID.replace("single", "sin\u200bgle").replace("not", "\ufeffnot").replace("minister", "mini\u2060ster"),
    "control characters": SAID.replace("said", "said\x07").replace("tonnes", "ton\x01nes"),
    "doubled spaces": SAID.replace(" ", "  "),
    "spaces that do not break": SAID.replace(" of ", "\u00a0of ").replace("46 ", "46\u202f"),
    "wrapped lines": wrapped(SAID),
    "narrow lines": wrapped(SAID, width=50),
    "an indented first line, no blank line": SAID.split("\n")[0] + "\n\n" + wrapped(SAID.split("\n\n", 1)[1], "    ", "\n"),
    "everything indented": textwrap.indent(wrapped(SAID), "    "),
    "lines hyphenated": hyphenated(SAID),
    "line ends of another system": wrapped(SAID).replace("\n", "\r\n"),
    "tags": "".join(f"<p>{p}</p>\n" for p in SAID.replace("grain", "<b>grain</b>").split("\n\n")),
    "entities": SAID.replace('"', "&quot;").replace(" of ", "&nbsp;of ").replace("ministry's", "ministry&#39;s"),
    "escapes": json.dumps(SAID.replace('"We', "\u201cWe").replace('shorter,"', "shorter,\u201d"))[1:-1],
    "links": SAID.replace("harbour gate", "[harbour gate](https://port.example/gate)").replace("not", "**not**"),
    "letters of a wrong table": SAID.replace('"We', "\u00e2\u20ac\u0153We").replace('shorter,"', "shorter,\u00e2\u20ac\x9d"),
}


@pytest.mark.parametrize("damage", PASSED_OVER)
def test_a_damaged_text_tells_the_same(damage, sound, tmp_path):
    assert told(tmp_path / "corpus", PASSED_OVER[damage]) == sound


def test_the_sound_text_holds_something(sound):
    assert len(sound["statements"]) >= 5 and len(sound["figures"]) >= 3 and "A" in sound["conflicts"]
