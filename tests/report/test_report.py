"""The report says what the tables say: quotations are slices, links have targets, numbers agree, and poor corpora still make sense."""

import ast
import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pandas as pd
import pytest
import storyteller
from storyteller import disputed, large, quiet, silent

from kzsanctions import files
from kzsanctions.codebook import Codebook
from kzsanctions.export import exports
from kzsanctions.report import render, report
from kzsanctions.report import terms as wording
from kzsanctions.report.printing import content, page, paper
from kzsanctions.report.printing.content import Either, Paragraph, Quotation, words
from kzsanctions.report.printing.prose import digits, spelled
from kzsanctions.report.scoring import Score
from kzsanctions.report.sections import (
    accuracy,
    argument,
    asking,
    dossiers,
    findings,
    positions,
    reconciliation,
    sourcetexts,
    telling,
    travel,
    trust,
    verbs,
)

ROOT = Path(__file__).parents[2]
NOTEBOOK = ROOT / "notebooks" / "report.ipynb"
SECTIONS = (
    "accuracy",
    "annexes",
    "argument",
    "coders",
    "dossiers",
    "findings",
    "flow",
    "front",
    "leads",
    "positions",
    "reconciliation",
    "sourcetexts",
    "travel",
    "trust",
)
VOID = {"meta", "link", "br", "input", "hr", "img"}


class Page(HTMLParser):
    """The elements of a page with the text inside each."""

    def __init__(self, html):
        super().__init__()
        self.elements, self.open = [], []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        element = {"tag": tag, "text": "", **dict(attrs)}
        self.elements.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_endtag(self, tag):
        assert self.open and self.open[-1]["tag"] == tag, f"</{tag}> closes {self.open[-1]['tag']}"
        self.open.pop()

    def handle_data(self, data):
        for element in self.open:
            element["text"] += data

    def all(self, tag, **attributes):
        return [e for e in self.elements if e["tag"] == tag and all(e.get(k.rstrip("_")) == v for k, v in attributes.items())]


@pytest.fixture(scope="module")
def rendered(tmp_path_factory):
    """By name of a corpus: its story, page, Typst source and `numbers.json`, made by running the notebook's own cells."""
    made = {}

    def get(make, **given):
        name = (make.__name__, *given.items())
        if name not in made:
            folder = tmp_path_factory.mktemp(make.__name__)
            told = make()
            raw, built = storyteller.save(told, folder)
            book = storyteller.executed(NOTEBOOK, corpus=str(raw), tables=str(built), reports=str(folder), **given)
            html, _ = render.PageExporter().from_notebook_node(book)
            made[name] = (
                told,
                html,
                render.typst_source(book),
                json.loads((folder / "numbers.json").read_text()),
                (folder / "summary.md").read_text(),
            )
        return made[name]

    return get


CORPORA = [disputed, quiet, silent]


def test_every_quotation_is_a_slice_of_its_source(rendered):
    told, html, *_ = rendered(disputed)
    quotations = [b for b in _all(report.disputes(told).blocks) if isinstance(b, Quotation)]
    assert len(quotations) >= 4
    for quotation in quotations:
        assert any(words(quotation.words) in text for text in told.texts.values())
    raw = "".join(told.texts.values())
    assert all(e["text"] in raw for e in Page(html).all("blockquote"))


def _all(blocks):
    for block in blocks:
        yield block
        yield from _all(getattr(block, "blocks", ()))


@pytest.mark.parametrize("make", CORPORA)
def test_every_link_of_the_page_has_a_target_and_every_id_is_unique(rendered, make):
    found = Page(rendered(make)[1])
    ids = [e["id"] for e in found.elements if "id" in e]
    assert len(ids) == len(set(ids))
    links = [e["href"] for e in found.all("a") if e.get("href", "").startswith("#")]
    assert links and {link[1:] for link in links} <= set(ids)


@pytest.mark.parametrize("make", CORPORA)
def test_every_link_on_paper_has_a_target(rendered, make):
    source = rendered(make)[2]
    known = paper.anchors(source)
    assert len(known) == len(set(known))
    asked = {t for t in re.findall(r'#to\("((?:[^"\\]|\\.)*)"\)', source) if ":" not in t and not t.startswith("e-f_")}
    # The texts are not printed: what leads into one leads to the row of the statement or the text.
    assert {re.sub("^e-", "r-", re.sub("^s-", "t-", t)) for t in asked} <= set(known)


