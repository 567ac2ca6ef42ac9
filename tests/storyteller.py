"""Invented corpora with finished tables, for tests of the report: articles are put together so that every span is known."""

from __future__ import annotations

import ast
import json
from dataclasses import dataclass, field, replace
from pathlib import Path

import nbformat

from kzsanctions import tables
from kzsanctions.codebook import load_part
from kzsanctions.compare import conflicts, utterances
from kzsanctions.compare.comparison import Settings, read_comparison
from kzsanctions.report.sections.evidence import Story
from kzsanctions.tables import frame, identify

ROOT = Path(__file__).parents[1]
COMPARISON = read_comparison(load_part(ROOT / "codebook", "comparison"), load_part(ROOT / "codebook", "words"))
LABELS = {
    "export-ban": "Export ban",
    "sanctions-compliance": "Sanctions of others are followed",
    "dual-use-leakage": "Sanctioned or dual-use goods get through",
}
# Invented officials of an invented country: name, office, body.
MINISTRY = ("Ministry of Trade of Ruritania", "", "")
DEPUTY = ("Ada Falk", "deputy minister of trade", MINISTRY[0])
LEADER = ("Otto Brandt", "president", "")


@dataclass
class Article:
    """One invented text under construction."""

    name: str
    publisher: str
    day: str
    lang: str = "en"
    raw: str = ""
    rows: dict[str, list[dict]] = field(default_factory=lambda: {n: [] for n in ("passages", "sentences", "statements", "claims", "figures")})

    @property
    def id(self) -> str:
        return identify("s", self.name)

    def piece(self, text: str, kind: str = "body", rule: str = "default") -> tuple[int, int]:
        """Add a labelled passage and the line end after it; gives its span."""
        start = len(self.raw)
        for t, k in ((text, kind), ("\n\n", "blank")):
            a = len(self.raw)
            self.raw += t
            self.rows["passages"].append(
                {
                    "passage_id": identify("p", self.id, a),
                    "source_id": self.id,
                    "start": a,
                    "end": len(self.raw),
                    "kind": k,
                    "kept": k in ("title", "heading", "caption", "body"),
                    "rule_id": rule,
                    "text": t,
                }
            )
        return start, start + len(text)

    def say(
        self,
        who: tuple,
        content: str,
        issue: str = "",
        position: str = "affirms",
        number: str = "",
        day: str = "",
        via: str = "",
        standing: str = "serving",
        **scope,
    ) -> str:
        """Add a sentence in which somebody is quoted; with an issue it is a claim, with a number in it a figure."""
        start, end = self.piece(f'"{content}", {who[0]} said.' if who else f'"{content}", it was said.')
        a, b = start + 1, start + 1 + len(content)
        sentence, statement = identify("n", self.id, start), identify("t", self.id, start)
        self.rows["sentences"].append(
            {
                "sentence_id": sentence,
                "source_id": self.id,
                "passage_id": identify("p", self.id, start),
                "start": start,
                "end": end,
                "text": self.raw[start:end],
            }
        )
        named = self.raw.find(who[0], b) if who else None
        self.rows["statements"].append(
            {
                "statement_id": statement,
                "source_id": self.id,
                "sentence_id": sentence,
                "start": a,
                "end": b,
                "content": content,
                "quote_type": "direct",
                "speaker_start": named,
                "speaker_end": named + len(who[0]) if who else None,
                "speaker_text": who[0] if who else "",
                "speaker_id": identify("a", who[0]) if who else "",
                "speaker_basis": "named" if who else "unnamed",
                "speaker_standing": standing if who else "unnamed",
                "cue": "said",
                "cue_start": self.raw.rfind("said", 0, end),
                "cue_end": self.raw.rfind("said", 0, end) + 4,
                "cue_class": "say",
                "via": identify("a", via) if via else "",
                "stated_from": day or self.day,
                "stated_to": day or self.day,
                "stated_basis": "stated",
            }
        )
        if issue:
            self.rows["claims"].append(
                {
                    "claim_id": identify("k", statement, issue),
                    "source_id": self.id,
                    "sentence_id": sentence,
                    "statement_id": statement,
                    "voice": "attributed",
                    "issue_id": issue,
                    "position": position,
                    "commitment": "certain",
                    **{f"scope_{k}": v for k, v in scope.items()},
                    "valid_from": day or self.day,
                    "valid_to": "",
                    "valid_basis": "assumed",
                    "evidence_start": a,
                    "evidence_end": b,
                    "evidence": content,
                    "rule_id": "test",
                    "basis": "rule",
                }
            )
        if number:
            n = self.raw.index(number, a)
            value = float("".join(c for c in number if c.isdigit()))
            over = number.startswith("more than")
            self.rows["figures"].append(
                {
                    "figure_id": identify("f", self.id, n),
                    "source_id": self.id,
                    "sentence_id": sentence,
                    "statement_id": statement,
                    "voice": "attributed",
                    "start": n,
                    "end": n + len(number),
                    "text": number,
                    "role": "quantity",
                    "value": value,
                    "bound": "more_than" if over else "exact",
                    "lower": value,
                    "upper": None if over else value,
                    "change": "level",
                    "measure": "lorries:turn-back",
                    "counted": "lorries",
                }
            )
        return statement


