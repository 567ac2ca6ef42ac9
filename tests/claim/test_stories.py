"""Which texts tell one story: pairs of short texts with near misses, then days, subjects and cost."""

from collections import Counter

import pytest
from tables import BOOK, frame

from kzsanctions.claim import stories as stage

FERRY = "The ferry Lindisol ran aground off Harvik with 40 people aboard, the harbour master Tone Brekke said."
DYKE = "A dyke broke near Osterwold, and the water board of Jan Terhorst moved 300 sheep to higher ground."


def told(*texts, days=30):
    """The stories of these texts, as sets of their numbers; a text is its words, or its words with the day it appeared."""
    rows = [(t, "2031-05-06") if isinstance(t, str) else t for t in texts]
    made = {
        "sources": frame("sources", [_source(n, day) for n, (_, day) in enumerate(rows)]),
        "passages": frame("passages", [{"passage_id": f"p{n}", "source_id": f"s{n}", "kind": "body"} for n in range(len(rows))]),
        "sentences": frame(
            "sentences",
            [
                {"sentence_id": f"n{n}.{k}", "source_id": f"s{n}", "passage_id": f"p{n}", "start": k, "text": f"{sentence}."}
                for n, (text, _) in enumerate(rows)
                for k, sentence in enumerate(text.rstrip(".").split(". "))
            ],
        ),
    }
    found = stage.build(made, BOOK.stories, {"story_days": days})
    return sorted(sorted(int(s[1:]) for s in members) for members in found.groupby("story_id")["source_id"].agg(list))


def _source(n, day):
    return {"source_id": f"s{n}", "publisher": "Harbour Post", "published_from": day, "published_to": day}


ONE = [
    ("names of people and places", FERRY, "Passengers of the Lindisol were taken to Harvik by bus, Tone Brekke said."),
    ("other words, one name and the thing", FERRY, "Harvik: nobody was hurt when the ferry Lindisol hit a rock."),
    ("one number of its own", DYKE, "The water board said that 300 sheep were brought out of Osterwold."),
    ("rare things without a name", "The dam gave way and the turbine hall flooded.", "Water in the turbine hall came from the dam, engineers said."),
    (
        "one country and one matter",
        "Georgia bans the export of microchips and drones.",
        "No microchips leave Georgia, its customs say; drones are another matter.",
    ),
]
TWO = [
    ("two subjects of one day", FERRY, DYKE),
    ("only words of any news", FERRY, "People were told on Monday that the government would meet, the minister said."),
    ("one country, two matters", "Georgia bans the export of microchips.", "The vineyards of Georgia lost half their grapes to hail."),
    ("one common country beside two", "Georgia sells wine to Russia.", "Finland closes its border with Russia to lorries."),
    ("one first name", FERRY, "The novelist Tone Aasgard won the prize of the academy."),
    ("one number that is a year", "In 2031 the mill at Dornbach burnt down.", "The tunnel of Ravensa opens in 2031."),
    ("the paper's own name", "Lambs are dear, readers told the Harbour Post.", "The Harbour Post is read by skippers."),
    ("a ferry elsewhere", FERRY, "The ferry to Gotska is late, and its captain blames fog."),
]


@pytest.mark.parametrize("kind, one, other", ONE, ids=[r[0] for r in ONE])
def test_texts_that_share_enough_tell_one_story(kind, one, other):
    assert told(one, other) == told(other, one) == [[0, 1]]


@pytest.mark.parametrize("kind, one, other", TWO, ids=[r[0] for r in TWO])
def test_texts_that_share_too_little_tell_two(kind, one, other):
    assert told(one, other) == told(other, one) == [[0], [1]]


def test_a_story_ends_with_its_days():
    assert told((FERRY, "2031-05-06"), (FERRY, "2031-05-30")) == [[0, 1]]
    assert told((FERRY, "2031-05-06"), (FERRY, "2031-07-30")) == [[0], [1]]
    assert told((FERRY, "2031-05-06"), (FERRY, "2031-05-30"), (FERRY, "2031-06-20")) == [[0, 1, 2]]


def test_a_text_with_two_subjects_belongs_to_both_stories():
    assert told(FERRY, DYKE, f"{FERRY} {DYKE}") == [[0, 2], [1, 2]]


def test_other_subjects_in_the_folder_change_nothing():
    """A folder of many subjects has the stories that its subjects, each alone, have."""
    others = [f"The {thing} of {place} was painted." for thing, place in zip("mill pier barn gate".split(), "Dornbach Ravensa Gotska Melun".split())]
    alone, among = told(FERRY, ONE[0][2]), told(FERRY, ONE[0][2], *others)
    assert [s for s in among if s[0] < 2] == alone


def test_what_is_shared_is_told_the_heaviest_first():
    made = stage.Text("s1", "2031-05-06", "2031-05-06", {"lindisol": "name", "rock": "word", "NO": "place"})
    shown = stage.bond(made, made, Counter(), BOOK.stories)
    assert shown.close and shown.shared[0] == "lindisol"


def test_a_subject_that_the_whole_folder_has_tells_no_stories_apart():
    words = {f"rare{n}": "word" for n in range(3)} | {"talks": "name"}
    one, other = (stage.Text(s, "2031-05-06", "2031-05-06", words) for s in ("a", "b"))
    assert stage.bond(one, other, Counter(), BOOK.stories).weight == 7.5
    assert stage.bond(one, other, Counter(talks=120), BOOK.stories).weight < 5


def test_cost_grows_with_the_texts(monkeypatch):
    """Each text is weighed against a few that share a rare word, however many there are, and not against all."""
    texts = [
        f"The {a}{n % 50} of {b.title()}{n % 70} sank near {a.title()}holm{n % 90}."
        for n in range(400)
        for a, b in (("mill", "dorn"), ("pier", "rav"))
    ]
    weighed, bond = [], stage.bond
    monkeypatch.setattr(stage, "bond", lambda *given: weighed.append(1) or bond(*given))
    told(*texts)
    assert 0 < len(weighed) <= stage.WEIGHED * len(texts) < len(texts) ** 2 / 8
