"""An explanation can be checked by someone who has not seen the code."""

import pytest
from tables import COMPARISON, compared, frame, side, tables

from kzsanctions.errors import InputError
from kzsanctions.files import PROCESSED, ROOT
from kzsanctions.report.explain import examples, text

ROWS = [
    side("We have banned the export of drones", speaker="deputy minister", organization="trade ministry", goods="drones"),
    side(
        "Nothing is banned over the sanctions",
        speaker="trade ministry",
        position="denies",
        goods="any",
        qualifier="over the sanctions",
        link=("denies", "We have banned the export of drones"),
        source="agency",
    ),
    side("The sale of drones is banned for us", speaker="deputy minister", organization="trade ministry", source="daily", quote="indirect"),
    side("We follow the sanctions", speaker="president", issue="sanctions-compliance", commitment="promise", day="2031-04-01"),
    side("Goods get through", voice="narrator", speaker="", issue="dual-use-leakage"),
    side("Talks are welcome", speaker="premier", issue="talks-readiness"),
]


@pytest.fixture(scope="module")
def made():
    built = tables(*ROWS)
    spoken, appearances, found, rejected, _ = compared(built)
    return built | {"utterances": spoken, "appearances": appearances, "conflicts": found, "rejected": rejected}


def told(made, *ids):
    return " ".join(text(ids, made, COMPARISON).split())


def claim(made, said):
    return made["claims"].set_index("evidence").loc[said, "claim_id"]


def tier(made, wanted):
    return made["conflicts"].set_index("tier").loc[wanted, "conflict_id"]


def test_a_contradiction_shows_both_sides_every_gate_and_the_denial(made):
    words = told(made, tier(made, "A"))
    for piece in (
        "is a contradiction (tier A), within one institution.",
        "Overruled: the body one speaker belongs to contradicted it; no reader's verdict.",
        '"We have banned the export of drones"',
        "FIRST SIDE: deputy minister (trade ministry, Kazakhstan), 2031-05-06",
        "path to the reader: deputy minister > wire",
        "wire.txt, characters 0-35",
        'read as: yes to "Exports are banned or halted", certain; goods: drones',
        "rule by hand",
        "also: The sale of drones is banned for us (daily, daily.txt",
        "which outweighs this mismatch: only one side names a qualifier",
        'yes to "Exports are banned or halted" / no to "Exports are banned or halted"',
        "goods: drones / any; qualifier: not said / over the sanctions",
        "2031-05-06 to 2032-05-05 (assumed) on both sides",
        "denial: Nothing is banned over the sanctions",
        *(f"G{n}" for n in range(7)),
    ):
        assert piece in words, piece


def test_a_tension_says_what_holds_it(made):
    words = told(made, tier(made, "B"))
    held = "held at that by comparable (G2), scope (G3), time (G4) and commitment (G5)"
    assert f"is a tension (tier B), between institutions of one government; {held}." in words
    assert "one side is a promise, not a statement of fact" in words


def test_a_rejected_pair_names_the_gate_that_stopped_it(made):
    row = made["rejected"].iloc[0]
    words = told(made, row["left_id"], row["right_id"])
    why = "the program knows no reason why these two positions exclude each other"
    assert f"are no conflict: stopped by content (G6): {why}. They were compared on the issues export-ban and sanctions-compliance" in words
    assert words == told(made, row["left_id"], row["right_id"])


def test_a_rejected_pair_shows_the_days_on_which_its_sides_hold(made):
    row = made["rejected"].iloc[0]
    assert f"{row['left_holds']} / {row['right_holds']}" in told(made, row["left_id"], row["right_id"])
    assert row["left_holds"] == "2031-04-01 to 2032-03-31 (assumed)"


def test_two_ids_are_a_pair_in_either_order(made):
    one, other = claim(made, "We have banned the export of drones"), claim(made, "Nothing is banned over the sanctions")
    assert told(made, one, other) == told(made, other, one) == told(made, tier(made, "A"))


def test_another_appearance_leads_to_the_pair_that_tells_of_both(made):
    words = told(made, claim(made, "The sale of drones is banned for us"), claim(made, "Nothing is banned over the sanctions"))
    assert "are told by the clearest pair of their two utterances" in words and tier(made, "A") in words


@pytest.mark.parametrize(
    "one, other, reason",
    [
        ("We follow the sanctions", "Talks are welcome", "comparable (G2): different issues"),
        ("Goods get through", "We follow the sanctions", "official (G0): one side is the narrator's wording"),
        ("We have banned the export of drones", "The sale of drones is banned for us", "two reports of one utterance choose different words"),
    ],
)
def test_a_pair_that_never_met_is_told_why(made, one, other, reason):
    assert reason in told(made, claim(made, one), claim(made, other))


