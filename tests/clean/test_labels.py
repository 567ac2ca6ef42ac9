"""Cleaning: worded rules by their own examples, and whole pages of invented outlets."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kzsanctions.bench.boilerplate import predict
from kzsanctions.clean.labels import KEPT, label, matches, read_cleaning
from kzsanctions.clean.passages import labelled
from kzsanctions.codebook import load_part
from kzsanctions.errors import CodebookError
from kzsanctions.language.spans import fold

CODEBOOK = Path(__file__).parents[2] / "codebook"
PART = load_part(CODEBOOK, "cleaning")
RULES = read_cleaning(PART)
OUTLET = "The Example Courier"
KINDS = {"T": "title", "H": "heading", "C": "caption", "B": "body"}

LEAD = "The trade ministry denied on Monday that it had banned the export of drones to its northern neighbour."
MORE = "It said that licences would go on being given to anyone who could name the buyer of the goods."
LAST = "The first lorries had crossed the border in the morning, and nobody had asked their drivers for a new paper."


def kinds(raw, publisher="", title=""):
    """The labelled pieces as (kind, text), without the white space between them."""
    return [(p.kind, p.span.of(raw)) for p in labelled(raw, RULES, publisher, title) if p.kind != "blank"]


# --- worded rules -----------------------------------------------------------------------------------------------------


def cases(key):
    return [pytest.param(r["id"], text.replace("{publisher}", OUTLET), id=f"{r['id']}: {text[:40]}") for r in PART["rules"] for text in r[key]]


def found(rule_id, text):
    rule, folded = next(r for r in RULES.rules if r.id == rule_id), fold(text)
    return matches(rule, folded, len(folded.split()) if rule.part == "whole" else 0, OUTLET)


@pytest.mark.parametrize("rule_id, text", cases("examples"))
def test_an_example_is_matched(rule_id, text):
    assert found(rule_id, text)


@pytest.mark.parametrize("rule_id, text", cases("near_misses"))
def test_a_near_miss_is_not_matched(rule_id, text):
    assert not found(rule_id, text)


def test_ids_are_unique():
    ids = [r["id"] for r in PART["rules"] + PART["shapes"]]
    assert len(ids) == len(set(ids))


# --- whole pages ------------------------------------------------------------------------------------------------------


def read_pages():
    """Outlet, headline and lines as (mark, text) of every page in the fixture."""
    text = (Path(__file__).parents[1] / "fixtures" / "pages.txt").read_text(encoding="utf-8")
    for page in text.split("\n# ")[1:]:
        name, given, *rows = page.strip("\n").split("\n")
        outlet, headline = given[2:].split(" | ")
        yield pytest.param(outlet, headline, [(row[0], row[2:]) for row in rows], id=name)


PAGES = list(read_pages())


def marked(raw, lines, publisher, title):
    """The mark every line got: that of the kind most of its characters have."""
    pieces = label(raw, RULES, publisher, title)
    at, got = 0, []
    for _, line in lines:
        start = raw.index(line, at)
        at = start + len(line)
        share = {p: min(at, p.span.end) - max(start, p.span.start) for p in pieces if p.span.start < at and start < p.span.end}
        kind = max(share, key=share.get).kind
        got.append((next((m for m, k in KINDS.items() if k == kind), "-"), line))
    return got


@pytest.mark.parametrize("outlet, headline, lines", PAGES)
@pytest.mark.parametrize("told", [True, False], ids=["headline known", "headline unknown"])
def test_a_page_is_told_from_its_article(outlet, headline, lines, told):
    raw = "\n".join(line for _, line in lines)
    assert marked(raw, lines, outlet, headline if told else "") == lines


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda t: t.replace("\n", "\r\n"), id="CRLF"),
        pytest.param(lambda t: t.replace("\n", "\n\n"), id="blank lines between"),
        pytest.param(lambda t: t.replace("\n", " \n\t"), id="white space at the ends"),
    ],
)
@pytest.mark.parametrize("outlet, headline, lines", PAGES)
def test_line_ends_change_nothing(outlet, headline, lines, change):
    raw = change("\n".join(line for _, line in lines))
    assert marked(raw, lines, outlet, headline) == lines


@pytest.mark.parametrize("outlet, headline, lines", PAGES)
def test_every_rule_id_is_explained_in_the_codebook(outlet, headline, lines):
    known = {r["id"]: r["kind"] for r in PART["rules"] + PART["shapes"]}
    pieces = label("\n".join(line for _, line in lines), RULES, outlet, headline)
    assert not {(p.rule_id, p.kind) for p in pieces} - set(known.items())


# --- single decisions -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "first, prefix",
    [
        ("ASTANA, April 18 (Example Wire) - ", "ASTANA, April 18 (Example Wire) -"),
        ("MOSCOW, October 5. /EXA/. ", "MOSCOW, October 5. /EXA/."),
        ("Tashkent (Example Wire) – ", "Tashkent (Example Wire) –"),
        ("GENEVA — ", "GENEVA —"),
    ],
)
def test_a_dateline_is_cut_from_its_paragraph(first, prefix):
    assert kinds(f"{first}{LEAD}\n{MORE}") == [("dateline", prefix), ("body", LEAD), ("body", MORE)]


@pytest.mark.parametrize(
    "first",
    [
        "Uzbekistan – 6.5 percent, Tajikistan – 7.5 percent. ",
        "The EU – and not its members – decides. ",
        "NATO and (so far) the EU are silent. ",
    ],
)
def test_a_dash_makes_no_dateline(first):
    assert kinds(f"{first}{LEAD}\n{MORE}") == [("body", first + LEAD), ("body", MORE)]


def test_the_outlet_named_last_is_a_credit():
    assert kinds(f"{LEAD}\n“We have denied it,” said the minister. “It is untrue,” Example Wire reports.") == [
        ("body", LEAD),
        ("body", "“We have denied it,” said the minister. “It is untrue,”"),
        ("credit", "Example Wire reports."),
    ]


def test_an_attribution_inside_the_article_stays():
    middle = "The list was closed a month ago, Example Wire reports."
    assert ("body", middle) in kinds(f"{LEAD}\n{middle}\n{MORE}")


@pytest.mark.parametrize(
    "page, expected",
    [
        ("Home » Drones stay free\nDrones stay free\n", ["navigation", "title"]),
        ("Drones stay free\nDrones stay free\n", ["title", "navigation"]),
        ("Drones stay free | Example Wire\nDrones stay free\n", ["navigation", "title"]),
    ],
)
def test_a_headline_is_kept_once(page, expected):
    assert [kind for kind, _ in kinds(f"{page}{LEAD}\n{MORE}", "Example Wire", "Drones stay free")][:2] == expected


@pytest.mark.parametrize(
    "line, kind",
    [
        ("The President of the Republic with the Chancellor of the Union.", "caption"),
        ("The minister speaks to reporters in the capital.", "caption"),
        ("The minister leaves the palace on Tuesday, after the talks (AP)", "caption"),
        ("The minister has spoken to reporters in the capital.", "body"),
        ("A new poll shows how the government lost its voters.", "body"),
    ],
)
def test_a_caption_tells_no_news(line, kind):
    text = f"Drones stay free\n{line}\n{LEAD} {MORE}"
    assert (kind, line.removesuffix(" (AP)")) in kinds(text, title="Drones stay free")


def test_a_list_of_goods_at_the_end_is_kept():
    goods = ["diesel pumps", "gas turbines", "welding robots", "parts of cranes"]
    text = "\n".join([LEAD, MORE, "The list names the following goods:", *goods])
    assert [k for k, _ in kinds(text)] == ["body"] * 7


def test_links_at_the_end_are_dropped():
    links = ["Storm closes road near the lake", "Team wins cup after long talks", "Court frees driver in the north"]
    text = "\n".join([LEAD, MORE, *links])
    assert [k for k, _ in kinds(text)] == ["body"] * 2 + ["navigation"] * 3


def test_comments_hide_what_readers_wrote():
    comment = "I never believed a word of it, and neither did anybody else in our town."
    text = "\n".join([LEAD, MORE, LAST, LAST.replace("lorries", "boats"), "2 comments", comment])
    assert [k for k, _ in kinds(text)] == ["body"] * 4 + ["widget"] * 2


ENTRIES = [LEAD, MORE, LAST]


@pytest.mark.parametrize(
    "line, kept",
    [
        ("Share this entry", False),
        ("Back to top", False),
        ("Deputy Minister Rovan", True),  # names of who speaks stand above what they say
        ("Is that so?", True),
    ],
)
def test_a_few_words_below_one_paragraph_after_another_are_no_news(line, kept):
    text = "\n\n".join(part for entry in ENTRIES for part in (entry, line)) + f"\n\n{LAST.replace('lorries', 'boats')}"
    assert [k in KEPT for k, t in kinds(text) if t == line] == [kept] * 3


@pytest.mark.parametrize(
    "line", ["Get our app on your phone", "Rate this article", "This article is for subscribers", "Support independent journalism"]
)
def test_a_line_about_the_page_needs_no_pattern(line):
    for lines in ([line, LEAD, MORE, LAST], [LEAD, line, MORE, LAST], [LEAD, MORE, LAST, line]):
        assert [k in KEPT for k, t in kinds("\n\n".join(lines)) if t == line] == [False]


def test_the_refrain_of_a_song_stays():
    song = "\n".join(["She counts the lamps from shore to shore", "and nobody is there"] * 3)
    assert [k in KEPT for k, t in kinds(f"{LEAD}\n\n{song}\n\n{MORE}") if t == "and nobody is there"] == [True] * 3


def test_a_comments_button_above_the_article_hides_nothing():
    text = "\n".join(["Drones stay free", "2 comments", LEAD, MORE])
    assert [k for k, _ in kinds(text)] == ["title", "widget", "body", "body"]


def test_wrapped_lines_are_one_paragraph():
    wrapped = (
        "The trade ministry denied on Monday that it had banned the\nexport of drones to its northern neighbour, and that it had\nplanned to do so."
    )
    text = f"EXAMPLE GAZETTE\n\nLorries wait at the border\n\n{wrapped}\n\nSubscribe to our newsletter\n"
    assert kinds(text, "Example Gazette") == [
        ("navigation", "EXAMPLE GAZETTE"),
        ("title", "Lorries wait at the border"),
        ("body", wrapped),
        ("widget", "Subscribe to our newsletter"),
    ]


def test_many_links_on_a_page_of_short_lines():
    menu = [f"Section {word}" for word in "Politics Economy Society Culture Sport Science Health Travel".split()]
    links = [f"Mayor of town number {n} opens a bridge over the river" for n in range(40)]
    text = "\n".join([*menu, "Home > News > Drones stay free", "Drones stay free", LEAD, MORE, *links])
    assert [(k, t) for k, t in kinds(text) if k in KEPT] == [("title", "Drones stay free"), ("body", LEAD), ("body", MORE)]


APPEALS = [
    """Independent reporting is under attack.
