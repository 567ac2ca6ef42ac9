"""Human verdicts are found again by source, words and issue, and are laid beside the machine's."""

import shutil
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest
from tables import actor_id, compared, frame, side, tables

from kzsanctions import files, reviews
from kzsanctions.errors import InputError
from kzsanctions.tables import contract

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


@pytest.mark.parametrize("verdict", ["confirmed", "dismissed"])
@pytest.mark.parametrize(
    "sides, issue, now, hint",
    [
        ((BAN, DENIAL), "arms-supply", "export-ban", ", but one on 'export-ban'"),
        ((BAN,), "export-ban", "none", ""),
    ],
    ids=["on another issue by now", "the other side is gone"],
)
def test_a_verdict_on_a_conflict_that_is_gone_is_kept_and_named(verdict, sides, issue, now, hint):
    changed, marks = applied(review(issue=issue, verdict=verdict), *sides)
    assert set(changed["conflicts"]["review"]) <= {"none"}
    assert marks[["item_id", "machine", "state"]].values.tolist() == [["", now, "gone"]]
    (said,) = reviews.gone(marks)
    assert said.startswith(f"reviews.csv: row 2: no conflict on '{issue}' stands on these words of wire.txt any more{hint}; the row is kept")


def test_two_verdicts_on_conflicts_that_are_gone_are_no_disagreement():
    made, texts = everything(BAN, DENIAL)
    rows = [review(issue="arms-supply"), replace(review(issue="transit", verdict="dismissed"), row=3)]
    assert reviews.apply(rows, made, texts, ["conflicts"])[1]["state"].tolist() == ["gone", "gone"]