def _actors(people: list[tuple], outlets: list[str]) -> list[dict]:
    known = {p[0]: p for p in [*people, *((p[2], "", "") for p in people if p[2])]}
    rows = [
        {
            "actor_id": identify("a", name),
            "name": name,
            "kind": "person" if office else "organisation",
            "office": office,
            "organization_id": identify("a", body) if body else "",
            "government": "RU",
            "official": True,
            "state_company": False,
            "variants": name,
            "basis": "inferred",
        }
        for name, office, body in known.values()
    ]
    return rows + [
        {"actor_id": identify("a", o), "name": o, "kind": "outlet", "official": False, "state_company": False, "variants": o, "basis": "inferred"}
        for o in outlets
    ]


def corpus(*articles: Article, people=(MINISTRY, DEPUTY, LEADER), outlets=("Wire Agency",)) -> Story:
    """The finished tables of some articles: statements as built here, utterances and conflicts by the real stages."""
    made = {name: frame(name, [r for a in articles for r in a.rows[name]]) for name in ("passages", "sentences", "statements", "claims", "figures")}
    made["sources"] = frame(
        "sources",
        [
            {
                "source_id": a.id,
                "file": f"{a.name}.txt",
                "sha256": f"{i:064x}",
                "publisher": a.publisher,
                "title": f"Title of {a.name}",
                "url": "https://example.org/" + a.name,
                "genre": "media",
                "lang": a.lang,
                "published_from": a.day,
                "published_to": a.day,
                "published_basis": "stated",
                "credits": "",
                "chars": len(a.raw),
                "chars_kept": sum(p["end"] - p["start"] for p in a.rows["passages"] if p["kept"]),
            }
            for i, a in enumerate(articles)
        ],
    )
    made["actors"] = frame("actors", _actors(list(people), list(outlets)))
    for name in set(tables.contract()["tables"]) - set(made) - {"utterances", "appearances", "conflicts", "rejected"}:
        made[name] = frame(name, [])
    made["utterances"], made["appearances"] = utterances.build(made, Settings())
    found, rejected, _ = conflicts.build(made, COMPARISON, Settings())
    made["conflicts"], made["rejected"] = tables.typed("conflicts", found), tables.typed("rejected", rejected)
    texts = {a.id: a.raw for a in articles}
    return Story(tables.conformed(made, texts), texts, LABELS)


def article(name: str, publisher: str, day: str = "2031-05-07", lang: str = "en") -> Article:
    """An invented text with a menu line and a title."""
    text = Article(name, publisher, day, lang)
    text.piece("Home » News » Ruritania", "navigation", "breadcrumbs")
    text.piece(f"Title of {name}", "title", "headline")
    return text


