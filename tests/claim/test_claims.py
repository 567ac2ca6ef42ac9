"""Claims of invented accounts: whose they are, which side they take, what they are limited to, and for what time."""

import pytest
from spoken import BOOK, account, read_claims, tables

from kzsanctions.claim import claims as stage
from kzsanctions.claim.claims import validity


def only(line, issue="export-ban", **given):
    found = read_claims(account(line, **given))
    found = found[found["issue_id"] == issue]
    assert len(found) == 1, list(found["evidence"])
    return found.iloc[0]


@pytest.mark.parametrize(
    "line, position",
    [
        ("[The minister] <said> {exports of drones have been banned}.", "affirms"),
        ("[The minister] <denied> {banning the export of drones}.", "denies"),
        ("[The minister] {denied banning the export of drones}.", "denies"),
        ("[The minister] did not <deny> that {the export of drones is banned}.", "affirms"),
        ("[The minister] <said> {reports that the export of drones was banned are untrue}.", "denies"),
        ("[The ministry] <dismissed> {reports that the export of drones was banned as untrue}.", "denies"),
        ("[The minister] wanted to <dispel> allegations that {the export of drones is banned}.", "denies"),
        ('"{We have not banned the export of drones}," <denied> [the minister].', "denies"),
        ("[The minister] <ruled> out {a ban on the export of drones}.", "denies"),
        ("[The minister] did not <rule out> {a ban on the export of drones}.", "affirms"),
        ("[The minister] denied the claims and <said> {the export of drones is banned}.", "affirms"),
    ],
)
def test_the_words_around_a_statement_can_turn_it(line, position):
    assert only(line)["position"] == position


@pytest.mark.parametrize(
    "line, goods",
    [
        ("[The minister] <said> {the export of drones is banned}.", "drones"),
        ("[The minister] <said> {the export of components for drones is banned}.", ""),
        ("[The minister] <said> {the export of parts used in drones is banned}.", ""),
        ("[The minister] <said> {the export of drone components is banned}.", ""),
        ("[The minister] <said> {the export of drones and of components is banned}.", "drones"),
        ("[The minister] <said> {the export of components and drones is banned}.", "drones"),
        ("[The minister] <said> {ports like Odesa, which buy wheat, have banned the export of goods}.", ""),
        ("[The minister] <said> {ports like Odesa, which have banned the export of wheat, hold back many goods}.", ""),
        ("[The minister] <said> {these goods, which include wheat, have been banned from export}.", "food"),
        # Goods of no declared kind are called as they are called; words for all goods, for parts and for places name none.
        ("[The minister] <said> {the export of dried peppers is banned}.", "dried pepper"),
        ("[The minister] <said> {exports of such items are banned}.", ""),
        ("[The minister] <said> {the export of over 40 peppers is banned}.", ""),
        ("[The minister] <said> {exports of Georgia are banned}.", ""),
        ("[The minister] <said> {we have banned the export of goods, which include wheat}.", "food"),
    ],
)
def test_goods_are_those_of_the_act_and_parts_of_a_thing_are_not_the_thing(line, goods):
    assert only(line)["scope_goods"] == goods


@pytest.mark.parametrize(
    "lines, positions",
    [
        (['"{They say that we have banned the export of drones.', 'That is a lie.}" <said> [the minister].'], ["denies"]),
        (['"{They say that we have banned the export of drones.', 'That is not a lie.}" <said> [the minister].'], []),
        (['"{They say that we have banned the export of drones.', 'Let them.}" <said> [the minister].'], []),
        (['"{We say that the export of drones is banned.', 'That is good.}" <said> [the minister].'], ["affirms"]),
    ],
)
def test_hearsay_is_nobodys_claim_until_it_is_called_false(lines, positions):
    made = account(" ".join(lines))
    whole, cut = made["sentences"][0], lines[0].replace('"{', '"')
    first = {**whole, "end": whole["start"] + len(cut), "text": cut}
    rest = {**whole, "sentence_id": "n_rest", "start": first["end"] + 1, "text": whole["text"][len(cut) + 1 :]}
    made["sentences"] = [first, rest]
    found = read_claims(made)
    assert list(found["position"]) == positions
    assert all(e.startswith(("They say", "We say", "the export")) for e in found["evidence"])


