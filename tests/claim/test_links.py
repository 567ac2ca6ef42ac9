"""Claims that speak of claims, in invented accounts: an explicit denial is tied to what it names, on any matter."""

import pytest
from spoken import account, read_links

BAN = "[The deputy trade minister] <said> {the export of drones to Russia has been banned}."


def kinds(*lines, **given):
    return [(kind, issue) for kind, issue, _, _ in read_links(account(*lines, **given))[1]]


@pytest.mark.parametrize(
    "denial",
    [
        "[The ministry] <dismissed> {the remarks by the deputy minister as mistaken}.",
        '[The ministry] <described> {the announcement of the deputy minister as "untrue"}.',
        "[The ministry] <called> {the deputy minister's words a fabrication}.",
        "[The ministry] <denied> {banning the export of drones to Russia}.",
        "[The ministry] <said> {the information that the export of drones has been banned does not correspond to reality}.",
        "[The ministry] <said> {it was not true that the export of drones to Russia was banned}.",
        "[The ministry] <rejected> {the deputy minister's statement}.",
    ],
)
def test_a_denial_is_tied_to_the_claim_it_names(denial):
    made, pairs = read_links(account(BAN, denial))
    assert [(kind, issue, to) for kind, issue, _, to in pairs] == [("denies", "export-ban", "the export of drones to Russia has been banned")]
    denying = made[(made["issue_id"] == "export-ban") & (made["position"] == "denies")]
    assert len(denying) == 1 and denying.iloc[0]["scope_goods"] == "drones"


@pytest.mark.parametrize(
    "said, denial",
    [
        (
            "[The harbour master] <said> {the northern port was closed to fishing boats}.",
            "[The transport ministry] <denied> that {the northern port was closed to fishing boats}.",
        ),
        (
            "[The weather service] <said> {a storm would reach the coast on Sunday evening}.",
            "[The emergencies ministry] <called> {the weather service's announcement of a storm false}.",
        ),
        (
            "[The fisheries inspector] <said> {a dead whale was found below the lighthouse}.",
            "[The fisheries ministry] <said> {reports that a dead whale was found below the lighthouse were not true}.",
        ),
        ("[The mayor Adam Beck] <said> {two hundred lorries had crossed the bridge}.", "[The ministry] <said> {Beck's statement was false}."),
        (
            "[The mayor] <said> {1,200 tonnes of flour went missing from the depot}.",
            "[The agriculture ministry] <said> {the figure of 1,200 tonnes is false}.",
        ),
        (
            "[The deputy health minister] <said> {two hospitals would be merged in autumn}.",
            "[The health ministry] <dismissed> {the deputy minister's remarks as untrue}.",
        ),
    ],
)
def test_a_denial_of_a_matter_no_issue_covers_makes_the_pair_itself(said, denial):
    made, pairs = read_links(account(said, denial))
    assert [(kind, issue) for kind, issue, _, _ in pairs] == [("denies", "denied-claim")]
    assert sorted(made[made["issue_id"] == "denied-claim"]["position"]) == ["affirms", "denies"]


@pytest.mark.parametrize(
    "said, denial, meant",
    [
        (
            ['[The mayor] <said>: "{Sure, he is a friend}."', "[The mayor] <claimed> {the harbour would be sold in autumn}."],
            "[The ministry] <rejected> {the mayor's claim}.",
            ["the harbour would be sold in autumn"],
        ),
        (
            ["[The mayor] <said> {the harbour would be sold in autumn}.", "[The mayor] <added> {the lighthouse stays where it is}."],
            "[The ministry] <rejected> {the mayor's remarks}.",
            ["the lighthouse stays where it is"],
        ),
        (
            ["[The mayor] <said> {11,300 people had to leave the island}.", "[The mayor] <said> {the lighthouse stays where it is}."],
            "[The ministry] <rejected> {the figure of 11,300 as exaggerated}.",
            ["11,300 people had to leave the island"],
        ),
        (["[The mayor] <said> {12 people had to leave the island}."], "[The ministry] <rejected> {the figure of 13,100 as exaggerated}.", []),
        (
            ["[The mayor] <put> {the number of those who left at 900}."],
            "[The ministry] <termed> {the mayor's figure as wrong}.",
            ["the number of those who left at 900"],
        ),
        # neither a promise to correct nor a denial of the same is a denial of what was said
        (
            ["[The minister] <said> {the programme was too slow}."],
            "[The premier] <said> {the minister will correct her statement after she was accused of misleading remarks}.",
            [],
        ),
        (
            ["[The envoy] <denied> that {any talks on the islands had taken place}."],
            "[The ministry] <denied> that {talks on the islands had taken place}.",
            [],
        ),
        (
            ['[The envoy] <said>: {"No talks on the islands had taken place. Not one minister went there."}'],
            "[The ministry] <denied> that {talks on the islands had taken place}.",
            [],
        ),
        (  # "without" negates what it stands before: both say that nobody did
            ["[The envoy] <said> {we know of no herder who drove reindeer over the islands without a permit}."],
            "[The ministry] <denied> that {herders drove reindeer over the islands without a permit}.",
            [],
        ),
        (
            ["[The envoy] <said> {herders drove reindeer over the islands without a permit}."],
            "[The ministry] <denied> that {herders drove reindeer over the islands without a permit}.",
            ["herders drove reindeer over the islands without a permit"],
        ),
        (
            ["[The envoy] <said> {the herd counts 900 reindeer}.", "[The envoy] <said> {no reindeer was sold}."],
            "[The ministry] <termed> {the envoy's figure as wrong}.",
            ["the herd counts 900 reindeer"],
        ),
        (
            ["[The envoy] <said> {no talks on the islands had taken place}."],
            "[The ministry] <denied> that {talks on the islands had taken place}.",
            [],
        ),
    ],
)
def test_a_denial_is_tied_to_what_it_turns_down_and_to_nothing_else_its_speaker_said(said, denial, meant):
    assert [to for kind, _, _, to in read_links(account(*said, denial))[1] if kind == "denies"] == meant


