"""Human verdicts are found again by source, words and issue, and are laid beside the machine's."""

import pandas as pd
import pytest
from tables import actor_id, compared, frame, side, tables

from kzsanctions import reviews
from kzsanctions.errors import InputError

BAN = side("We have \u201cbanned\u201d the  export of drones", speaker="deputy", organization="trade ministry", goods="drones")
DENIAL = side("Nothing has been banned", speaker="trade ministry", position="denies", goods="any", source="agency")
HEADER = ",".join(reviews.COLUMNS)


def review(**given):
    row = {
        "target": "conflict",
        "file": "wire.txt",
        "quote": 'banned" the export',
        "issue": "export-ban",
        "verdict": "confirmed",
        "coder": "a coder",
        "date": "2031-07-01",
    }
    return reviews.Review(**{c: (row | given).get(c, "") for c in reviews.COLUMNS}, row=2)


def everything(*rows):
    made = tables(*rows)
    spoken, appearances, found, rejected, _ = compared(made)
    made |= {"utterances": spoken, "appearances": appearances, "conflicts": found, "rejected": rejected, "mentions": frame("mentions", [])}
    texts = {}
    for source, said in made["statements"].groupby("source_id"):
        texts[source] = "\n".join(said.sort_values("start")["content"])
    return made, texts


def applied(r, *rows, made="conflicts"):
    all_tables, texts = everything(*rows)
    return reviews.apply([r], all_tables, texts, [made])


@pytest.mark.parametrize(
    "given",
    [
        {},
        {"quote": "DRONES".lower()},
        {"file": "agency.txt", "quote": "Nothing has been"},
        {"other_file": "agency.txt", "other_quote": "been banned"},
        {"file": "agency.txt", "quote": "Nothing", "other_file": "wire.txt", "other_quote": "drones"},
    ],
)
def test_a_conflict_is_found_by_the_words_of_either_side(given):
    changed, marks = applied(review(**given), BAN, DENIAL)
    assert changed["conflicts"]["review"].tolist() == ["confirmed"]
    assert marks[["machine", "state"]].values.tolist() == [["tier A", "applied"]]


def test_a_verdict_survives_a_changed_reading():
    """The machine now reads another scope and another evidence span: the words still overlap."""
    made, texts = everything(BAN, DENIAL)
    made["claims"] = made["claims"].assign(evidence=made["claims"]["evidence"].str[5:], evidence_start=made["claims"]["evidence_start"] + 5)
    changed, _ = reviews.apply([review(verdict="dismissed")], made, texts, ["conflicts"])
    assert changed["conflicts"]["review"].tolist() == ["dismissed"]


def test_a_dismissed_pair_that_the_machine_rejects_by_now_is_agreement():
    _, marks = applied(review(verdict="dismissed"), BAN, side("Drones stay banned", speaker="trade ministry", goods="drones", source="agency"))
    assert marks["machine"].tolist() == ["rejected by G6"]


def test_a_source_left_out_is_reported():
    changed, marks = applied(review(file="elsewhere.txt"), BAN, DENIAL)
    assert changed["conflicts"]["review"].tolist() == ["none"]
    assert marks["state"].tolist() == ["source left out"]


@pytest.mark.parametrize(
    "given, message",
    [
        ({"quote": "no such words"}, r'row 2: "no such words" does not stand in wire\.txt'),
        ({"issue": "arms-supply"}, r"row 2: no conflict on 'arms-supply' stands on these words of wire\.txt"),
        ({"target": "claim", "issue": "arms-supply"}, r"row 2: no claim on 'arms-supply'"),
        (
            {"target": "speaker", "verdict": "corrected", "field": "speaker_id", "value": "depty"},
            r"no actor is called 'depty'; did you mean 'deputy'",
        ),
    ],
)
def test_what_does_not_fit_its_source_is_refused(given, message):
    with pytest.raises(InputError, match=message):
        applied(
            review(**given), BAN, DENIAL, made={"conflict": "conflicts", "claim": "claims", "speaker": "statements"}[given.get("target", "conflict")]
        )


def test_a_claim_is_corrected_and_says_so():
    changed, marks = applied(review(target="claim", verdict="corrected", field="scope_goods", value="any"), BAN, made="claims")
    assert changed["claims"][["scope_goods", "basis"]].values.tolist() == [["any", "review"]]
    assert marks[["machine", "value"]].values.tolist() == [["drones", "any"]]


