"""The report is fair to whom it quotes: marks round own words alone, days worded as they are known, pairs that add up, a title of the matter.

Looked at on finished corpora of other subjects, as the notebook shows them.
"""

import re
from functools import cache
from html.parser import HTMLParser
from types import SimpleNamespace

import pytest
import storyteller
from storyteller import disputed

from kzsanctions import files
from kzsanctions.codebook import Codebook, parameters
from kzsanctions.compare import conflicts
from kzsanctions.report import report
from kzsanctions.report.printing.content import words
from kzsanctions.report.sections import argument, asking, dating, flow, front, leads, naming, quoting, readings, telling, travel
from kzsanctions.tables import frame

FIXTURES = storyteller.ROOT / "tests" / "fixtures"
CORPORA = ("invented", "neighbours", "accounts", "matters")
HOME = re.compile(r"Kazakh|Torebayev|Tokayev|Astana|106 (?:goods|items)")


@pytest.fixture(scope="module")
def told(built):
    """By name of a fixture corpus: its story, the HTML of the sections that quote, and the counts of its pairs."""

    @cache
    def get(name):
        story = report.story(files.Corpus(FIXTURES / name), built(name), Codebook())
        trace = conflicts.traced(story.tables, Codebook().comparison, parameters()).trace
        counts = story.tables["tallies"].set_index("tally")["number"].to_dict()
        shown = [report.opening(story), report.disputes(story), report.headline(story), report.journeys(story), report.flow(story, trace)]
        shown += [report.rejected(story, counts), report.register(story), report.uncovered(story), report.stands(story), report.figures(story)]
        return story, "".join(s._repr_mimebundle_()["text/html"] for s in shown), counts, trace

    return get


class Quotes(HTMLParser):
    """The text of each <q> of a page, and the page's text without scripts."""

    def __init__(self, html):
        super().__init__()
        self.open, self.found = 0, []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        if tag == "q":
            self.open += 1
            self.found.append("")

    def handle_endtag(self, tag):
        self.open -= tag == "q"

    def handle_data(self, data):
        if self.open:
            self.found[-1] += data


@pytest.mark.parametrize("name", CORPORA)
def test_quotation_marks_stand_round_own_words_alone(told, name):
    story, html, *_ = told(name)
    own = [" ".join(s.content.split()) for s in story.statements.values() if s.quote_type == "direct"]
    for text in Quotes(html).found:
        text = " ".join(text.split()).removesuffix(" \u2026").removeprefix("\u2026 ")
        assert any(text in content for content in own), text
    told_only = [s.content for s in story.statements.values() if s.quote_type == "indirect" and not re.search('[\u201c\u201d"]', s.content)]
    printed = re.sub(r"<[^>]+>", "", html)
    assert [c for c in told_only if f"\u201c{c}\u201d" in printed] == []


@pytest.mark.parametrize("name", CORPORA)
def test_what_became_of_the_pairs_adds_up(told, name):
    story, _, counts, trace = told(name)
    assert trace.counts == counts
    steps = flow.steps(story, trace)
    assert sum(number for _, number, _, _ in steps) == counts["pairs"]
    assert all(number > 0 for _, number, _, _ in steps)


@pytest.mark.parametrize("name", CORPORA)
def test_every_number_of_the_flow_opens_its_list_and_the_list_adds_up_to_it(told, name):
    story, html, counts, trace = told(name)
    found = flow.steps(story, trace)
    assert all(anchor and f'id="{anchor}"' in html for *_, anchor in found)
    lists = {b.blocks[-1].anchor: b.blocks[-1].rows for b in flow.section(story, trace) if hasattr(b, "blocks")}
    sums = {}
    for anchor, rows in lists.items():
        *parts, (last, whole) = [(words(what), int(words(number).replace(",", ""))) for what, number in rows]
        assert last == "together" and sum(number for _, number in parts) == whole
        sums[anchor] = whole
    listed = {anchor: number for _, number, _, anchor in found}
    assert all(sums[anchor] == listed[anchor] for anchor in {"flow-same", "flow-folded"} & {*sums})
    officials, items = sums.get("flow-apart", len(trace.subjects)), counts["sides"]
    assert officials * (officials - 1) // 2 == counts["pairs"] - counts["G0"] and sums.get("flow-unofficial", 0) in (0, items - officials)
    assert counts["G1"] + counts["G2"] + counts["compared"] == counts["pairs"] - counts["G0"]


@pytest.mark.parametrize("name", CORPORA)
def test_the_paths_of_statements_add_up_to_those_with_a_speaker(told, name):
    story, *_ = told(name)
    assert sum(travel.chains(story).values()) == sum(bool(s.speaker_id) for s in story.statements.values())


@pytest.mark.parametrize("name", CORPORA)
def test_no_two_disputes_have_one_title(told, name):
    titles = asking.titles(told(name)[0])
    assert len({*titles.values()}) == len(titles)