@pytest.mark.parametrize("make", [disputed, quiet, silent])
def test_quotations_lead_to_the_source_and_back(rendered, make):
    found = Page(rendered(make)[1])
    there = {e["href"][1:] for e in found.all("a") if e.get("href", "").startswith("#e-t_")}
    back = {e["href"][1:] for e in found.all("a") if e.get("href", "").startswith("#r-t_")}
    assert {t.removeprefix("e-") for t in there} == {b.removeprefix("r-") for b in back} == set(rendered(make)[0].statements)


@pytest.mark.parametrize("make", CORPORA)
def test_numbers_on_the_page_are_those_of_numbers_json(rendered, make):
    _, html, _, numbers, _ = rendered(make)
    shown = Page(html).all("data")
    assert shown
    for element in shown:
        value = numbers[element["data-key"]]
        assert element["value"] == str(value)
        assert element["text"].lower() in {spelled(value), digits(value), "no" if value == 0 else ""}


def test_headline_numbers_are_those_of_the_tables(rendered):
    told, _, _, numbers, _ = rendered(disputed)
    best = told.tables["conflicts"].groupby("dispute_id")["tier"].min()
    assert numbers["findings.disputes_a"] == (best == "A").sum() == 2
    assert numbers["findings.disputes_b"] == (best == "B").sum()
    assert numbers["findings.statements"] == len(told.tables["statements"])
    assert numbers["findings.rejected"] == len(told.tables["rejected"])


@pytest.mark.parametrize("make", CORPORA)
def test_page_and_paper_say_the_same_sentences(rendered, make):
    pytest.importorskip("pypdf", reason="pypdf is not installed")
    from io import BytesIO

    import pypdf

    _, html, source, *_ = rendered(make)
    pages = pypdf.PdfReader(BytesIO(render.compiled(source))).pages
    printed = _letters(re.sub(r"\nkzsanctions\s*\d+ / \d+", "", "\n".join(p.extract_text() for p in pages)))
    told = [e["text"] for e in Page(html).all("p") if e.get("class") in (None, "lead", "finding") and e["text"]]
    assert len(told) > 5
    assert [t for t in told if _letters(t) not in printed] == []


@pytest.mark.parametrize("name", ["home", "neighbours", "accounts", "matters"])
def test_a_dispute_stands_unbroken_on_paper_and_leaves_no_page_half_empty(built, name, tmp_path):
    pytest.importorskip("pypdf", reason="pypdf is not installed")
    from io import BytesIO

    import pypdf

    corpus = files.Corpus(files.HOME if name == "home" else ROOT / "tests" / "fixtures" / name)
    told = report.story(corpus, built(name), Codebook())
    shown = [report.opening(told), report.headline(told), report.disputes(told), report.sources(told)]
    body = "".join((paper.write(shown[0].blocks), "#contents\n", *(paper.write(s.blocks) for s in shown[1:])))
    known = "".join(f"{paper.literal(a)}: 1, " for a in dict.fromkeys(paper.anchors(body)))
    head = f'#let report-title = "x"\n#let known = ({known})\n' + (render.TEMPLATES / "report.typ").read_text(encoding="utf-8")
    pages = pypdf.PdfReader(BytesIO(render.compiled(f"{head}\n{body}"))).pages
    texts = [_letters(p.extract_text()) for p in pages]
    titled = {d: _letters(f"{told.dispute_names[d]}. {title}") for d, title in asking.titles(told).items()}
    place = {d: next(i for i, text in enumerate(texts) if title in text and _letters("Can both be right?") in text) for d, title in titled.items()}
    for dispute, title in titled.items():
        whole = texts[place[dispute]].partition(title)[2]
        assert _letters("What would settle it") in whole and re.search("keepsitfrombeing", whole, re.I) is not None
    for number in sorted(set(place.values()))[:-1]:
        assert _lowest(pages[number]) < 842 / 2, f"page {number + 1} is half empty"


def _lowest(page):
    """How far above the foot of a page its last line stands, in points; the line with the number of the page left out."""
    heights = []
    page.extract_text(visitor_text=lambda text, cm, tm, *_: heights.append(cm[5] + tm[5]) if text.strip() else None)
    return min(y for y in heights if y > 55)


