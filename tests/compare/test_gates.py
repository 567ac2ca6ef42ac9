"""Each gate is a pure function of two sides; none of them cares which side is called left."""

import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tables import COMPARISON

from kzsanctions.codebook import faults, read_yaml
from kzsanctions.compare import gates
from kzsanctions.compare.comparison import DIMENSIONS, Settings, read_comparison
from kzsanctions.compare.overlap import scope
from kzsanctions.compare.side import Number, Side, What, When, Who
from kzsanctions.compare.verdicts import as_json, outcome
from kzsanctions.errors import CodebookError
from kzsanctions.files import SCHEMAS
from kzsanctions.language.words import root

DAY = 740_000


def claim(
    issue="export-ban",
    position="affirms",
    government="KZ",
    said=(DAY, DAY),
    start=None,
    end=DAY + 365,
    stated=False,
    utterance="u_1",
    commitment="certain",
    **limits,
):
    values = tuple((limits[d],) if d in limits else () for d in DIMENSIONS)
    who = Who("a_1", "minister", "serving", True, "a_9", government)
    return Side(
        "claim",
        f"k_{utterance}",
        "s_1",
        "t_1",
        utterance,
        "words",
        "words",
        (),
        (),
        who,
        What(issue, position, commitment, values),
        When(said, start, end, stated),
    )


@pytest.mark.parametrize(
    "change, verdict",
    [
        ({}, "pass"),
        ({"company": True}, "cap"),
        ({"company": True, "standing": "former"}, "fail"),
        ({"standing": "former"}, "fail"),
        ({"standing": "unnamed"}, "fail"),
        ({"standing": "unofficial"}, "fail"),
        ({"official": False}, "fail"),
        ({"voice": "narrator"}, "fail"),
        ({"voice": "heading"}, "fail"),
        ({"id": ""}, "fail"),
    ],
)
def test_only_officials_speaking_as_such_pass(change, verdict):
    assert gates.official(claim().who, replace(claim().who, **change)).verdict == verdict


@pytest.mark.parametrize(
    "left, right, verdict",
    [
        ((), (), "pass"),
        (("a_mayor",), (), "cap"),
        ((), ("a_1",), "fail"),  # known only from the other side's own words
    ],
)
def test_testimony_is_set_firmly_against_nobody_and_never_against_its_witness(left, right, verdict):
    one, other = (replace(claim(utterance=u), told_by=frozenset(by)) for u, by in (("u_1", left), ("u_2", right)))
    other = replace(other, who=replace(other.who, id="a_2"))
    assert gates.two_utterances(one, other).verdict == gates.two_utterances(other, one).verdict == verdict


@pytest.mark.parametrize(
    "left, right, verdict",
    [
        (dict(said=(DAY, DAY)), dict(said=(DAY, DAY)), "pass"),
        (dict(said=(DAY, DAY)), dict(said=(DAY + 1, DAY + 1)), "cap"),
        (dict(said=(DAY - 1, DAY)), dict(said=(DAY - 1, DAY)), "pass"),  # news of one day, dated by publication
        (dict(said=(DAY - 9, DAY)), dict(said=(DAY - 9, DAY)), "cap"),  # somewhere in ten days: perhaps not together
        (dict(said=(DAY, DAY), start=DAY - 30), dict(said=(DAY - 5, DAY - 5)), "pass"),
        (dict(said=(DAY, DAY), start=DAY - 3), dict(said=(DAY - 5, DAY - 5), end=DAY - 4), "fail"),
        (dict(said=(DAY, DAY), start=DAY - 90, end=DAY - 60, stated=True), dict(said=(DAY, DAY)), "fail"),
        (dict(said=(DAY, DAY), end=DAY, stated=True), dict(said=(DAY + 9, DAY + 9)), "fail"),
        (dict(said=(DAY, DAY), end=DAY + 365), dict(said=(DAY + 400, DAY + 400), end=DAY + 700), "fail"),
    ],
)
def test_validity_is_certain_assumed_or_over(left, right, verdict):
    one, other = claim(**left), claim(**right, utterance="u_2")
    assert gates.validity(one, other, Settings()).verdict == gates.validity(other, one, Settings()).verdict == verdict