@pytest.mark.parametrize("name", CORPORA)
def test_a_dot_is_full_where_the_words_shown_are_the_speakers_own_and_they_are_in_marks_where_they_are_quoted(told, name):
    story, *_ = told(name)
    for act in argument.acts_shown(story)[0]:
        shown, _, statement = argument._words(story, act)
        drawn = argument._act(story, act, argument._lanes(story, [act]), argument._days(story, [act]))
        spoken = bool(statement) and story.statements[statement].quote_type == "direct"
        known = spoken or bool(statement) and quoting.own_release(story, story.statements[statement])
        assert drawn.own is known and spoken is (f"\u201c{shown}\u201d" in drawn.told)


@pytest.mark.parametrize(
    "quote, basis, publisher, genre, only_retold",
    [
        ("indirect", "publisher", "Ministry of Trade of Ruritania", "official", False),
        ("indirect", "named", "Press Service of the Ministry of Trade of Ruritania", "official", False),
        ("indirect", "named", "Government of Strelsau", "official", True),
        ("indirect", "named", "Ministry of Trade of Ruritania Watch", "media", True),
        ("direct", "named", "Daily Herald", "media", False),
        ("mixed", "named", "Daily Herald", "media", True),
    ],
)
def test_what_a_body_publishes_itself_is_not_only_retold(quote, basis, publisher, genre, only_retold):
    story = disputed()
    sources = story.tables["sources"].assign(publisher=publisher, genre=genre)
    statements = story.tables["statements"].assign(quote_type=quote, speaker_basis=basis)
    story = type(story)({**story.tables, "sources": sources, "statements": statements}, story.texts, story.issue_labels)
    conflict = story.conflicts[0]
    assert ("which is retold here" in readings.settled_by(story, conflict)) is only_retold
    assert front._retold(story, conflict) is only_retold
    spoken = story.statements[story.passage(conflict.right_id).statement_id]
    assert quoting.retold(story, spoken) is only_retold
    assert (quoting.origin(story, spoken) == quoting.PUBLISHED) is (quote != "direct" and not only_retold)


@pytest.mark.parametrize("name", CORPORA)
def test_prose_says_of_an_assumed_day_that_it_was_reported(told, name):
    story, *_ = told(name)
    shown = 0
    for conflict in (rows[0] for rows in story.disputes.values() if rows[0].tier in "AB"):
        for side in ("left", "right"):
            act = story.utterances.get(getattr(conflict, f"{side}_utterance"))
            if act is None or not dating.assumed(story, act):
                continue
            sentence = words(telling.told(story, conflict, side))
            assert "as reported" in sentence.lower() or not re.search(r"\b(?:On|In|Between) (?:\d|January|February|March|April|May|June)", sentence)
            shown += 1
    assert shown or name == "invented"


@pytest.mark.parametrize("name", CORPORA)
def test_days_that_are_assumed_are_worded_so(told, name):
    story, *_ = told(name)
    for row in (*story.utterances.values(), *story.statements.values()):
        if dating.assumed(story, row):
            assert story.stated(row).startswith("reported ") or story.stated(row) == dating.UNDATED


@pytest.mark.parametrize("name", CORPORA)
def test_nothing_of_the_home_subject_stands_in_another_corpus(told, name):
    story, html, *_ = told(name)
    raw = " ".join(story.texts.values())
    shown = re.sub(r"<[^>]+>|d_\w+", " ", html)
    assert {w for w in HOME.findall(shown) if w not in raw} == set()
    plain = re.sub(r"<details><summary>The technical row.*?</details>", "", html, flags=re.S)
    assert "A matter no issue covers" not in shown and "denied-claim" not in plain


def test_a_body_is_called_as_the_texts_call_it(told):
    story, html, *_ = told("neighbours")
    assert "Service of tax of Georgia" not in re.sub(r"<[^>]+>", "", html)
    assert naming.short(story, next(a.actor_id for a in story.actors.values() if a.name == "Service of tax of Georgia")).startswith("Revenue Service")


def test_the_title_is_the_strongest_dispute_in_its_own_words(told):
    asked = "Does Georgia ban or halt the re-export of microchips to Russia?"
    assert front.title(told("neighbours")[0]) == f"{asked} Tamaz Kvaratskhadze says yes, Georgia’s Revenue Service no"
    assert front.title(told("accounts")[0]).endswith("Joseph Tetteh-Quaye says so, Ghana’s Ministry of Finance denies it")
    assert front.title(storyteller.quiet()) == "No contradiction between official accounts was found in this text"


def test_the_lead_tells_who_said_what_when():
    lead = words(front.lead(disputed())[0].line)
    assert lead.startswith("On 6 May 2031 Ada Falk, deputy minister of trade") and "The same day the Ministry of Trade of Ruritania" in lead