def _letters(text):
    """Letters and digits alone: line ends, spaces and quotation marks are typesetting; so are code points for missing letters."""
    return "".join(c for c in re.sub(r"U\+[0-9A-F]{4,6}", "", text) if c.isalnum() and c.isascii())


@pytest.mark.parametrize("module", SECTIONS)
def test_no_digit_is_typed_into_prose(module):
    tree = ast.parse((ROOT / "src" / "kzsanctions" / "report" / "sections" / f"{module}.py").read_text(encoding="utf-8"))
    calls = [
        n
        for n in ast.walk(tree)
        if isinstance(n, ast.Call) and getattr(n.func, "id", "") in ("say", "Paragraph", "Items", "Heading", "Table", "Details")
    ]
    constants = [(c.value, a.lineno) for n in calls for a in n.args for c in ast.walk(a) if isinstance(c, ast.Constant) and isinstance(c.value, str)]
    assert constants
    assert [(text, line) for text, line in constants if re.search(r"\d", text.replace("SHA-256", ""))] == []


def test_no_digit_is_typed_into_the_notebook():
    cells = json.loads(NOTEBOOK.read_text(encoding="utf-8"))["cells"]
    assert not re.search(r"\d", "".join("".join(c["source"]) for c in cells if c["cell_type"] == "markdown"))


def test_source_texts_are_shown_character_for_character():
    told = disputed()
    for source_id, text in told.texts.items():
        pieces = sorted((p for p in told.rows("passages") if p.source_id == source_id), key=lambda p: p.start)
        shown = [p for p in sourcetexts.marked(told, source_id, pieces, sourcetexts.marks(told, source_id)) if getattr(p, "role", "") != "back"]
        assert words(tuple(shown)) == text


def test_removed_passages_are_struck_through_with_their_rule(rendered):
    gone = [e for e in Page(rendered(disputed)[1]).all("s") if e.get("title")]
    assert ("Support us! Your gift helps.", "appeal, removed by rule appeal-block") in {(e["text"], e["title"]) for e in gone}


def test_excerpts_stand_for_the_texts_where_asked(rendered):
    make = _long
    whole, short = rendered(make)[1], rendered(make, full_texts=False)[1]
    assert "Nobody quotes this sentence" in whole and "Nobody quotes this sentence" not in short
    assert "We follow the rules" in short


def _long():
    text = storyteller.article("long", "Daily Herald")
    text.say(storyteller.LEADER, "We follow the rules", "sanctions-compliance")
    text.piece("The day went by without news of any kind. " * 20)
    text.piece("Nobody quotes this sentence.")
    text.piece("The evening went by without news of any kind. " * 20)
    text.say(storyteller.LEADER, "We always did")
    return storyteller.corpus(text)


@pytest.mark.parametrize(
    "make, sentences",
    [
        (disputed, ["Two contradictions between official accounts were found", "no ban on the export of any goods"]),
        (quiet, ["No contradictions between official accounts were found", "there is no dossier", "no conflict"]),
        (
            silent,
            [
                "no statement attributed to anybody was found",
                "No statement was read in these texts",
                "One text is in a language that is not read",
            ],
        ),
    ],
)
def test_a_poor_corpus_still_gives_a_sensible_report(rendered, make, sentences):
    text = Page(rendered(make)[1]).all("main")[0]["text"]
    for sentence in sentences:
        assert sentence in text
    assert "nan" not in re.findall(r"\w+", text)


def test_a_summary_fits_a_slide(rendered):
    summary = rendered(disputed)[4]
    assert summary.startswith("# ") and len(summary) < 2500
    assert "“There is no ban on the export of any goods to Strelsau”" in summary


@pytest.mark.parametrize("make", CORPORA)
def test_the_page_links_each_export_by_a_path_that_is_the_same_wherever_it_is_built(rendered, make):
    links = [e["href"] for e in Page(rendered(make)[1]).all("a") if e.get("href", "").startswith("exports/")]
    assert links == [f"exports/{name}/README.txt" for name in exports.FORMATS]
    assert "EXPORTS := $(REPORTS)/exports" in (ROOT / "Makefile").read_text()


