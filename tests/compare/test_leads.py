"""What becomes a lead: statements of one story that may contradict each other, with what is missing; and what does not."""

import pytest
from tables import COMPARISON, compared, frame, side, tables

from kzsanctions.compare import leads as stage


def leads(*rows, one_story=True):
    """The leads among these sides, whose texts tell one story, or each its own."""
    made = tables(*rows)
    sources = sorted(made["sources"]["source_id"])
    made["stories"] = frame("stories", [{"story_id": "y" if one_story else f"y{s}", "source_id": s} for s in sources])
    spoken, appearances, conflicts, rejected, _ = compared(made)
    more = {"utterances": spoken, "appearances": appearances, "conflicts": conflicts, "rejected": rejected}
    return stage.build({**made, **more}, COMPARISON)


def harbour(said, **more):
    return side(said, **{"speaker": "Harbour Board", "issue": "", "position": "unclear", "source": "wire", **more})


def navy(said, **more):
    return side(said, **{"speaker": "Navy", "issue": "", "position": "unclear", "source": "daily", **more})


LEADS = [
    (
        "one denies what the other says, in other words",
        harbour("Divers have searched the wreck of the Lindisol"),
        navy("The Lindisol was not searched by divers"),
        "both speak of one matter",
    ),
    (
        "opposite words",
        harbour("The lock at Harvik is open to barges"),
        navy("The lock at Harvik remains closed to barges"),
        "both speak of one matter",
    ),
    (
        "a side whose standing is not known",
        harbour("Divers have searched the wreck of the Lindisol"),
        navy("No divers searched the Lindisol", official=False),
        "Navy speaks for the state",
    ),
    (
        "two numbers of one thing",
        harbour("40 sailors left the Lindisol", number=(40, 40, "exact", {"counted": "sailors", "measure": "sailor: left"})),
        navy("The Lindisol lost 25 sailors to the sea", number=(25, 25, "exact", {"counted": "sailors", "measure": "sailor: lost"})),
        "both numbers count one thing at one time",
    ),
    (
        "two amounts in one unit, of which nobody knows that they are of one thing",
        harbour("The board paid $40m for the Lindisol", number=(40e6, 40e6, "exact", {"counted": "", "unit": "USD", "measure": ""})),
        navy("The Lindisol cost us $25m and no tug", number=(25e6, 25e6, "exact", {"counted": "", "unit": "USD", "measure": ""})),
        "both speak of one matter (in common: lindisol)",
    ),
    (
        "a rebuttal right after, without a word in common",
        harbour("The crew was fed and given blankets"),
        navy("This is not true. I was on the quay myself", source="wire"),
        "the denial is of what was said just before",
    ),
    (
        "an outright absence right after",
        harbour("Two tugs lay off the mole the whole morning"),
        navy("Nobody came to help us", source="wire"),
        "the second answers the first",
    ),
    (
        "two causes of one thing",
        harbour("The Lindisol sank because a valve burst"),
        navy("A wave was responsible for the loss of the Lindisol"),
        "both speak of one matter",
    ),
    (
        "a denial that only points",
        harbour("Divers have searched the wreck of the Lindisol"),
        navy("denied this", source="wire", cue_class="deny", quote="indirect"),
        "the denial is of what was said just before",
    ),
]
NONE = [
    ("both say so", harbour("Divers have searched the wreck of the Lindisol"), navy("The Lindisol was searched by divers")),
    ("nothing in common", harbour("Divers have searched the wreck"), navy("No barge may enter the lock")),
    ("an absence in another text", harbour("Two tugs lay off the mole"), navy("Nobody came to help us")),
    (
        "at most so many, and fewer",
        harbour("The Lindisol lost at most 90 barrels", number=(None, 90, "at_most", {"counted": "barrels", "measure": "barrel: lost"})),
        navy("The Lindisol lost 85 barrels", number=(85, 85, "exact", {"counted": "barrels", "measure": "barrel: lost"})),
    ),
    ("one speaker", harbour("Divers have searched the Lindisol"), harbour("No divers searched the Lindisol", source="daily", day="2031-05-09")),
    ("only the names of the speakers", harbour("The Navy is late"), navy("The Harbour Board is not well")),
    ("names of states only", harbour("Kazakhstan has sent its divers to Georgia"), navy("The wreck in Georgia is not of Kazakhstan")),
    ("vague words only", harbour("The western side of the country was shelled"), navy("No country on the western side builds a lock")),
    ("words of time and rank only", harbour("A leader previously opened the lock"), navy("Nobody was previously a leader of the crew")),
    ("words of measure only", harbour("They paid half a million in a year"), navy("Nobody paid us the other half million this year")),
]


@pytest.mark.parametrize("kind, one, other, missing", LEADS, ids=[r[0] for r in LEADS])
def test_what_may_contradict_inside_a_story_is_a_lead(kind, one, other, missing):
    found = leads(one, other)
    assert len(found) == 1, found.to_string()
    assert missing in found.loc[0, "missing"] and found.loc[0, "missing"].startswith("a contradiction only if ")
    assert {found.loc[0, "left_evidence"], found.loc[0, "right_evidence"]} == {one.said, other.said}