@pytest.mark.parametrize(
    "lines",
    [
        # Nobody is quoted with what is denied.
        ["The export of drones has been banned.", "[The ministry] <denied> {banning the export of drones}."],
        ["[The ministry] <denied> {allegations that the country helps to evade the sanctions}."],
        # Another speaker, another number, another matter than the one named.
        [BAN, "[The ministry] <dismissed> {the remarks by the ambassador as mistaken}."],
        ["[The mayor] <said> {900 tonnes of flour went missing}.", "[The ministry] <said> {the figure of 1,200 tonnes is false}."],
        [
            "[The mayor] <said> {the bridge will be repaired in spring}.",
            "[The ministry] <denied> that {the northern port was closed to fishing boats}.",
        ],
        # The same side: nothing is denied between them.
        [
            "[The mayor] <denied> that {the northern port was closed to fishing boats}.",
            "[The ministry] <denied> that {the northern port was closed to fishing boats}.",
        ],
        [
            "[The mayor] <said> {the northern port was not closed to fishing boats}.",
            "[The ministry] <denied> that {the northern port was closed to fishing boats}.",
        ],
        # A worry called unfounded denies nothing anybody said.
        [
            "[The envoy@EU] <said> {firms in Armenia help to evade the sanctions}.",
            "[The premier@AM] <said> {any doubts about the evasion of sanctions are unfounded}.",
        ],
        # No denial.
        [BAN, "[The ministry] <confirmed> {the remarks by the deputy minister}."],
        [BAN, "[The ministry] <declined> {to comment on the claims by the deputy minister}."],
        [BAN, "[The deputy trade minister] <said> {he would not apologise for the ban on the export of drones}."],
        # Nothing is denied: a thing was refused to those of whom more is told, or an account of its own is given.
        ["[The envoy] <said> {drivers are waiting at the gate}.", "[The ministry] <said> {drivers denied a permit are waiting at the gate}."],
        ["[The envoy] <said> {the northern port is closed}.", "[The ministry] <said> {nothing of the sort has been found in the river}."],
        # What it points to was said by nobody named, or by the same speaker.
        ["Some say the northern port was closed to fishing boats.", "[The ministry] <denied> {the allegation}."],
        ["[The mayor] <said> {the northern port was closed to fishing boats}.", "[The mayor] <dismissed> {the allegation}."],
        # The account turned down is of something else than what stands before it.
        ["[The mayor] <said> {the northern port was closed}.", "[The ministry] <dismissed> {the account of a quarrel between two envoys}."],
        ["[The mayor] <said> {the northern port was closed}.", "[The ministry] <dismissed> {the account of a quarrel with the mayor}."],
        # The denial comes first.
    ],
)
def test_a_denial_that_names_nothing_said_is_tied_to_nothing(lines):
    assert kinds(*lines) == []


@pytest.mark.parametrize(
    "denial",
    [
        "[The ministry] <dismissed> {his announcement as a misunderstanding}.",
        "[The ministry] <denied> {the allegation}.",
        "[The ministry] <called> {the claim false}.",
        "[The ministry] <rejected> {that as untrue}.",
        "[The ministry] <admitted> that {the accusation was mistaken}.",
    ],
)
def test_a_denial_can_point_to_what_was_said_just_before(denial):
    said = "[The mayor] <said> {the northern port was closed to fishing boats}."
    assert kinds(said, denial) == [("denies", "denied-claim")]