def test_the_path_to_the_reader_names_every_relay():
    told = disputed()
    relayed = next(s for s in told.statements.values() if s.via)
    assert told.path(relayed) == "Ada Falk, deputy minister of trade, Ministry of Trade of Ruritania, via Wire Agency, in Daily Herald"


def test_a_speaker_nobody_knows_is_called_so():
    told = disputed()
    assert "speaker not named" in {told.speaker(s) for s in told.statements.values()}


def test_figures_that_cannot_be_one_number_are_called_so(rendered):
    text = Page(rendered(disputed)[1]).all("main")[0]["text"]
    assert "Lorries: 1,340 and 860 cannot be one number" in text


def test_the_register_can_be_filtered_by_four_facets(rendered):
    told, html, *_ = rendered(disputed)
    rows = [e for e in Page(html).all("tr") if "data-speaker" in e]
    assert len(rows) == told.count("statements")
    assert {"data-speaker", "data-issue", "data-source", "data-tier"} <= set(rows[0])
    assert {e["data-source"] for e in rows} == {"Daily Herald", "Evening Post"}
    assert {tier for e in rows for tier in e["data-tier"].split("|")} == {"A", "B", "C", "none"}
    assert any("|" in e["data-tier"] for e in rows)


def test_sixty_texts_give_a_page_below_five_megabytes():
    told = large()
    shown = [
        report.headline(told),
        report.corpus(told),
        report.disputes(told),
        report.rejected(told, {}),
        report.register(told),
        report.sources(told),
    ]
    assert sum(len(page.write(s.blocks).encode()) for s in shown) < 5_000_000


def test_paper_has_the_dossiers_of_the_strongest_disputes_and_counts_the_others(monkeypatch):
    monkeypatch.setattr(dossiers, "STRONGEST", 1)
    told = disputed()
    blocks = report.disputes(told).blocks
    names = [name for dispute, name in told.dispute_names.items() if told.disputes[dispute][0].tier in "AB"]
    assert len(names) > 1
    assert all(f'id="d-{dispute}"' in page.write(blocks) for dispute, rows in told.disputes.items() if rows[0].tier in "AB")
    printed = paper.write(blocks)
    assert printed.count('#group("dossier")') == 1 and "on the page only" in printed


def test_paper_never_prints_whole_source_texts():
    told = _long()
    printed = [b for block in sourcetexts.section(told, full=True) for b in _all([block]) if isinstance(b, Either)]
    assert printed and not any("Nobody quotes" in paper.write(b.paper) for b in printed)


@pytest.mark.parametrize(
    "agreed, coded, sentence",
    [
        (0, 1, "The only coded contradiction was missed."),
        (1, 1, "The only coded contradiction was found."),
        (2, 2, "Both coded contradictions were found."),
        (1, 3, "One of three coded contradictions was found."),
    ],
)
def test_accuracy_is_told_in_sentences(agreed, coded, sentence):
    lines = accuracy.meaning(quiet(), [Score("tier A conflicts", coded, agreed, agreed)])[1].lines
    assert [words(line) for line in lines] == [sentence]


def test_what_was_never_coded_is_undefined_and_not_perfect():
    blocks = accuracy.section(quiet(), [Score("tier A conflicts", 0, 0, 0)], "texts", None)
    table = next(b for b in blocks if isinstance(b, content.Table))
    assert table.rows[0][-1] == "undefined"
    assert any("agreement between coders is undefined" in words(b.line) for b in blocks if isinstance(b, Paragraph))


def test_without_coding_nothing_is_said_of_accuracy():
    blocks = accuracy.section(quiet(), [], "texts")
    assert "nothing can be said here of how accurately" in words(blocks[1].line)


def test_robustness_names_the_source_a_dispute_needs():
    told = disputed()
    conflict = next(c for c in told.conflicts if c.tier == "A")
    runs = pd.DataFrame(
        [
            {"conflict_id": conflict.conflict_id, "varied": v, "value": x, "tier": t}
            for v, x, t in (
                ("source", "first.txt", ""),
                ("source", "second.txt", "A"),
                ("day_slack", "1", "A"),
                ("day_slack", "3", ""),
            )
        ]
    )
    survival = pd.DataFrame([{"conflict_id": conflict.conflict_id, "tier": "A", "settings_share": 0.5, "sources_share": 0.5, "needs": "first.txt"}])
    picture = trust.robustness(told, runs, survival, lambda name, rows: (f"{rows[0].label}, {rows[0].words}", ""))[-1]
    assert picture.wide == "reports of one act differ by 3 days at most: removes A1, 0 of 1 left"
    assert words(picture.data.rows[0][4]) == "Daily Herald (first.txt)"
    assert words(picture.title) == "The only dispute does not survive every setting"