@pytest.mark.parametrize(
    "record, numbers",
    [
        ("| harbour, first | 0.9 | 0.9 | 0.9 | 0.9 | 1 of 2 | 4 |\n| harbour, now | 1 | 1 | 1 | 1 | 2 of 2 | 0 |", (1, 1, 2, 4)),
        ("| a, first | 0.9 | 1 of 5 | 0 |\n| b, first | 0.9 | none to find | 1 |", (2, 1, 5, 1)),
        ("no table", None),
    ],
)
def test_reliability_is_read_from_the_first_runs_alone(record, numbers):
    assert front.unseen(record) == numbers


@pytest.mark.parametrize(
    "before, looks_back",
    [
        ("The minister had ", True),
        ("The minister has repeatedly ", True),
        ("The minister previously ", True),
        ("The minister ", False),
        ("He had a plan. The minister ", False),
        ("The minister, who has three children, ", False),
    ],
)
def test_looking_back_is_told_from_news(before, looks_back):
    text = before + "denied that there was a plan."
    statement = SimpleNamespace(quote_type="indirect", cue_start=len(before), cue="denied", source_id="s")
    assert dating._looks_back(SimpleNamespace(texts={"s": text}), statement) is looks_back


@pytest.mark.parametrize(
    "text, shown",
    [
        ("No such decision has been made,", "No such decision has been made"),
        ("\u201cWe know", "We know"),
        ("We know\u201d", "We know"),
        ('to "follow the rules"', 'to "follow the rules"'),
        ("a plan \u2013", "a plan"),
        ('goods on the list "are checked as before', 'goods on the list "are checked as before"'),
        ("he would \u201cfollow the rules", "he would \u201cfollow the rules\u201d"),
    ],
)
def test_words_lose_the_marks_that_do_not_close(text, shown):
    assert quoting.trimmed(text) == shown


def test_a_dispute_says_how_both_can_hold_what_speaks_against_it_and_what_would_settle_it():
    story = disputed()
    lines = [words(line) for line in readings.lines(story, story.conflicts[0])]
    assert [re.split("[:?]", line)[0] for line in lines] == ["Can both be right", "Against that", "What would settle it"]
    assert "one day" in lines[1]


def test_leads_are_shown_and_not_counted():
    story = disputed()
    assert leads.section(story) == ()
    one, other = list(story.claims)[:2]
    row = SimpleNamespace(
        rank=1,
        score=1.0,
        left_id=one,
        right_id=other,
        left_evidence="We have banned",
        right_evidence="no ban",
        missing="both numbers count one thing",
    )
    row.review, row.lead_id = "none", "q_1"
    story = type(story)({**story.tables, "leads": frame("statements", [{"statement_id": "x"}])}, story.texts, story.issue_labels)
    story.once(("rows", "leads"), lambda: [row])
    shown = leads.section(story)
    assert "not counted" in shown[0].text and words(shown[2].rows[0][3]) == "Both numbers count one thing"
    assert "not shown" not in words(shown[1].line)
    story = type(story)(story.tables, story.texts, story.issue_labels)
    story.once(("rows", "leads"), lambda: [row, SimpleNamespace(**{**vars(row), "rank": 2, "lead_id": "q_2", "review": "dismissed"})])
    again = leads.section(story)
    assert len(again[2].rows) == 1 and "One lead more is not shown, since a reader sees no conflict in it." in words(again[1].line)


@pytest.mark.parametrize(
    "missing, score, first",
    [
        ("a contradiction only if they are of one matter in spite of this: different actor", 1.3, True),
        ("a contradiction only if the unnamed speaker is an official and both numbers count one thing at one time", 1.3, True),
        ("a contradiction only if both speak of one matter (in common: harbour, dues)", 1.3, True),
        ("a contradiction only if both speak of one matter (in common: harbour)", 2.6, True),
        ("a contradiction only if both speak of one matter (in common: harbour)", 1.3, False),
        ("a contradiction only if the second answers the first", 3.4, False),
        ("a contradiction only if both speak of one matter (they stand beside each other in the text)", 3.4, False),
    ],
)
def test_first_come_the_leads_whose_words_have_something_in_common(missing, score, first):
    story = disputed()
    one, other = list(story.claims)[:2]
    row = {"left_id": one, "right_id": other, "left_evidence": "We have banned", "right_evidence": "no ban", "review": "none"}
    rows = [SimpleNamespace(**row, rank=1, lead_id="q_1", missing="a contradiction only if the second answers the first", score=4.0)]
    rows.append(SimpleNamespace(**row, rank=2, lead_id="q_2", missing=missing, score=score))
    story = type(story)({**story.tables, "leads": frame("statements", [{"statement_id": "x"}])}, story.texts, story.issue_labels)
    story.once(("rows", "leads"), lambda: rows)
    table = next((b for b in leads.section(story) if hasattr(b, "rows")), None)
    assert [words(r[0]) for r in table.rows] == ["2"] if first else table is None
