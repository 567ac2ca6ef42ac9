"""What a source says stays what a source says: no mark-up, no direction, nothing unseen; and texts that are not read are named."""

import re
from dataclasses import replace

import pytest
from storyteller import disputed, quiet

from kzsanctions.report import report
from kzsanctions.report.printing import page
from kzsanctions.report.printing.content import Details, Items, Paragraph, Styled, words
from kzsanctions.report.render import TEMPLATES
from kzsanctions.report.sections import findings, sourcetexts


@pytest.mark.parametrize(
    "said, shown",
    [
        ("no ban", "no ban"),
        ("no \u202enab", 'no <span class="unseen">U+202E</span>nab'),
        ("li\u00adcence", 'li<span class="unseen">U+00AD</span>cence'),
        ("\u2066no\u2069", '<span class="unseen">U+2066</span>no<span class="unseen">U+2069</span>'),
        ("\u3164x", '<span class="unseen">U+3164</span>x'),
        ("tag\U000e0041", 'tag<span class="unseen">U+E0041</span>'),
        ("two\nlines\tand \u00a0spaces", "two\nlines\tand \u00a0spaces"),
        ("\u0648\u0632\u06cc\u0631 & \u05e9\u05e8", "\u0648\u0632\u06cc\u0631 &amp; \u05e9\u05e8"),
        ("<script>", "&lt;script&gt;"),
    ],
)
def test_the_page_shows_what_prints_nothing_by_its_number(said, shown):
    assert page.inline((said,)) == shown
    assert page.inline((Styled("quote", (said,)),)) == f'<q class="quote">{shown}</q>'


@pytest.mark.parametrize("element", ["q", "mark", "s", "blockquote", "td", "strong", "a"])
def test_words_of_a_source_keep_their_direction_to_themselves(element):
    isolated = re.search(r"([^{}]+)\{ unicode-bidi: isolate; \}", (TEMPLATES / "report.css").read_text(encoding="utf-8"))[1]
    assert element in re.sub(r"/\*.*?\*/", "", isolated).replace(" ", "").strip().split(",")


@pytest.mark.parametrize(
    "said, written",
    [
        ("no ban, 3.5 % & more", "no ban, 3.5 % & more"),
        ("*no* _ban_", r"\*no\* \_ban\_"),
        ("[ban](https://x.example)", r"\[ban\](https://x.example)"),
        ("<img src=x onerror=alert(1)>", r"\<img src=x onerror=alert(1)\>"),
        ("a `b` c\\d ~e~ | f", r"a \`b\` c\\d \~e\~ \| f"),
        ("&lt;b&gt; &#60;", r"\&lt;b\&gt; \&#60;"),
        ("no ban\n\n# A heading", "no ban # A heading"),
        ("no \u202enab", "no U+202Enab"),
    ],
)
def test_the_summary_escapes_what_it_quotes(said, written):
    assert findings._plain((said,)) == written


def test_the_summary_of_a_hostile_corpus_holds_no_mark_up_of_its_own():
    told = disputed()
    evil = "![x](https://x.example/p.png) <b>no</b> *ban*"
    claims = told.tables["claims"].assign(evidence=evil, sentence_id="")
    told = replace(told, tables={**told.tables, "claims": claims})
    written = findings.summary(told)
    assert r"\!\[x" in written or r"!\[x\](" in written
    assert "<b>" not in re.sub(r"\\[<>]", "", written) and not re.search(r"(?<!\\)\*", written)


def test_texts_that_are_not_read_or_half_kept_are_named_in_the_report():
    told = quiet()
    assert sourcetexts._named(told) == ()
    first = told.rows("sources")[0]
    foreign = replace(told, tables={**told.tables, "sources": told.tables["sources"].assign(lang="ru")})
    lines = [words(line) for block in sourcetexts._named(foreign) if isinstance(block, Items) for line in block.lines]
    assert lines[0] == f"{first.file}: is kept but not read: its language is taken for 'ru', and only 'en' is read"
    passages = told.tables["passages"].assign(kept=False, kind="appeal", rule_id="appeal-block")
    emptied = replace(told, tables={**told.tables, "passages": passages})
    shown = report.corpus(emptied).blocks
    assert any(isinstance(b, Paragraph) and "less than half is kept" in words(b.line) for b in shown)
    assert f"{first.file}: nothing is kept; the rest was taken for appeal by rule appeal-block" in page.write(shown)


def test_of_many_such_texts_the_first_are_named_at_once_and_the_others_on_demand(monkeypatch):
    monkeypatch.setattr(sourcetexts, "MOST", 0)
    told = quiet()
    foreign = replace(told, tables={**told.tables, "sources": told.tables["sources"].assign(lang="ru")})
    assert isinstance(sourcetexts._named(foreign)[-1], Details)