def test_a_bare_denial_is_about_what_its_speaker_then_denies():
    codes = "[The deputy trade minister] <said> {the list covers 48 customs codes}."
    more = "[The deputy trade minister] <added> {the list has 48 positions in all}."
    given = account(
        BAN,
        codes,
        more,
        "[The ministry] <rejected> {the deputy minister's remarks}.",
        "[The ministry] <said> {the export of drones to Russia has not been banned}.",
    )
    assert ("denies", "export-ban") in [(kind, issue) for kind, issue, _, _ in read_links(given)[1]]
    assert all(issue == "export-ban" for _, issue, _, _ in read_links(given)[1])


def test_a_denial_is_tied_across_sources_and_not_to_what_came_later_or_long_before():
    denial = account("[The ministry] <dismissed> {the remarks by the deputy minister as mistaken}.", source="s_late", day="2031-05-07")
    assert [p[0] for p in read_links(account(BAN), denial)[1]] == ["denies"]
    assert read_links(account(BAN, day="2031-05-09"), denial)[1] == []
    assert read_links(account(BAN, day="2031-01-09"), denial)[1] == []


def test_between_governments_only_the_words_or_the_name_tie_a_denial():
    accused = account("[The envoy@US] <said> {traders in Armenia help Russia to evade the sanctions}.", source="s_a")
    denial = account("[The premier@AM] <denied> {taking part in any circumvention of sanctions}.", source="s_b")
    by_name = account("[The premier@AM] <dismissed> {the statement of the envoy as false}.", source="s_b")
    assert read_links(accused, denial)[1] == []
    assert [p[0] for p in read_links(accused, by_name)[1]] == ["denies"]


@pytest.mark.parametrize(
    "later",
    [
        '"{I was wrong to call it settled}," <said> [the deputy trade minister].',
        "[The deputy trade minister] <said> {he had misspoken}.",
        "[The deputy trade minister] <apologised>: {my words were inaccurate}.",
    ],
)
def test_a_speaker_takes_his_own_words_back(later):
    given = account(BAN.replace("[The", "[the"), later.replace("[The", "[the"))
    made, pairs = read_links(given)
    assert [(kind, issue) for kind, issue, _, _ in pairs] == [("retracts", "export-ban")]
    assert sorted(made["position"]) == ["affirms", "denies"]


def test_an_announced_update_is_tied_to_the_number_before():
    assert kinds(
        "[The minister] <said> {they gave us a list of 900 types of goods}.", "[The minister] <said> {currently the list holds 60 types of goods}."
    ) == [("updates", "list-length")]
    assert (
        kinds(
            "[The minister] <said> {they gave us a list of 900 types of goods}.", "[The envoy] <said> {currently the list holds 60 types of goods}."
        )
        == []
    )


def test_a_claim_said_again_is_a_repetition():
    first = account("[The minister] <said> {we comply with the sanctions}.", source="s_a")
    again = account("[The minister] <reiterated> that {we comply with the sanctions}.", source="s_b", day="2031-06-06")
    assert [(p[0], p[1]) for p in read_links(first, again)[1]] == [("repeats", "sanctions-compliance")]
    assert read_links(first, account("[The minister] <said> {we comply with the sanctions}.", source="s_b", day="2031-06-06"))[1] == []


def test_the_order_of_sources_changes_nothing():
    one = account(BAN, source="s_a")
    two = account("[The ministry] <dismissed> {the remarks by the deputy minister as mistaken}.", source="s_b")
    assert read_links(one, two)[1] == read_links(two, one)[1] != []


def test_evidence_of_added_claims_and_links_equals_its_slice():
    given = account(BAN, "[The ministry] <dismissed> {the remarks by the deputy minister as mistaken}.")
    made, pairs = read_links(given)
    assert all(given["raw"][r.evidence_start : r.evidence_end] == r.evidence for r in made.itertuples())
    assert pairs[0][2] == "dismissed the remarks by the deputy minister as mistaken"


def test_a_corpus_without_statements_has_no_links():
    assert read_links(account("Prices rose."))[1] == []


def test_a_denial_of_one_who_said_both_denies_the_side_taken_most():
    again = "[The deputy trade minister] <added> {the sale of optics abroad was prohibited too}."
    other = "[The deputy trade minister] <said> {the export of wheat is not banned}."
    made, pairs = read_links(account(BAN, again, other, "[The ministry] <dismissed> {the remarks by the deputy minister as mistaken}."))
    denying = made[made["rule_id"] == "export-ban/link"]
    assert list(denying["position"]) == ["denies"]
    assert len(pairs) == 2