def test_gates_are_told_in_plain_words():
    line = findings.verdict_line("G4", {"verdict": "cap", "why": "both hold only if the earlier still held"})
    assert words(line) == "Time – Do both hold at the same time? Holds it at tension: both hold only if the earlier still held."


@pytest.mark.parametrize(
    "first, last, text",
    [
        ("2031-05-06", "2031-05-06", "6 May 2031"),
        ("2031-05-06", "2031-05-09", "6 to 9 May 2031"),
        ("2031-05-01", "2031-05-31", "May 2031"),
        ("2031-04-01", "2031-05-31", "April to May 2031"),
        ("2031-12-30", "2032-01-02", "30 December 2031 to 2 January 2032"),
        ("2031-01-01", "2031-12-31", "2031"),
        ("2030-01-01", "2031-12-31", "2030 to 2031"),
        ("2031-05-06", "", "on or after 6 May 2031"),
        ("", "2031-05-06", "on or before 6 May 2031"),
        ("", "", "day unknown"),
    ],
)
def test_days_are_told_as_narrowly_as_they_are_known_and_no_narrower(first, last, text):
    assert wording.days(first, last) == text


def test_two_reports_are_matched_sentence_by_sentence():
    one = "Our country follows the rules of its partners. We see no danger at all."
    other = "Nobody sees any danger. Our country respects the rules of its partners."
    assert travel.matching(one, other) == [("Our country follows the rules of its partners.", "Our country respects the rules of its partners.")]


def test_coders_are_compared_and_intervals_given_where_there_are_sources_enough():
    blocks = accuracy.section(
        quiet(),
        [Score("statements", 10, 10, 9)],
        "texts",
        lambda a, n: (0.6, 0.98),
        [Score("dates", 4, 4, 3)],
        "How it was made.",
    )
    coded, agreed = (b for b in blocks if isinstance(b, content.Table))
    assert coded.rows[0] == ("statements", "10", "10", "9", "9 of 10", "9 of 10", "undefined")
    assert agreed.rows == (("dates", "4", "4", "3", "3 of 5"),)


def test_a_share_is_a_percentage_only_of_twenty_or_more():
    table = next(
        b for b in accuracy.section(quiet(), [Score("dates", 20, 19, 18)], "texts", lambda a, n: (0.6, 0.98)) if isinstance(b, content.Table)
    )
    assert table.rows[0][-3:] == ("18 of 19", "90 %", "60 % to 98 %")


def test_the_about_of_a_second_coding_is_printed():
    blocks = accuracy.section(quiet(), [Score("statements", 10, 10, 9)], "texts", None, [Score("dates", 4, 4, 3)], "How it was made.")
    assert "How it was made." in [words(b.line) for b in blocks if isinstance(b, Paragraph)]


def test_of_the_record_of_benchmarks_a_reader_is_told_the_first_runs():
    record = "| set, run | F1 | found | false |\n|---|--:|---|---|\n| gates, first | 0.9 | 1 of 4 | 2 |\n| gates, now | 1 | 4 of 4 | 0 |\n"
    heading, told, table = accuracy.benchmarks(quiet(), record)
    assert (heading.level, heading.text) == (3, "Beyond these texts")
    assert table.rows == (("gates", "1", "4", "2"),)
    assert "reported three contradictions, of which two were wrong, and missed three of four" in words(told.line)
    assert "docs/benchmarks.md" in words(told.line)
    assert "No record" in words(accuracy.benchmarks(quiet(), "")[1].line)