@pytest.mark.parametrize(
    "line",
    [
        "[The minister] <denied> that {he had said the export of drones is banned}.",
        "[The minister] <denied> {saying that the export of drones is banned}.",
        "[The minister] <said> {he saw no reason to ban the export of drones}.",
        "[The minister] <said> {a ban on the export of drones was a risk}.",
        "[The minister] <said> {there was a risk of a ban on the export of drones}.",
    ],
)
def test_what_is_not_said_to_be_so_is_unclear(line):
    assert only(line)["position"] == "unclear"


@pytest.mark.parametrize(
    "line, issue, position",
    [
        ("[The minister] <denied> {the claim that the export of drones is banned}.", "export-ban", "denies"),
        ("[The minister] <said> {there was no reason to believe that the export of drones is banned}.", "export-ban", "denies"),
        ("[The minister] <said> {drone makers are at risk now that the export of drones is banned}.", "export-ban", "affirms"),
        ("[The service] <said> {neither the state nor any firm is to blame for breaching the sanctions}.", "sanctions-compliance", "affirms"),
        ("[The service] <said> {a firm is to blame for breaching the sanctions}.", "sanctions-compliance", "denies"),
    ],
)
def test_what_looks_alike_is_so_or_is_not(line, issue, position):
    assert only(line, issue)["position"] == position


@pytest.mark.parametrize(
    "line, commitment",
    [
        ("[The minister] <vowed> {to ban the export of drones}.", "promise"),
        ("[The minister] <demanded> that {the state ban the export of drones}.", "demand"),
        ("[The minister] did not <deny> that {the export of drones is banned}.", "probable"),
        ("[The minister] did not <rule out> {a ban on the export of drones}.", "possible"),
        ("[The minister] <said> {the export of drones is banned}.", "certain"),
    ],
)
def test_the_words_around_a_statement_say_how_firmly_it_is_held(line, commitment):
    assert only(line)["commitment"] == commitment


@pytest.mark.parametrize(
    "line, given, voice",
    [
        ("[The minister] <said> {the export of drones is banned}.", {}, "attributed"),
        ("The export of drones is banned.", {}, "narrator"),
        ("The export of drones is banned.", {"kind": "title"}, "heading"),
        ("The export of drones is banned.", {"genre": "official"}, "publisher"),
    ],
)
def test_a_claim_belongs_to_whoever_makes_it(line, given, voice):
    row = only(line, **given)
    assert row["voice"] == voice
    assert (row["statement_id"] != "") == (voice == "attributed")


@pytest.mark.parametrize(
    "line, column, value",
    [
        ("[The minister] <said> {we have banned the export of drones to the Russian Federation}.", "scope_destination", "RU"),
        ("[The minister] <said> {we have banned the export of drones to Russia}.", "scope_actor", "KZ"),
        ("[The minister] <said> {Armenia has banned the export of drones to Russia}.", "scope_actor", "AM"),
        ("[The minister] <said> {the export of drones was banned}.", "scope_actor", ""),
        ("[The minister] <said> {we have banned the export of drones}.", "scope_destination", ""),
        ("[The minister] <said> {we have banned the export of drones}.", "scope_goods", "drones"),
        ("[The minister] <said> {we forbid the sale of no goods abroad}.", "scope_goods", "any"),
        ("[The minister] <said> {we have revoked no export permits at all}.", "scope_goods", "any"),
        ("[The minister] <said> {the export of such items is banned}.", "scope_goods", ""),
        ("[The minister] <said> {permits to sell such wares abroad are refused}.", "scope_goods", ""),
        (
            "[The ministry] <said> {no bans on exports have been imposed in connection with the Western sanctions}.",
            "scope_qualifier",
            "in connection with the Western sanctions",
        ),
        ("[The ministry] <said> {no bans on exports have been imposed in connection with the Western sanctions}.", "scope_norm", "foreign-sanctions"),
        ("[The ministry] <said> {the export of wheat is banned because of the drought}.", "scope_cause", "because of the drought"),
        ("[The ministry] <said> {the export of wheat is banned}.", "scope_qualifier", ""),
        ("[The ministry] <said> {the steps linked to the ban on exports of wheat go on}.", "scope_qualifier", ""),
        ("[The ministry] <said> {exports of wheat by rail are banned}.", "scope_qualifier", "by rail"),
    ],
)
def test_a_claim_is_limited_to_what_its_words_say(line, column, value):
    assert only(line)[column] == value