Yesterday the prosecutor called The Example Courier an "undesirable organisation".
"They want to silence us," says our editor-in-chief.
We will not be silenced.
Become a supporter from €5 per month
Donate once""",
    """Dear readers,
Last week the court fined our paper.
"This label will end them," a deputy minister told state television.
We are still here, thanks to you. Please donate.
Thank you for being our reader.
The editors""",
    """Hello, you are reading The Example Courier, and it is free.
It is free because 2,000 readers pay for everybody.
The state says we are "extremists". We say we are reporters.
Join them: card | PayPal""",
    """You have read 3 articles this month
Subscribe for $1 a week to go on reading
Already a subscriber? Log in""",
]


@pytest.mark.parametrize("appeal", APPEALS)
@pytest.mark.parametrize(
    "above, below",
    [
        pytest.param([LEAD, MORE], [], id="last"),
        pytest.param([LEAD], [MORE, LAST], id="between"),
        pytest.param([], [LEAD, MORE], id="first"),
    ],
)
def test_nothing_of_an_appeal_is_kept(appeal, above, below):
    raw = "\n".join([*above, *appeal.split("\n"), *below])
    assert [text for kind, text in kinds(raw, OUTLET) if kind in KEPT] == above + below


PLEA = "Support {}! We depend on our readers, and your donation helps us to keep reporting."


@pytest.mark.parametrize("plea", [PLEA.format(OUTLET), "Please consider a donation to our newsroom. Your contribution keeps our journalism free."])
def test_an_appeal_is_its_sentences_and_never_a_text_of_one_line(plea):
    article = " ".join([LEAD, MORE, LAST, LAST.replace("lorries", "boats"), LEAD.replace("drones", "grain")])
    assert "".join(text for kind, text in kinds(f"{article} {plea}", OUTLET) if kind in KEPT).strip() == article


def test_a_paragraph_that_stands_twice_is_kept_once():
    assert [k for k, _ in kinds("\n".join([LEAD, MORE, LAST, LEAD, MORE]))] == ["body"] * 3 + ["navigation"] * 2


def test_a_text_in_capitals_is_kept():
    text = "\n".join([LEAD, MORE, LAST]).upper()
    assert [k for k, _ in kinds(text)] == ["body"] * 3


def test_a_headline_may_follow_a_lone_plea():
    headline = "Why you should care about our border"
    assert kinds(f"Support The Example Courier!\n{headline}\n{LEAD}\n{MORE}", OUTLET)[:2] == [
        ("appeal", "Support The Example Courier!"),
        ("title", headline),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "“We need your help, and your donations,” the head of the fund told readers of the paper.",
        "The paper asked its readers for help after the ministry had called it a foreign agent.",
        "We need no help from our readers to know that - declared the deputy head of the customs service.",
        "Your support for our borders, dear friends, is of great importance.",
        "Donations to the newspaper fell by 40 percent, to $3 a month, its editors said.",
    ],
)
def test_news_of_an_appeal_is_kept(line):
    raw = "\n".join([LEAD, line, MORE])
    assert [text for kind, text in kinds(raw, OUTLET) if kind in KEPT] == [LEAD, line, MORE]


# --- any text at all --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "raw",
    [
        "",
        "\n",
        "\u200b\r\n",
        "😀",
        '»«"',
        "|",
        "ASTANA (X) - ",
        "A" * 300,
        "by " * 50,
        "“" * 40 + "\n" + LEAD,
    ],
)
def test_odd_texts_are_labelled_whole(raw):
    assert "".join(p.span.of(raw) for p in label(raw, RULES, OUTLET, raw[:20])) == raw


@settings(max_examples=80, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "Read more",
                LEAD,
                "- A link to a story",
                "ASTANA (X) - ",
                "\u00a0",
                "Comments (2)",
                "Tags: a",
                "»",
                "193",
                "Support us!",
                "\r\n",
                "\n",
                "\n\n",
                " ",
                "\u200b",
                "😀",
                "„So“ – it is",
                "Редакция",
            ]
        ),
        max_size=25,
    ).map("".join)
)
def test_pieces_concatenate_and_touch(raw):
    pieces = label(raw, RULES, OUTLET, "Read more")
    assert "".join(p.span.of(raw) for p in pieces) == raw
    assert all(len(p.span) and (p.kind == "blank") == (not fold(p.span.of(raw)).strip()) for p in pieces)


def test_an_empty_codebook_keeps_the_sentences(tmp_path):
    (tmp_path / "cleaning.yml").write_text("", encoding="utf-8")
    rules = read_cleaning(load_part(tmp_path, "cleaning"))
    assert [p.kind for p in label(f"{LEAD}\n{MORE}", rules)] == ["body", "blank", "body"]


def test_a_broken_pattern_is_named():
    rule = {"id": "menu", "kind": "navigation", "patterns": ["(menu"]}
    part = {"terms": {}, "words": PART["words"], "appeal": PART["appeal"], "rules": [rule]}
    with pytest.raises(CodebookError, match=r"cleaning.yml: rules > menu: '\(menu' is not a regular expression"):
        read_cleaning(part)


def test_benchmark_rows_get_a_verdict_per_line():
    lines = [["Drones stay free", False], [LEAD, True], ["", False], [MORE, True], ["Share on Facebook", False]]
    assert predict([{"doc_id": "x", "lines": lines}], CODEBOOK) == [{"doc_id": "x", "keep": [keep for _, keep in lines]}]