def test_what_was_not_coded_is_said_and_not_held_against_anybody():
    blocks = accuracy.section(quiet(), [Score("statements", 4, 4, 4), Score("dates", 0, 30, 0, (("spurious", "a.txt", "Tuesday"),))], "texts")
    notes = " ".join(words(b.line) for b in blocks if isinstance(b, Paragraph))
    table = next(b for b in blocks if isinstance(b, content.Table))
    assert "Not coded by hand, and not compared: dates." in notes and len(table.rows) == 1
    assert "Tuesday" not in str(blocks)


@pytest.mark.parametrize(
    "coded, found, told",
    [
        (4, 4, "None of the four statements the coder marked are missing from the tables. "),
        (4, 3, "One of the four statements the coder marked is missing from the tables; a conflict that rests on it cannot have been found. "),
    ],
)
def test_nothing_missing_is_no_reason_for_anything(coded, found, told):
    line = words(accuracy.meaning(quiet(), [Score("statements", coded, found, found)])[1].lines[0])
    assert line.startswith(told)


def test_readers_who_were_not_shown_the_answer_come_before_the_table():
    blocks = accuracy.section(quiet(), [Score("statements", 4, 4, 4)], "texts", blind={"speaker": (46, 41), "day": (46, 31)})
    at = next(i for i, b in enumerate(blocks) if isinstance(b, Paragraph) and "41 of 46 speakers and 31 of 46 days" in words(b.line))
    assert at < next(i for i, b in enumerate(blocks) if isinstance(b, content.Table))


def test_figures_that_cannot_be_one_number_are_answered_in_a_row():
    told = disputed()
    answer = reconciliation.answer(told, reconciliation.grouped(told))
    assert answer[["one", "other"]].to_dict("records") == [{"one": "1,340", "other": "860"}]


def test_issues_with_both_answers_are_listed_with_their_days():
    turned = positions.turns(disputed())
    assert turned[["issue", "stand", "first day"]].to_dict("records") == [
        {"issue": "Export ban", "stand": "yes", "first day": "2031-05-06"},
        {"issue": "Export ban", "stand": "no", "first day": "2031-05-06"},
    ]


def test_a_sentence_ends_in_one_full_stop():
    line = findings.verdict_line("G2", {"verdict": "cap", "why": "related: goods may pass unseen."})
    assert words(line).endswith("goods may pass unseen.")


def test_the_share_of_relayed_statements_is_one_of_all_statements():
    told = disputed()
    travel.section(told)
    assert told.ledger.numbers["travel.total"] == told.count("statements")


def test_agreement_of_two_codings_is_not_sold_as_agreement_of_readers():
    blocks = accuracy.section(quiet(), [Score("their speakers", 4, 4, 3)], "texts", None, [Score("dates", 4, 4, 4)])
    said = " ".join(words(b.line) for b in blocks if isinstance(b, Paragraph))
    assert "not that readers at large would agree" in said and "left out on both sides" in said
    assert next(b for b in blocks if isinstance(b, content.Table)).rows[0][0] == "speakers of the matched statements"


def altered(told, table, **values):
    """The story with the same values in every row of a table."""
    return replace(told, tables={**told.tables, table: told.tables[table].assign(**values)})


def test_a_day_beside_publication_is_called_assumed():
    told = altered(disputed(), "statements", stated_basis="publication")
    assert {told.stated(u) for u in told.utterances.values()} <= {"reported 6 May 2031", "reported 7 May 2031"}
    data = next(b for b in argument.section(told) if isinstance(b, content.Picture)).data
    assert {row[data.header.index("How known")] for row in data.rows} == {"assumed from publication"}
    chosen, _ = argument.acts_shown(told)
    assert all(argument._act(told, u, argument._lanes(told, chosen), argument._days(told, chosen)).soft for u in chosen)


def test_a_demand_is_neither_yes_nor_no():
    told = altered(disputed(), "claims", commitment="demand", position="affirms")
    assert {kind for counts in positions.stands(told).values() for kind in counts} == {"demand"}
    assert {asking.stance(told, c) for c in told.claims} == {"makes a demand"}
    data = next(b for b in argument.section(told) if isinstance(b, content.Picture)).data
    assert any("a demand" in words(row[-1]) for row in data.rows) and not any(words(row[-1]).endswith("yes") for row in data.rows)


def test_what_is_unclear_is_no_stand():
    assert positions.stands(altered(disputed(), "claims", position="unclear")) == {}