@pytest.mark.parametrize("days, stories, verdict", [(100, ("y_1", "y_2"), "cap"), (200, ("y_1", "y_2"), "fail"), (200, ("y_1", "y_1"), "cap")])
def test_between_two_stories_an_assumed_end_holds_for_less_long(days, stories, verdict):
    one, other = claim(), claim(said=(DAY + days, DAY + days), utterance="u_2")
    one, other = (replace(s, source=f"s_{n}", stories=frozenset({story})) for n, (s, story) in enumerate(zip((one, other), stories)))
    assert gates.validity(one, other, Settings()).verdict == verdict


def test_one_breath_is_one_day_but_not_one_time():
    """ "In spring we banned it, now we do not": said together, of different times."""
    spring, now = claim(start=DAY - 90, end=DAY - 60, stated=True), claim(position="denies")
    assert gates.validity(spring, now, Settings()).verdict == "fail"
    assert gates.validity(claim(said=(DAY - 30, DAY)), claim(said=(DAY - 30, DAY)), Settings()).verdict == "pass"


def number(lower, upper, **more):
    return Number("n", lower, upper, **more)


@pytest.mark.parametrize(
    "one, other, tolerance, apart",
    [
        (number(51, 51), number(50, 50), 0, True),
        (number(51, 51), number(50, 50), 0.02, False),
        (number(100, None, open_lower=True), number(130, 130), 0, False),
        (number(100, None, open_lower=True), number(100, 100), 0, True),
        (number(100, None), number(100, 100), 0, False),
        (number(None, 400), number(500, None), 0, True),
        (number(100, None), number(None, 100), 0, False),  # at least 100, at most 100: exactly 100
        (number(100, None), number(None, 100, open_upper=True), 0, True),  # at least 100, less than 100
        (number(1.25e9, 1.35e9), number(1.35e9, 1.45e9), 0, False),  # ranges that share an end
        (number(7.5 - 0.05, 7.5 + 0.05, open_upper=True), number(7.6 - 0.05, 7.6 + 0.05, open_upper=True), 0, True),
        (number(0.3 - 0.05, 0.3 + 0.05, open_upper=True), number(0.4 - 0.05, 0.4 + 0.05, open_upper=True), 0, True),
        (number(7.5 - 0.05, 7.5 + 0.05, open_upper=True), number(7.545, 7.555, open_upper=True), 0, False),  # 7.5 and 7.55
        (number(7.5 - 0.05, 7.5 + 0.05, open_upper=True), number(7.45, 7.45), 0, False),
        (number(7.5 - 0.05, 7.5 + 0.05, open_upper=True), number(7.6 - 0.05, 7.6 + 0.05, open_upper=True), 0.005, False),
        (number(None, None), number(7, 7), 0, False),
        (number(-5, -4), number(4, 5), 0, True),
    ],
)
def test_intervals_conflict_where_no_number_is_in_both(one, other, tolerance, apart):
    sides = What(measure="m", number=one), What(measure="m", number=other)
    verdicts = {gates.content(a, b, COMPARISON, Settings(number_tolerance=tolerance)).verdict for a, b in (sides, sides[::-1])}
    assert verdicts == {"pass" if apart else "fail"}


@pytest.mark.parametrize(
    "measure, one, other, verdict",
    [
        ("people-injured", ("say", 19), ("fly", 4), "fail"),  # four of nineteen hurt were flown out
        ("people-injured", ("", 19), ("airlift", 4), "fail"),
        ("animal", ("", 40), ("live", 9), "fail"),  # nine of forty goats that strayed still live
        ("animal", ("stray", 40), ("survive", 9), "fail"),
        # Near misses: more than there are, the same act on both sides, acts that pick out nobody, persons who live somewhere.
        ("people-injured", ("say", 4), ("fly", 19), "pass"),
        ("people-injured", ("fly", 19), ("fly", 4), "pass"),
        ("people-injured", ("say", 19), ("count", 4), "pass"),
        ("person", ("", 40), ("live", 9), "pass"),
    ],
)
def test_some_of_what_is_counted_are_no_other_number_of_it(measure, one, other, verdict):
    left, right = (What(measure=measure, number=number(n, n), act=root(act)) for act, n in (one, other))
    assert {gates.comparable(a, b, COMPARISON).verdict for a, b in ((left, right), (right, left))} == {verdict}