@pytest.mark.parametrize("kind, one, other", NONE, ids=[r[0] for r in NONE])
def test_near_misses_are_no_leads(kind, one, other):
    assert leads(one, other).empty


@pytest.mark.parametrize("kind, one, other, missing", LEADS[:4], ids=[r[0] for r in LEADS[:4]])
def test_two_stories_have_no_lead_in_common(kind, one, other, missing):
    assert leads(one, other, one_story=False).empty


def test_what_is_reported_is_no_lead():
    found = leads(
        side("We have banned the export of chips"), side("No export of chips is banned", position="denies", speaker="ministry", source="daily")
    )
    assert found.empty


@pytest.mark.parametrize(
    "kind, more, left",
    [
        ("another sentence of the same act", harbour("No tug was sent to the Lindisol that night", speaker="ministry", source="daily", begin=300), 0),
        ("another report of the same stand", side("There is no ban on the export of chips", position="denies", speaker="ministry", source="late"), 0),
        ("somebody else on another matter", harbour("No tug was sent to the Lindisol that night", source="late"), 1),
    ],
)
def test_what_stands_with_a_dispute_is_no_lead(kind, more, left):
    found = leads(
        side("We have banned the export of chips, and a tug was sent to the Lindisol that night"),
        side("No export of chips is banned", position="denies", speaker="ministry", source="daily"),
        more,
    )
    assert len(found) == left, found[["left_evidence", "right_evidence", "missing"]].to_string()


def test_leads_are_ranked_and_the_rank_depends_on_no_order():
    rows = [one for _, *pair, _ in LEADS[:2] for one in pair]
    found, turned = leads(*rows), leads(*reversed(rows))
    assert list(found["rank"]) == list(range(1, len(found) + 1)) and found["score"].is_monotonic_decreasing
    words = [{frozenset(pair) for pair in zip(t["left_evidence"], t["right_evidence"])} for t in (found, turned)]
    assert words[0] == words[1]


def test_the_first_leads_come_from_all_stories():
    rows = []
    for story, ship in enumerate(("Lindisol", "Marenga", "Tovik")):
        for n in range(4):
            rows.append(harbour(f"Divers have searched hold {n} of the {ship}", source=f"wire{story}", begin=n * 200))
            rows.append(navy(f"No divers searched hold {n} of the {ship}", source=f"wire{story}", begin=n * 200 + 100))
    made = tables(*rows)
    made["stories"] = frame("stories", [{"story_id": f"y_{s}", "source_id": s} for s in sorted(made["sources"]["source_id"])])
    spoken, appearances, conflicts, rejected, _ = compared(made)
    found = stage.build({**made, "utterances": spoken, "appearances": appearances, "conflicts": conflicts, "rejected": rejected}, COMPARISON)
    assert found.sort_values("rank").head(3)["story_id"].nunique() == 3


@pytest.mark.parametrize(
    "one, other, common",
    [
        ("The Star of Delmark was never searched by anybody", "Divers have searched the Star of Delmark", "Star of Delmark"),
        ("The star was never searched over Delmark", "Divers have searched the Star of Delmark", "star, delmark"),
    ],
)
def test_a_name_of_several_words_is_one_thing_in_common(one, other, common):
    (missing,) = leads(harbour(one), navy(other))["missing"]
    assert all(word in missing for word in common.split(", "))
    assert ("star, " in missing.lower().replace("star of delmark", "")) == ("," in common)


@pytest.mark.parametrize(
    "between, found",
    [
        (", with the navy saying that ", 0),
        (", but the navy said that ", 1),
        (", while the navy insisted that ", 1),
    ],
)
def test_what_one_sentence_tells_in_one_breath_is_no_lead(between, found):
    one, other = "divers have searched the wreck of the Lindisol", "no diver searched the Lindisol"
    whole = f"The board said that {one}{between}{other}."
    made = tables(harbour(one), navy(other, source="wire"))
    starts = [whole.index(content) for content in made["statements"]["content"]]
    ends = [start + len(content) for start, content in zip(starts, made["statements"]["content"])]
    made["statements"] = made["statements"].assign(sentence_id="n", start=starts, end=ends)
    source = made["statements"]["source_id"].iloc[0]
    made["sentences"] = frame("sentences", [{"sentence_id": "n", "source_id": source, "start": 0, "end": len(whole), "text": whole}])
    made["stories"] = frame("stories", [{"story_id": "y", "source_id": s} for s in made["sources"]["source_id"]])
    spoken, appearances, conflicts, rejected, _ = compared(made)
    more = {"utterances": spoken, "appearances": appearances, "conflicts": conflicts, "rejected": rejected}
    assert len(stage.build({**made, **more}, COMPARISON)) == found