def test_every_tension_is_told_in_a_sentence_with_both_quotations():
    told = disputed()
    shown = findings.tensions(told)
    found = [rows[0] for rows in told.disputes.values() if rows[0].tier == "B"]
    assert found and len(shown[-1].lines) == len(found)
    for line, conflict in zip(shown[-1].lines, found):
        assert telling.shortened(conflict.left_evidence) in words(line)
        assert telling.shortened(conflict.right_evidence) in words(line)
        assert words(line).endswith(".") and not words(line).endswith("..")


def test_long_quotations_end_after_a_whole_word():
    long = "goods " * 90
    assert telling.shortened("no ban") == "no ban"
    assert telling.shortened(long).endswith("goods …") and len(telling.shortened(long)) <= telling.SHORT + 1


def _accused():
    """A denial told twice: once in words of its own, once as an accusation that is dismissed."""
    text = storyteller.article("turned", "Daily Herald")
    text.say(storyteller.LEADER, "Goods pass through our country", "dual-use-leakage", "denies")
    text.say(storyteller.LEADER, "No such goods pass here", "dual-use-leakage", "denies")
    told = storyteller.corpus(text)
    first = min(told.rows("statements"), key=lambda s: s.start)
    statements = told.tables["statements"].copy()
    turned = statements["statement_id"] == first.statement_id
    statements.loc[turned, ["cue", "cue_class", "cue_start", "cue_end"]] = ["allegations", "accuse", 0, 0]
    statements.loc[turned, "start"] = max(first.start, 1)
    return replace(told, tables={**told.tables, "statements": statements}), first.statement_id


def test_words_that_only_their_cue_denies_are_shown_with_it_and_never_first():
    told, statement = _accused()
    turned, plain = (next(c for c in told.claims.values() if (c.statement_id == statement) == same) for same in (True, False))
    assert told.reversed_by_cue(turned) and not told.reversed_by_cue(plain)
    assert verbs.cued(told, turned) == "denied: "
    together = replace(told, tables={**told.tables, "appearances": told.tables["appearances"].assign(utterance_id="u_one")})
    assert together.clearest(turned.claim_id, "u_one") == plain.claim_id
    assert together.clearest(plain.claim_id, "u_one") == plain.claim_id


def test_a_number_word_in_a_headline_counts_nothing():
    told = disputed()
    figures = told.tables["figures"]
    spelled_out = replace(told, tables={**told.tables, "figures": figures.assign(voice="heading", text="Two")})
    in_digits = replace(told, tables={**told.tables, "figures": figures.assign(voice="heading")})
    assert reconciliation.counted(spelled_out) == [] and len(reconciliation.counted(in_digits)) == len(figures)


def test_an_issue_that_asks_how_many_is_answered_with_no_yes():
    told = replace(disputed(), questions={"export-ban": "How many goods does the list hold?"})
    claim = next(c for c in told.claims.values() if c.issue_id == "export-ban")
    assert asking.takes(told, claim) == "Export ban"
    assert asking.takes(replace(told, questions={"export-ban": "Is there a ban?"}), claim).startswith("Export ban: ")
    assert not any(issue == "export-ban" for issue, _ in positions.stands(told))


def test_where_one_act_is_a_side_of_all_tensions_the_findings_say_so():
    articles = [storyteller.article(f"text-{i}", "Daily Herald", f"2031-05-0{i}") for i in (1, 2, 3, 4)]
    speakers = (storyteller.LEADER, storyteller.DEPUTY, storyteller.MINISTRY, ("Rupert Hentzau", "mayor", ""))
    articles[0].say(speakers[0], "We follow the sanctions to the letter", "sanctions-compliance", "affirms", actor="RU")
    for one, who in zip(articles[1:], speakers[1:]):
        one.say(who, "Such goods get through to Strelsau every day", "dual-use-leakage", "affirms", goods="any", actor="RU")
    told = storyteller.corpus(*articles, people=(*speakers[:3], speakers[3]))
    tensions = [rows[0] for rows in told.disputes.values() if rows[0].tier == "B"]
    lead = words(next(b.line for b in findings.headline(told) if isinstance(b, Paragraph)))
    assert (
        len(tensions) == 3 and "All three tensions set one act of speaking, that of Otto Brandt (1 May 2031), against three other speakers." in lead
    )