def test_a_dismissed_claim_takes_part_in_nothing():
    changed, _ = applied(review(target="claim", verdict="dismissed"), BAN, DENIAL, made="claims")
    assert len(changed["claims"]) == 1
    made = tables(BAN, DENIAL) | {"claims": changed["claims"]}
    assert compared(made)[2].empty


def test_a_speaker_is_corrected_by_name():
    changed, _ = applied(review(target="speaker", verdict="corrected", field="speaker_id", value="trade ministry"), BAN, DENIAL, made="statements")
    assert set(changed["statements"]["speaker_id"]) == {actor_id("trade ministry")}


def test_a_wrong_merge_is_undone_for_a_name_and_what_it_says():
    made, texts = everything(BAN, DENIAL)
    said = made["statements"].iloc[[0]]
    named = {"source_id": said["source_id"].iloc[0], "start": 0, "end": 2, "text": "We", "actor_id": actor_id("deputy"), "mention_id": "m_1"}
    made["mentions"] = frame("mentions", [named])
    made["statements"] = made["statements"].assign(speaker_start=pd.array([0, None], dtype="Int64"), speaker_end=pd.array([2, None], dtype="Int64"))
    changed, _ = reviews.apply(
        [review(target="actor", quote="We", verdict="corrected", field="actor_id", value="trade ministry")], made, texts, ["mentions", "statements"]
    )
    assert changed["mentions"]["actor_id"].tolist() == [actor_id("trade ministry")]
    assert changed["statements"]["speaker_id"].iloc[0] == actor_id("trade ministry")


@pytest.mark.parametrize(
    "row, message",
    [
        ("conflct,a.txt,words,,,ban,confirmed,,,me,2031-01-01,", r"row 2: target 'conflct' is unknown; did you mean 'conflict'"),
        ("conflict,a.txt,words,,,ban,corrected,,,me,2031-01-01,", r"row 2: verdict on a conflict 'corrected' is unknown"),
        ("conflict,a.txt,,,,ban,confirmed,,,me,2031-01-01,", r"row 2: has no quote"),
        ("conflict,a.txt,words,,,,confirmed,,,me,2031-01-01,", r"row 2: has no issue"),
        ("conflict,a.txt,words,,,ban,confirmed,,,me,1 May,", r"row 2: date '1 May' is no day"),
        ("claim,a.txt,words,,,ban,corrected,positon,denies,me,2031-01-01,", r"row 2: field of a claim 'positon' is unknown; did you mean 'position'"),
        ("claim,a.txt,words,,,ban,corrected,position,deny,me,2031-01-01,", r"row 2: position 'deny' is unknown; did you mean 'denies'"),
        ("claim,a.txt,words,,,ban,confirmed,position,,me,2031-01-01,", r"row 2: gives a field, which only a verdict 'corrected' has"),
    ],
)
def test_a_faulty_row_is_named_with_its_remedy(tmp_path, row, message):
    path = tmp_path / "reviews.csv"
    path.write_text(f"{HEADER}\n{row}\n", encoding="utf-8")
    with pytest.raises(InputError, match=message):
        reviews.read(path)


def test_every_fault_is_told_at_once(tmp_path):
    path = tmp_path / "reviews.csv"
    path.write_text(f"{HEADER}\nx,a.txt,w,,,ban,confirmed,,,me,2031-01-01,\ny,a.txt,w,,,ban,confirmed,,,me,2031-01-01,\n", encoding="utf-8")
    with pytest.raises(InputError) as refused:
        reviews.read(path)
    assert len(refused.value.faults) == 2


def test_an_unknown_column_is_refused(tmp_path):
    path = tmp_path / "reviews.csv"
    path.write_text("target,file,words\nclaim,a.txt,b\n", encoding="utf-8")
    with pytest.raises(InputError, match="the header is target,file"):
        reviews.read(path)


def test_no_file_and_an_empty_file_hold_no_verdict(tmp_path):
    (tmp_path / "reviews.csv").write_text(HEADER + "\n", encoding="utf-8")
    assert reviews.read(tmp_path / "reviews.csv") == reviews.read(tmp_path / "none.csv") == []