@pytest.mark.parametrize(
    "since, many, few, verdict",
    [
        (DAY - 180, 240, 15, "fail"),  # 240 arrested since spring, 15 tonight
        (DAY - 180, 15, 240, "cap"),  # fewer since spring than the other counts
        (DAY - 1, 240, 15, "pass"),  # since yesterday: one night for both
        (None, 240, 15, "pass"),
    ],
)
def test_a_count_since_an_earlier_day_may_well_be_larger(since, many, few, verdict):
    counted = [replace(claim(), what=What(measure="m", number=number(n, n))) for n in (many, few)]
    total = replace(counted[0], when=When((DAY, DAY), since, DAY + 30))
    other = replace(counted[1], who=replace(counted[1].who, id="a_2"), utterance="u_2")
    assert {gates.validity(a, b, Settings()).verdict for a, b in ((total, other), (other, total))} == {verdict}


@pytest.mark.parametrize(
    "conceded, government, verdict",
    [(True, "KZ", "pass"), (False, "KZ", "fail"), (True, "US", "fail"), (True, "", "fail")],
    ids=["who admits that goods get through means the own country", "who only says so does not", "nor another's", "nor that of no country"],
)
def test_in_two_stories_an_admission_is_of_the_own_country(conceded, government, verdict):
    said = claim("dual-use-leakage", government=government)
    left = replace(said, source="s_1", stories=frozenset({"y_1"}), what=replace(said.what, conceded=conceded))
    right = replace(claim("circumvention-help", "denies"), source="s_2", stories=frozenset({"y_2"}), utterance="u_2")
    assert scope(left, right, COMPARISON).verdict == verdict


def test_a_denial_by_name_lifts_the_caps_of_scope_and_keeps_them_written_down():
    one, other = claim(goods="drones"), claim(position="denies", goods="any", qualifier="over the sanctions", utterance="u_2")
    held, lifted = scope(one, other, COMPARISON), scope(one, other, COMPARISON, "called untrue")
    assert (held.verdict, lifted.verdict) == ("cap", "pass")
    assert held.why in lifted.why and ("denial", "called untrue") in lifted.inputs


def test_a_denial_does_not_make_other_goods_the_same():
    one, other = claim(goods="food"), claim(position="denies", goods="fuel", utterance="u_2")
    assert scope(one, other, COMPARISON, "called untrue").verdict == "fail"


LIMITS = {
    d: st.sampled_from(["", *values])
    for d, values in {
        "goods": ("any", "drones", "dual-use", "food"),
        "destination": ("RU", "CN", "any"),
        "actor": ("KZ", "AM"),
        "place": ("KZ", "AM"),
        "norm": ("own-law", "foreign-sanctions"),
        "qualifier": ("for now", "as a rule"),
        "cause": ("floods",),
    }.items()
}
CLAIMS = st.builds(
    lambda limits, **more: claim(**more, **{d: v for d, v in limits.items() if v}),
    st.fixed_dictionaries(LIMITS),
    issue=st.sampled_from(["export-ban", "sanctions-compliance", "circumvention-help", "dual-use-leakage", "denied-claim"]),
    position=st.sampled_from(["affirms", "denies", "unclear"]),
    government=st.sampled_from(["KZ", "AM", ""]),
    said=st.sampled_from([(DAY, DAY), (DAY - 1, DAY), (DAY + 40, DAY + 60)]),
    utterance=st.sampled_from(["u_1", "u_2"]),
    commitment=st.sampled_from(["certain", "promise", "opinion"]),
    end=st.integers(DAY + 60, DAY + 400),
)


@settings(max_examples=150, deadline=None)
@given(CLAIMS, CLAIMS, st.sampled_from(["", "called untrue"]))
def test_no_gate_cares_which_side_is_left(one, other, denial):
    forth, back = (gates.judge(*pair, COMPARISON, Settings(), denial) for pair in ((one, other), (other, one)))
    assert [(v.gate, v.verdict, v.why) for v in forth] == [(v.gate, v.verdict, v.why) for v in back]


@settings(max_examples=60, deadline=None)
@given(CLAIMS, CLAIMS)
def test_all_verdicts_are_stored_with_their_reasons(one, other):
    verdicts = gates.judge(one, other, COMPARISON, Settings())
    stored = json.loads(as_json(verdicts))
    assert list(stored) == [f"G{n}" for n in range(7)]
    assert all(v["verdict"] in ("pass", "cap", "fail", "na") and v["why"] for v in stored.values())
    tier, failed = outcome(verdicts)
    assert bool(tier) != bool(failed)