def disputed() -> Story:
    """Two texts with one contradiction, a relayed statement, and figures that do and do not fit."""
    one, two = article("first", "Daily Herald", "2031-05-06"), article("second", "Evening Post", "2031-05-07")
    one.say(
        DEPUTY,
        "We have banned the export of 40 kinds of goods to Strelsau",
        "export-ban",
        "affirms",
        day="2031-05-06",
        via="Wire Agency",
        goods="any",
        destination="XS",
    )
    one.say(DEPUTY, "Today 1,340 lorries were turned back", number="1,340", day="2031-05-06")
    one.say((), "Something is going on")
    two.say(
        MINISTRY,
        "There is no ban on the export of any goods to Strelsau",
        "export-ban",
        "denies",
        day="2031-05-06",
        goods="any",
        destination="XS",
    )
    two.say(MINISTRY, "On that day 860 lorries were turned back", number="860", day="2031-05-06")
    two.say(
        DEPUTY,
        'They banned the export of 40 kinds of goods to Strelsau <b>*at once*</b> #eval("1") \\',
        "export-ban",
        "affirms",
        day="2031-05-06",
        goods="any",
        destination="XS",
    )
    two.say(LEADER, "We follow the rules — да, 中文 😀", "sanctions-compliance", "affirms", day="2031-05-01")
    two.piece("Support us! Your gift helps.", "appeal", "appeal-block")
    return corpus(one, two)


def quiet() -> Story:
    """One text, one official, nothing to compare."""
    one = article("only", "Daily Herald")
    one.say(LEADER, "We follow the rules", "sanctions-compliance", "affirms")
    return corpus(one)


def silent() -> Story:
    """Texts without any statement, one of them in a language that is not read."""
    one, two = article("plain", "Daily Herald"), article("fremd", "Abendblatt", lang="de")
    one.piece("The weather was fine.")
    two.piece("Das Wetter war schön.")
    return corpus(one, two)


def large(texts: int = 60, each: int = 10) -> Story:
    """Many texts with many statements; a few contradictions, many repetitions."""
    articles = []
    for i in range(texts):
        text = article(f"text-{i:03d}", f"Outlet {i % 12}", f"2031-{1 + i % 9:02d}-{1 + i % 27:02d}")
        for j in range(each):
            who = (MINISTRY, DEPUTY, LEADER)[(i + j) % 3]
            issue = list(LABELS)[(i * j) % 3]
            text.say(
                who,
                f"In matter {i} of {j} the goods pass as they always did, and nobody has to ask anybody for anything",
                issue if j < 4 else "",
                "denies" if (i % 10 == 0 and j == 1) else "affirms",
                goods="any" if j % 2 else "dual-use",
            )
            text.piece("A paragraph of plain report stands between the quotations and tells what everybody knows already. " * 6)
        articles.append(text)
    return corpus(*articles)


def altered_gates(story: Story, conflict: str, **verdicts) -> Story:
    """A corpus in which the gates of one conflict were given other inputs."""
    rows = story.tables["conflicts"].copy()
    at = rows["conflict_id"] == conflict
    gates = json.loads(rows.loc[at, "gates"].iloc[0]) | verdicts
    rows.loc[at, "gates"] = json.dumps(gates)
    return replace(story, tables={**story.tables, "conflicts": rows})


def save(story: Story, folder: Path) -> tuple[Path, Path]:
    """Write a corpus and its tables as the build would; gives both folders."""
    raw, built = folder / "raw", folder / "processed"
    (raw / "texts").mkdir(parents=True)
    for row in story.rows("sources"):
        (raw / "texts" / row.file).write_bytes(story.texts[row.source_id].encode("utf-8"))
    tables.write(built, story.tables)
    return raw, built


def executed(path: Path, **given):
    """A notebook executed in this process: its parameters replaced, the value of each cell's last line shown as a kernel would."""
    book = nbformat.read(path, as_version=4)
    space: dict = {}
    for cell in book.cells:
        if cell.cell_type != "code":
            continue
        tree = ast.parse(cell.source)
        last = tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
        exec(compile(tree, path.name, "exec"), space)
        if "parameters" in cell.metadata.get("tags", ()):
            space.update(given)
        value = eval(compile(ast.Expression(last.value), path.name, "eval"), space) if last is not None else None
        cell.outputs = [] if value is None else [nbformat.v4.new_output("execute_result", data=_bundle(value), execution_count=None)]
    return book


def _bundle(value) -> dict:
    if hasattr(value, "_repr_mimebundle_"):
        return value._repr_mimebundle_()
    html = value._repr_html_() if hasattr(value, "_repr_html_") else None
    return {"text/plain": repr(value), **({"text/html": html} if html else {})}