@pytest.mark.parametrize(
    "given, message",
    [
        ({"quote": "no such words"}, r'row 2: "no such words" does not stand in wire\.txt'),
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


def test_the_dictionary_describes_every_column_and_code():
    about = contract()["by_hand"]["reviews"]["columns"]
    assert tuple(about) == reviews.COLUMNS
    assert set(about["target"]["values"]) == set(reviews.rows.VERDICTS)
    assert set(about["verdict"]["values"]) == {v for verdicts in reviews.rows.VERDICTS.values() for v in verdicts}
    fields = {f for fields in reviews.rows.FIELDS.values() for f in fields}
    assert {f for f in fields if not f.startswith("scope_")} - set(about["field"]["values"]) == {"commitment", "issue_id", "valid_from", "valid_to"}


def test_the_template_has_a_row_of_every_kind_and_no_fault(tmp_path):
    template = shutil.copy(files.ROOT / "data" / "manual" / "reviews-template.csv", tmp_path)  # away from the home corpus's coders
    rows = reviews.read(Path(template))
    assert {(r.target, r.verdict) for r in rows} >= {("statement", v) for v in reviews.rows.VERDICTS["statement"]}
    assert {r.target for r in rows} >= set(reviews.rows.VERDICTS) - {"speaker"}
    assert {r.field for r in rows} >= {*reviews.rows.FIELDS["statement"], *reviews.rows.FIELDS["actor"]}


def test_a_file_of_an_earlier_version_is_read(tmp_path):
    path = tmp_path / "reviews.csv"
    path.write_text(f"{HEADER.replace('coder', 'reviewer')}\nconflict,a.txt,words,,,ban,confirmed,,,me,2031-01-01,\n", encoding="utf-8")
    assert [r.coder for r in reviews.read(path)] == ["me"]


@pytest.mark.parametrize(
    "coders, message",
    [
        ("coder,about\nAda Falk,a reader\n", "row 2: coder 'Ada Flak' is unknown; did you mean 'Ada Falk'"),
        ("coder,about\nAda Flak,\n", "coders.csv: row 2: has no word about the coder; give it"),
        ("coder,about\nAda Flak,x\nAda Flak,y\n", "coders.csv: row 3: coder 'Ada Flak' is given twice; keep one"),
        ("name,about\nAda Flak,x\n", "coders.csv: the header is name,about; it has to be coder,about"),
    ],
)
def test_a_coder_whom_nobody_describes_is_refused(tmp_path, coders, message):
    (tmp_path / "coders.csv").write_text(coders, encoding="utf-8")
    (tmp_path / "reviews.csv").write_text(f"{HEADER}\nconflict,a.txt,words,,,ban,confirmed,,,Ada Flak,2031-01-01,\n", encoding="utf-8")
    with pytest.raises(InputError, match=message):
        reviews.read(tmp_path / "reviews.csv")


def laid(*given, rows=(BAN, DENIAL), made=("conflicts",)):
    """What becomes of tables when rows are laid over them, and the state of each row."""
    all_tables, texts = everything(*rows)
    all_tables |= {"leads": frame("leads", []), "sentences": frame("sentences", [])}
    changed, marks = reviews.apply([replace(review(**g), row=n) for n, g in enumerate(given, 2)], all_tables, texts, made)
    return changed, marks["state"].tolist()


ONE, TWO = {"coder": "one"}, {"coder": "two"}
PAIR = {"target": "pair", "issue": "", "quote": "export of drones", "other_file": "agency.txt", "other_quote": "Nothing has been banned"}
SAID = {"target": "statement", "issue": "", "quote": "the export of drones"}


@pytest.mark.parametrize(
    "given, review_of_conflict, states",
    [
        ([ONE, TWO], "confirmed", ["applied"] * 2),
        ([ONE, TWO | {"verdict": "dismissed"}], "none", ["disagreed"] * 2),
        ([PAIR | ONE | {"verdict": "contradiction"}], "confirmed", ["applied"]),
        ([PAIR | ONE | {"verdict": "none"}, PAIR | TWO | {"verdict": "none"}], "dismissed", ["applied"] * 2),
        ([PAIR | ONE | {"verdict": "none"}, PAIR | TWO | {"verdict": "tension"}], "none", ["disagreed"] * 2),
        # Of another firmness: neither confirmed nor dismissed.
        ([PAIR | ONE | {"verdict": "tension"}], "none", ["applied"]),
        # A verdict on the conflict and one on its words are about one thing.
        ([ONE, PAIR | TWO | {"verdict": "contradiction"}], "confirmed", ["applied"] * 2),
        ([ONE, PAIR | TWO | {"verdict": "none"}], "none", ["disagreed"] * 2),
    ],
)
def test_opposite_verdicts_are_a_disagreement_and_change_nothing(given, review_of_conflict, states):
    changed, found = laid(*given)
    assert (changed["conflicts"]["review"].tolist(), found) == ([review_of_conflict], states)


def test_a_pair_the_machine_never_compared_is_judged_all_the_same():
    other = side("The list is long", speaker="deputy", issue="goods-list", source="agency")
    changed, states = laid(PAIR | ONE | {"verdict": "none", "other_quote": "The list is long"}, rows=(BAN, DENIAL, other))
    assert (changed["conflicts"]["review"].tolist(), states) == (["none"], ["applied"])


@pytest.mark.parametrize(
    "given, column, value",
    [
        ([{"field": "speaker", "value": "trade ministry"}], "speaker_id", actor_id("trade ministry")),
        ([{"field": "speaker", "value": "unnamed"}], "speaker_standing", "unnamed"),
        ([{"field": "official", "value": "no"}], "speaker_standing", "unofficial"),
        ([{"field": "day", "value": "2031-06-01/2031-06-02"}], "stated_to", "2031-06-02"),
        ([{"field": "day", "value": "unknown"}], "stated_from", ""),
        ([{"field": "content", "value": 'We have "banned" the export'}], "content", "We have \u201cbanned\u201d the  export"),
        # Who confirms the whole and corrects one field holds the correction.
        ([{"field": "official", "value": "no"}, {"verdict": "confirmed"}], "speaker_standing", "unofficial"),
        ([{"field": "official", "value": "no"}, TWO | {"verdict": "confirmed"}], "speaker_standing", "serving"),
        ([{"field": "official", "value": "no"}, TWO | {"verdict": "confirmed", "field": "official"}], "speaker_standing", "serving"),
        ([{"field": "official", "value": "no"}, TWO | {"verdict": "confirmed", "field": "day"}], "speaker_standing", "unofficial"),
        ([{"field": "official", "value": "no"}, TWO | {"verdict": "dismissed"}], "speaker_standing", "serving"),
        ([{"verdict": "coded", "field": "official", "value": "no"}], "speaker_standing", "serving"),
    ],
)
def test_a_statement_is_corrected_where_all_who_spoke_of_the_field_say_so(given, column, value):
    changed, _ = laid(*(SAID | {"verdict": "corrected"} | g for g in given), made=("statements", "actors"))
    ban = changed["statements"]["content"].str.contains("banned\u201d the")
    assert changed["statements"][column][ban].tolist() == [value]


def test_what_is_no_statement_speaks_no_more():
    changed, _ = laid(SAID | {"verdict": "dismissed"}, rows=(BAN, DENIAL), made=("statements", "figures"))
    assert changed["statements"]["content"].tolist() == ["Nothing has been banned"]


@pytest.mark.parametrize(
    "given, message",
    [
        ([{"verdict": "corrected", "field": "speaker", "value": "depty"}], "row 2: no actor is called 'depty'; did you mean 'deputy'"),
        ([{"verdict": "corrected", "field": "content", "value": "Something else"}], '"Something else" does not stand in wire.txt'),
        ([{"quote": "no words", "verdict": "confirmed"}], '"no words" does not stand in wire.txt'),
        (
            [{"verdict": "corrected", "field": "day", "value": v} for v in ("2031-01-01", "2031-01-02")],
            "row 3: coder 'a coder' says '2031-01-01' of the same in row 2; keep one of the two",
        ),
    ],
)
def test_a_review_of_a_statement_that_cannot_be_meant_is_refused(given, message):
    with pytest.raises(InputError, match=message):
        laid(*(SAID | g for g in given), rows=(BAN,), made=("statements", "actors"))


@pytest.mark.parametrize(
    "row, message",
    [
        ("statement,a.txt,words,,,,corrected,day,Thursday,me,2031-01-01,", "day 'Thursday' is none; give a day"),
        ("statement,a.txt,words,,,,corrected,speaker,,me,2031-01-01,", "has no value; give the name, or 'unnamed'"),
        ("statement,a.txt,words,,,,coded,official,perhaps,me,2031-01-01,", "official 'perhaps' is unknown; give one of yes, no, unclear"),
        ("statement,a.txt,words,,,,confirmed,dya,,me,2031-01-01,", "field of a statement 'dya' is unknown; did you mean 'day'"),
        ("statement,a.txt,words,,,,dismissed,day,,me,2031-01-01,", "gives a field, which only a verdict 'corrected' has"),
        ("pair,a.txt,words,,,,none,,,me,2031-01-01,", "has no other_quote; give the words of the other side"),
        ("pair,a.txt,words,,more,,tensoin,,,me,2031-01-01,", "verdict on a pair 'tensoin' is unknown; did you mean 'tension'"),
        ("pair,a.txt,words,,more,,none,,,,2031-01-01,", "has no coder; give it"),
        ("actor,a.txt,words,,,,corrected,apart,,me,2031-01-01,", "has no value; give the name of whom is meant"),
    ],
)
def test_a_faulty_row_of_a_coder_is_named_with_its_remedy(tmp_path, row, message):
    path = tmp_path / "reviews.csv"
    path.write_text(f"{HEADER}\n{row}\n", encoding="utf-8")
    with pytest.raises(InputError, match=f"row 2: {message}"):
        reviews.read(path)


@pytest.mark.parametrize(
    "file, said",
    [("wrie.txt", "reviews.csv: row 2: 'wrie.txt' is not in sources.csv and waits for it; did you mean 'wire.txt'?"), ("wire.txt", None)],
)
def test_a_file_nobody_registered_is_told(file, said):
    assert reviews.notices([review(file=file)], ["wire.txt", "agency.txt"]) == ([said] if said else [])


def test_a_day_that_is_assumed_from_publication_counts_as_unknown():
    made, texts = everything(BAN)
    made |= {"sentences": frame("sentences", [])}
    coded = review(**SAID, verdict="coded", field="day", value="unknown")
    found = []
    for basis in ("stated", "publication"):
        made["statements"] = made["statements"].assign(stated_basis=basis, stated_from="2031-05-01", stated_to="2031-05-02")
        found.append(reviews.apply([coded], made, texts, ["statements"])[1][["machine", "answer"]].values.tolist()[0])
    assert found == [["2031-05-01/2031-05-02", ""], ["", ""]]