def part(**changes):
    empty = read_yaml(SCHEMAS / "comparison.yml")["default"]
    return empty | changes


DECLARED = {"id": "x", "declared": "2030-01-01", "reason": "invented", "pairs": [["a", "affirms", "b", "denies"]]}


@pytest.mark.parametrize(
    "changes, message",
    [
        ({"bears_on": [DECLARED | {"pairs": [["a", "affirms", "a", "denies"]]}]}, "'a' stands on both sides"),
        ({"bears_on": [DECLARED | {"pairs": [["a", "afirms", "b", "denies"]]}]}, "a position is one of"),
        ({"bears_on": [DECLARED, DECLARED | {"id": "y"}]}, "stands under x too"),
        ({"bears_on": [DECLARED], "complements": [DECLARED]}, "stands under complements and bears_on"),
    ],
)
def test_a_declaration_that_cannot_be_meant_is_refused(changes, message):
    with pytest.raises(CodebookError, match=message):
        read_comparison(part(**changes))


def test_a_declaration_without_a_reason_is_named():
    wrong = part(bears_on=[{k: v for k, v in DECLARED.items() if k != "reason"}])
    assert faults(wrong, read_yaml(SCHEMAS / "comparison.yml"), "comparison.yml") == [
        "comparison.yml: bears_on > x: has no 'reason'; give why the positions exclude each other, or sit badly together"
    ]


def test_wide_holds_narrow_however_far_down():
    found = read_comparison(part(nesting={"goods": {"any": ["machines"], "machines": ["tools"]}}, apart={"goods": [["tools", "food"]]}))
    assert found.contains("goods", "any", "tools") and found.contains("goods", "machines", "tools")
    assert not found.contains("goods", "tools", "machines")
    assert found.disjoint("goods", "food", "tools") and not found.disjoint("goods", "machines", "tools")
    # Goods of no declared kind are told apart by what they are called; whether they are of a declared kind nobody said.
    assert found.disjoint("goods", "dried pepper", "raw hide") and not found.disjoint("goods", "dried pepper", "tools")
    assert found.contains("goods", "pepper", "dried pepper") and not found.disjoint("goods", "dried pepper", "fresh pepper")


@pytest.mark.parametrize("turned_down, verdict", [(("40",), "pass"), (("forty", 40.0), "pass"), ((), "cap"), (("60", 60.0), "cap")])
def test_a_number_given_in_place_of_another_speaks_of_the_time_of_the_other(turned_down, verdict):
    """ "Nine, not 40", said a day later, is no later state of the 40; "nine, not 60" says nothing of it."""
    early, late = claim(said=(DAY, DAY), end=DAY + 7), claim(said=(DAY + 9, DAY + 9), end=DAY + 16, utterance="u_2")
    early = replace(
        early, who=replace(early.who, id="a_2"), when=replace(early.when, end=DAY + 9), what=What(measure="nest", number=Number("40 nests", 40, 40))
    )
    late = replace(late, what=What(measure="nest", number=Number("nine nests", 9, 9, against=frozenset(turned_down))))
    assert gates.validity(early, late, Settings()).verdict == verdict


@pytest.mark.parametrize(
    "one, other, verdict",
    [
        ("pier", "pier", "pass"),
        ("new pier", "pier", "pass"),  # a pier that was built anew is the pier
        ("new pier", "old pier", "fail"),
        ("upper pier", "pier", "cap"),  # it may be another one
    ],
)
def test_a_thing_that_has_but_one_length_is_the_same_thing_or_another(one, other, verdict):
    """Of things that have one height, price or length, "new" tells what they are; of things counted, that they came on top."""

    def sides(measure):
        for n, words, metres in ((1, one, 250), (2, other, 310)):
            number = Number(f"{metres}", metres, metres, unit="metre", counted=frozenset(words.split()))
            yield replace(claim(utterance=f"u_{n}"), what=What(measure=measure, number=number))

    comparison = read_comparison(part(fresh=["new"]))
    assert scope(*sides("metre: length of pier"), comparison).verdict == verdict
    assert verdict == "cap" or one == other or scope(*sides("pier: fell"), comparison).verdict == "fail"