@pytest.mark.parametrize(
    "said, piece",
    [
        ("We have banned the export of drones", "Compared with others: c_"),
        ("Talks are welcome", "Compared with nothing: no other official takes a position on this issue"),
        ("Goods get through", "Compared with nothing: one side is the narrator's wording (G0)"),
    ],
)
def test_a_claim_says_what_came_of_it(made, said, piece):
    assert piece in told(made, claim(made, said))


def test_statements_utterances_and_disputes_have_explanations(made):
    assert "is an act of speaking by deputy minister, 2031-05-06, reported by 2 statements" in told(
        made, made["utterances"].query("appearances == 2")["utterance_id"].iloc[0]
    )
    assert "is a statement" in told(made, made["statements"]["statement_id"].iloc[0])
    assert "1 pair, contradiction" in told(made, made["conflicts"].query("tier == 'A'")["dispute_id"].iloc[0])


@pytest.mark.parametrize(
    "lower, upper, bound, words",
    [
        (1340, 1340, "exact", "exactly 1,340"),
        (7.45, 7.55, "exact", "from 7.45 to under 7.55"),
        (40, 50, "range", "from 40 to 50"),
        (100, None, "more_than", "more than 100"),
        (100, None, "at_least", "at least 100"),
        (None, 9, "less_than", "less than 9"),
        (None, 9, "at_most", "at most 9"),
    ],
)
def test_a_figure_is_read_out_as_the_numbers_it_may_mean(lower, upper, bound, words):
    built = tables(side("so many", number=(lower, upper, bound, {"counted": "lorries"})))
    spoken, appearances, found, rejected, _ = compared(built)
    whole = built | {"utterances": spoken, "appearances": appearances, "conflicts": found, "rejected": rejected}
    assert f"read as: {words} lorries (figure" in told(whole, built["figures"]["figure_id"].iloc[0])


def test_an_unknown_id_is_refused_with_what_ids_look_like(made):
    with pytest.raises(InputError, match=r"k_nothing: no such id .* conflict \(c_\)"):
        text(["k_nothing"], made, COMPARISON)
    with pytest.raises(InputError, match="3 ids are given"):
        text(["a", "b", "c"], made, COMPARISON)


def test_a_claim_without_a_clear_position_is_compared_with_nothing():
    built = tables(side("A ban is being discussed", position="unclear"), side("Nothing is banned", speaker="ministry", position="denies"))
    spoken, appearances, found, rejected, _ = compared(built)
    whole = built | {"utterances": spoken, "appearances": appearances, "conflicts": found, "rejected": rejected}
    assert "Compared with nothing: it takes no clear position (G2)." in told(whole, claim(whole, "A ban is being discussed"))


def test_the_page_of_examples_is_what_the_tables_give():
    assert (ROOT / "docs" / "explain.md").read_text(encoding="utf-8") == examples(PROCESSED)


def test_a_lead_says_what_is_missing(made):
    one, other = made["statements"]["statement_id"][:2]
    row = {
        "lead_id": "q_1",
        "rank": 3,
        "story_id": "y_1",
        "left_id": one,
        "right_id": other,
        "missing": "a contradiction only if both speak of one ship",
    }
    said = told(made | {"leads": frame("leads", [row])}, "q_1")
    assert (
        "q_1 is a lead, the number 3 of the list" in said and "It is not counted: it would be a contradiction only if both speak of one ship." in said
    )
    assert "FIRST SIDE" in said and "SECOND SIDE" in said


@pytest.mark.parametrize(
    "one, other, verdict",
    [
        ("The trawler Lindisol sank off Harvik.", "Divers searched the Lindisol off Harvik.", "tell one story (y)"),
        ("The trawler Lindisol sank off Harvik.", "Tovik opened a school for pilots.", "tell two stories"),
    ],
)
def test_two_sources_are_told_why_they_are_one_story_or_two(made, one, other, verdict):
    ids = sorted(made["sources"]["source_id"])[:2]
    sentences = [
        {"sentence_id": f"s_{i}", "source_id": i, "passage_id": f"p_{i}", "start": 0, "end": len(t), "text": t} for i, t in zip(ids, (one, other))
    ]
    passages = [{"passage_id": f"p_{i}", "source_id": i, "kind": "body", "kept": True} for i in ids]
    stories = [{"story_id": "y" if "one" in verdict else f"y{n}", "source_id": i} for n, i in enumerate(ids)]
    more = {"sentences": frame("sentences", sentences), "passages": frame("passages", passages), "stories": frame("stories", stories)}
    said = told(made | more, *ids)
    assert verdict in said and "this weighs" in said