def test_goods_pass_through_the_country_named_and_go_to_the_sanctioned_one():
    row = only("[The envoy@EU] <said> {sanctioned goods still reach Russia through Armenia and Georgia}.", "dual-use-leakage")
    assert (row["scope_destination"], row["scope_place"], row["scope_actor"]) == ("RU", "AM | GE", "AM | GE")


@pytest.mark.parametrize(
    "line, valid",
    [
        ("[The minister] <said> {the export of drones is banned}.", ("2031-05-06", "2032-05-05", "assumed")),
        ("[The minister] <said> {currently the export of drones is banned}.", ("2031-05-06", "2031-05-06", "stated")),
        ("[The minister] <said> {we plan to ban the export of drones}.", ("2031-05-06", "2031-05-06", "stated")),
        ("[The minister] <said> {we are not planning to ban the export of drones}.", ("2031-05-06", "2031-05-06", "stated")),
        ("[The minister] <said> {the export of drones was previously banned}.", ("", "2031-05-05", "stated")),
        ("[The minister] <said> {the country used to ban the export of drones}.", ("", "2031-05-05", "stated")),
        ("[The minister] <said> {the ban on exports of drones is not used to evade anything}.", ("2031-05-06", "2032-05-05", "assumed")),
    ],
)
def test_a_claim_holds_for_the_time_it_speaks_of(line, valid):
    row = only(line)
    assert (row["valid_from"], row["valid_to"], row["valid_basis"]) == valid


APRIL = {"start": 0, "end": 5, "date_from": "2031-04-01", "date_to": "2031-04-01"}
LAST_YEAR = {"start": 0, "end": 9, "date_from": "2030-01-01", "date_to": "2030-12-31"}
NEXT_YEAR = {"start": 0, "end": 9, "date_from": "2032-01-01", "date_to": "2032-12-31"}


@pytest.mark.parametrize(
    "tense, dates, lasting, valid",
    [
        ("open", [APRIL], True, ("2031-04-01", "2032-05-05", "assumed")),
        ("open", [LAST_YEAR], True, ("2030-01-01", "2032-05-05", "assumed")),
        ("open", [LAST_YEAR], False, ("2030-01-01", "2030-12-31", "stated")),
        ("past", [LAST_YEAR], False, ("2030-01-01", "2030-12-31", "stated")),
        ("open", [NEXT_YEAR], True, ("2031-05-06", "2032-05-05", "assumed")),
    ],
)
def test_a_day_named_begins_an_act_and_bounds_a_state(tense, dates, lasting, valid):
    assert validity(tense, ("2031-05-06", "2031-05-06"), dates, lasting, 365, 14) == valid


def test_an_unknown_day_of_speaking_stays_unknown():
    assert validity("open", ("", ""), [], True, 365, 14) == ("", "", "assumed")


def test_a_nested_report_is_not_claimed_twice():
    given = tables(account("[The envoy@EU] <said> {the export of drones is banned}."))
    outer = given["statements"].iloc[0].to_dict()
    inner = {**outer, "statement_id": "t_inner", "start": outer["start"] + 4, "content": outer["content"][4:], "speaker_id": "a_other"}
    given["statements"] = type(given["statements"])([outer, inner])
    found = stage.build(given, BOOK, {"validity_days": 365})
    assert list(found["statement_id"]) == ["t_inner"]


def test_evidence_equals_its_slice_and_ids_do_not_depend_on_other_sources():
    one = account("Prices rose.", "[The minister] <said> {the export of drones is banned}.")
    other = account("[The envoy@EU] <said> {sanctioned goods still reach Russia through Armenia}.", source="s_other")
    alone, both = read_claims(one), read_claims(other, one)
    assert set(alone["claim_id"]) < set(both["claim_id"])
    raw = {a["sources"][0]["source_id"]: a["raw"] for a in (one, other)}
    assert all(raw[r.source_id][r.evidence_start : r.evidence_end] == r.evidence for r in both.itertuples())


@pytest.mark.parametrize("accounts", [(), (account("Prices rose."),), (account(),)])
def test_a_corpus_without_claims_gives_an_empty_table(accounts):
    assert read_claims(*accounts).empty


def test_a_cue_inside_the_content_turns_it_once():
    given = tables(account("[The minister] {denied banning the export of drones}."))
    row = given["statements"].iloc[0].to_dict()
    given["statements"] = given["statements"].assign(cue="denied", cue_start=row["start"], cue_end=row["start"] + 6, cue_class="deny")
    assert list(stage.build(given, BOOK, {"validity_days": 365})["position"]) == ["denies"]
