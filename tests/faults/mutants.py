"""Damage that texts and registers are met with: a mutant of a corpus is the same corpus for the same number."""

from __future__ import annotations

import html
import json
import random
import re
import textwrap
from collections.abc import Sequence
from dataclasses import replace

from corpora import Given

# What copying, other keyboards, other scripts and bad luck put into a text.
STRAY = "\u200e\u202e\u2066\u200b\u00ad\ufeff\u0301\u05e9\u0648\u4e2d\U0001f6a2\ufe0f\u3164\x07\x85\u2028\ufffd\u0410\uff21\U0001d400"
MARKS = ('""', "\u201c\u201d", "\u00ab\u00bb", "\u201e\u201c", "\u2018\u2019", "''", "``")
NUMBERS = ("0", "1" + "0" * 40, "0.0000001", "-5", "1,2,3", "\u00bd", "\u0661\u0662", "99th", "13/13/2030", "31 February 2030", "1e9", "10**100")


def one_line(text, dice):
    return " ".join(text.split())


def torn_lines(text, dice):
    return re.sub(" ", lambda m: "\n" if dice.random() < 0.3 else " ", text)


def stray(text, dice):
    return "".join(c + dice.choice(STRAY) if dice.random() < 0.02 else c for c in text)


def other_marks(text, dice):
    pair = dice.choice(MARKS)
    return re.sub('["\u201c\u201d\u00ab\u00bb]', lambda m: dice.choice(pair), text)


def no_marks(text, dice):
    return re.sub('["\u201c\u201d\u00ab\u00bb\u2018\u2019.,]', lambda m: "" if dice.random() < 0.5 else m.group(), text)


def capitals(text, dice):
    return text.upper() if dice.random() < 0.5 else text.lower()


def cut(text, dice):
    start = dice.randrange(len(text))
    return text[start : start + dice.randrange(1, 600)]


def shuffled(text, dice):
    pieces = re.split(r"(?<=[.!?]) |\n", text)
    dice.shuffle(pieces)
    return "\n".join(pieces)


def doubled(text, dice):
    return text + "\n\n" + text


def odd_numbers(text, dice):
    return re.sub(r"\d+", lambda m: dice.choice(NUMBERS) if dice.random() < 0.6 else m.group(), text)


def wrong_encoding(text, dice):
    return text.encode("utf-8").decode("cp1252", "replace")


def markup(text, dice):
    return re.sub(
        r"\b(\w{5,})",
        lambda m: f"<b>{m[1]}</b>" if dice.random() < 0.1 else f"[{m[1]}](https://x.example/{m[1]})" if dice.random() < 0.1 else m[1],
        text,
    )


def formulas(text, dice):
    return re.sub(r"(?m)^", lambda m: dice.choice(("", "=", "@", "#", "- ", "* ", "| ", "\\", "$")), text)


def carriage_returns(text, dice):
    return text.replace("\n", dice.choice(("\r\n", "\r", "\n\r")))


def wrapped(text, dice):
    """Lines of one width, indented and cut inside words now and then."""
    indent, width = dice.choice(("", "    ", "\t")), dice.choice((40, 60, 72))
    lines = "\n\n".join(textwrap.fill(p, width, initial_indent=indent) for p in text.split("\n"))
    return re.sub(r"\n(\w{3})(\w{3,})", lambda m: f" {m[1]}-\n{m[2]}" if dice.random() < 0.2 else m.group(), lines)


def entities(text, dice):
    """Characters as HTML names or numbers them, once or twice over, and some that nobody knows."""
    coded = lambda c: dice.choice((html.escape(c), f"&#{ord(c)};", f"&#x{ord(c):x};", f"&amp;#{ord(c)};", f"&{c};", f"&#{ord(c)}"))
    return "".join(coded(c) if dice.random() < (0.5 if c in "\"'&<>" else 0.02) else c for c in text)


def unprinted(text, dice):
    """Soft hyphens, signs of no width and marks of direction, inside words and numbers."""
    return "".join(c + dice.choice(STRAY[:6]) * dice.randint(1, 3) if dice.random() < 0.1 else c for c in text)


def some_capitals(text, dice):
    return "\n".join(line.upper() if dice.random() < 0.4 else line.title() if dice.random() < 0.2 else line for line in text.split("\n"))


def escapes(text, dice):
    return json.dumps(text)[1:-1]


def two_articles(text, dice):
    """The article once more below itself, from any of its lines on, as an endless page has it."""
    lines = text.split("\n")
    return text + dice.choice(("\n", "\n\nNext story\n\n", "\n---\n")) + "\n".join(lines[dice.randrange(len(lines)) :])


KINDS = (
    one_line, torn_lines, stray, other_marks, no_marks, capitals, cut, shuffled, doubled, odd_numbers, wrong_encoding, markup, formulas,
    carriage_returns, wrapped, entities, unprinted, some_capitals, escapes, two_articles,
)  # fmt: skip


def mutant(given: Sequence[Given], number: int, seed: int, texts: int = 1_000) -> Given:
    """One of the corpora with one to three kinds of damage in each text, and sometimes an odd entry in its register.

    texts : so many texts of the corpus at most; then one of them may stand in it twice, under two names.
    """
    dice = random.Random(seed * 1_000_003 + number)
    corpus = given[number % len(given)] if number < len(given) else dice.choice(given)
    kinds = dice.sample(KINDS, dice.randint(1, 3))
    chosen = list(corpus.rows)
    if len(chosen) > texts:
        chosen = dice.sample(chosen, texts)
        if dice.random() < 0.3:
            chosen.append({**chosen[0], "file": "again.txt"})
    rows = []
    for row in chosen:
        text = row["text"]
        for kind in kinds:
            text = kind(text, dice) or "x"
        odd = {
            "title": dice.choice(("", "<b>=1+1</b>", "\u202eno", "x" * 400)),
            "publisher": dice.choice((row["publisher"], "The <i>Odd</i> $Post$", "\u05e9")),
        }
        rows.append({**row, "text": text, **(odd if dice.random() < 0.3 else {}), **({"country": ""} if dice.random() < 0.3 else {})})
    return replace(corpus, name=f"mutant {number} of {corpus.name} ({', '.join(k.__name__ for k in kinds)})", rows=tuple(rows))
