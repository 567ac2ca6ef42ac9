"""The wordings of dates as one compiled pattern, built from the calendar's vocabulary.

A text is searched once with all wordings joined; only where one is found is that wording read in detail.
Patterns are written for folded text (`spans.fold`): plain spaces, "-" and "'" only.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from ...language import alternatives
from .calendar import Calendar

GAP = r"(?:[ \r\n]{1,3})"
YEAR = r"(?:1[5-9]|20)\d\d(?![\d%\w]|[.,:/]\d)"
DATED = r"(?:1[5-9]|20)\d\d(?![\d%\w]|[.,:]\d)"  # a year with a month or season before it: "winter 2022/23"
NUMBER = r"\d{1,3}(?![\d%]|[.,:]\d)"


@dataclass(frozen=True)
class Wordings:
    """`search` finds any wording (its name is the match's `lastgroup`), `details` reads one with named groups."""

    search: re.Pattern
    details: dict[str, re.Pattern]

    def find(self, folded: str) -> Iterator[tuple[str, re.Match]]:
        """Each wording of the text, in order: its name and its detailed match."""
        for found in self.search.finditer(folded):
            detail = self.details[found.lastgroup].fullmatch(folded, found.start(), found.end())
            if detail:
                yield found.lastgroup, detail


# First words of wordings that no vocabulary holds.
_FIRST = (
    "the this that last next same current previous following recent coming past preceding later earlier year end fiscal "
    "calendar mid final very midyear eighteen nineteen two half"
).split()


@lru_cache(maxsize=4)
def wordings(months: tuple[str, ...], calendar_words: tuple[tuple[str, tuple[str, ...]], ...]) -> Wordings:
    """Compile all wordings for a vocabulary."""
    forms = _forms({"full_months": any_of(months), **{name: any_of(words) for name, words in calendar_words}})
    joined = "|".join(f"(?P<{name}>{_unnamed(form)})" for name, form in forms.items())
    first_words = {w.split()[0] for w in (*months, *_FIRST, *(w for _, words in calendar_words for w in words))}
    return Wordings(
        re.compile(rf"(?<![\w$€£₸№/#])(?!(?<=\d[.,:-])\d)(?={_starts(first_words)})(?:{joined})(?!\w)"),
        {name: re.compile(form) for name, form in forms.items()},
    )


def _starts(words: Iterable[str]) -> str:
    """What a wording may begin with, by first letter: a cheap test that spares most words of a text the long one."""
    by_letter: dict[str, list[str]] = {}
    for word in sorted({w.lower() for w in words}):
        by_letter.setdefault(word[0], []).append(word[1:])
    letters = [f"[{c}{c.upper()}](?i:{any_of(filter(None, rest))}{'' if all(rest) else '?'})\\b" for c, rest in by_letter.items()]
    return rf"(?:'?\d|[QH][1-4]|FY|{'|'.join(letters)})"


def of_calendar(calendar: Calendar) -> Wordings:
    """The compiled wordings of a calendar; compiled once."""
    short = tuple(n.capitalize() for n in calendar.months if n.capitalize() not in calendar.month_names)
    short_days = tuple(n.capitalize() for n in calendar.weekdays if n.capitalize() not in calendar.weekday_names)
    words = {
        "short_months": short,
        "full_weekdays": calendar.weekday_names,
        "short_weekdays": short_days,
        "seasons": tuple(calendar.seasons),
        "parts": tuple(calendar.part_words),
        "days": tuple(calendar.days),
        "times": calendar.times_of_day,
        "holidays": tuple(" ".join(w.capitalize() for w in name.split()) for name in calendar.holidays),
        "counts": tuple(calendar.counts),
        "vague": calendar.vague_counts,
        "ordinals": calendar.ordinals,
    }
    return wordings(calendar.month_names, tuple(words.items()))


def any_of(words: Iterable[str]) -> str:
    """Alternatives, longest first, with any gap between their words; a pattern that never matches where there are none."""
    return alternatives.any_of(words).replace(r"\ ", GAP)


def _unnamed(form: str) -> str:
    return re.sub(r"\(\?P<\w+>", "(?:", form)


def _forms(v: dict[str, str]) -> dict[str, str]:
    """Every wording by name, in the order of trial: what says more comes first."""
    p = _pieces(v)
    return _numbers() | _days(v, p) | _day_words(v, p) | _counted(v, p) | _parts_of_year(v, p) | _units(p) | _years(v, p)


def _pieces(v: dict[str, str]) -> dict[str, str]:
    """What several wordings share. Repetitions are bounded, so that no list of numbers costs its square."""
    _ = GAP
    month = rf"(?:{v['full_months']}\b|{v['full_months'].upper()}\b|{v['short_months']}\b\.?)"
    alone = rf"(?:{v['full_months']}\b|{v['short_months']}\.)"
    joint = rf"{_}?(?:,|-|/|to|and|or|through|until|&){_}?"
    number = r"(?:0?[1-9]|[12]\d|3[01])(?![\d%]|[.:]\d|,(?!(?:19|20)\d\d(?!\d))\d)(?:st|nd|rd|th)?(?!\w)"
    beside = "(?:previous|following|same|current|past|preceding|coming|next|last)"
    which_year = rf"(?i:(?P<yrel>last|this|next|the{_}{beside}|that|same){_}(?:fiscal{_})?year)\b"
    relation = r"(?:last|previous|past|preceding|prior|following|next|coming|current|same|latest|upcoming)"
    part = rf"(?i:(?:the{_})?(?:very{_})?(?P<part>{v['parts']})(?:-|{_}(?:in{_}|of{_})?(?:the{_}(?:year{_})?)?))"
    weekday = rf"(?:{v['full_weekdays']}\b|{v['short_weekdays']}\b\.?)"
    return {
        "month": month,
        "months": rf"{month}(?:{joint}{month}){{0,11}}",
        "alone": rf"{alone}(?:{joint}{alone}){{0,11}}",
        "number": number,
        "numbers": rf"{number}(?:{joint}{number}){{0,4}}",
        "word": rf"(?i:{v['ordinals']})",
        "lead": rf"(?:(?i:(?:this{_}coming|this|next|last){_})?{weekday},?{_}(?:the{_})?)?",
        "which_year": which_year,
        "year": rf"(?:(?:,?{_}|,)(?:of{_})?(?:the{_}year{_})?(?P<year>{DATED})|,?{_}(?:of{_})?{which_year}"
        rf"|,?{_}?'(?P<yy>\d\d)\b)",
        "part": part,
        "part2": part.replace("<part>", "<part2>"),
        "rel": rf"(?i:(?P<rel>last|this{_}(?:past|coming|last)|this|next|(?:the|that){_}{relation}"
        r"|that|same|current|previous|following))",
        # "that Friday" is mostly a conjunction: "it is likely that Friday's talks ..."
        "named": rf"(?i:(?P<rel>last|this{_}(?:past|coming|last)|this|next|the{_}{relation}|previous|following))",
        "count": rf"(?P<count>{v['counts']}|{v['vague']}|{NUMBER})",
        "time": rf"(?:{_}(?P<time>{v['times']})\b)?",
    }


def _numbers() -> dict[str, str]:
    return {
        "iso": r"(?P<year>\d{4})-(?P<month>[01]\d)-(?P<day>[0-3]\d)(?![\d-])",
        "iso_month": r"(?<![\d-])(?P<year>(?:19|20)\d\d)-(?P<month>0[1-9]|1[0-2])(?![\d-])",
        "numeric": r"(?P<first>\d{1,2})(?P<sep>[./])(?P<second>\d{1,2})[./](?P<year>\d{4}|\d\d)(?!\d|[./]\d)",
    }


def _days(v: dict[str, str], p: dict[str, str]) -> dict[str, str]:
    """4 and 5 May; the first day of April; Monday, May 5, 2031; late May; Friday evening."""
    _ = GAP
    return {
        "day_month": rf"{p['lead']}(?:the{_})?(?P<days>{p['numbers']}|{p['word']}(?={_}(?:day{_})?of{_}))(?:{_}day)?"
        rf"(?:{_}of)?(?:{_}|-)(?P<month>{p['month']}){p['year']}?",
        "month_day": rf"(?:{p['lead']}|{p['named']}{_})(?P<month>{p['month']}){_}(?:the{_})?"
        rf"(?P<days>{p['number']}(?:{_}?(?:,|-|to|and|or|through|&){_}?{p['number']}(?!{_}{p['month']})){{0,4}}"
        rf"|{p['word']}\b(?!{_}(?:quarter|half|week|meeting))){p['year']}?",
        "month": rf"(?:{p['part']}|{p['named']}{_})?"
        rf"(?:(?P<months>{p['months']})(?={_unnamed(p['year'])}){p['year']}|(?P<alone>{p['alone']}))",
        "weekday": rf"(?i:(?:late|early|earlier|later){_}(?:on{_})?)?(?:{p['part']}|{p['named']}{_})?"
        rf"(?P<weekday>{v['full_weekdays']})\b{p['time']}(?:{_}(?:of{_})?(?P<week>last|this|next){_}week\b)?",
        "holiday": rf"(?P<holiday>{v['holidays']})\b(?:,?{_}(?P<year>{YEAR}))?",
    }


def _day_words(v: dict[str, str], p: dict[str, str]) -> dict[str, str]:
    """Yesterday, tonight, this evening, the day before yesterday."""
    _ = GAP
    return {
        "deictic": rf"(?i:the{_}day{_}(?P<beyond>before{_}yesterday|after{_}tomorrow)"
        rf"|(?:(?:late|early|earlier|later){_})?(?P<day>{v['days']}){p['time']}"
        rf"|(?:later{_}|earlier{_})?(?P<this>this|last){_}(?P<daytime>morning|afternoon|evening|night))\b",
    }


def _counted(v: dict[str, str], p: dict[str, str]) -> dict[str, str]:
    """The past twelve months, recent weeks; nine months of 2023; two years ago; the same period last year."""
    _ = GAP
    some = rf"(?:{v['counts']}{_}(?:or|to){_}|\d{{1,3}}-)?{p['count']}"
    return {
        "window": rf"(?i:{p['rel']}{_}(?:roughly{_}|about{_})?{some}{_}(?P<unit>day|week|month|quarter|year|decade)s"
        rf"(?!{_}(?:of|in){_}(?:{YEAR}|last|this|the))"
        rf"|(?P<rel2>recent|coming|(?:the{_})?(?:following|past|previous|next|last|preceding)){_}"
        rf"(?P<units>days|weeks|months|quarters|years|decades))\b",
        "first_months": rf"(?i:(?:the{_})?(?P<count>{v['counts']}|{NUMBER}){_}(?P<units>months|quarters){_}of{_}"
        rf"(?:(?P<year>{YEAR})|{p['which_year']}))",
        "same_period": rf"(?i:the{_}(?:same|corresponding|comparable|similar|analogous){_}(?:period|months|quarter|half|time)"
        rf"(?:{_}(?:of|in))?{_}(?:the{_})?"
        rf"(?:(?P<year>{YEAR})|{p['which_year']}|a{_}year{_}(?:ago|earlier|before)))",
        "ago": rf"(?i:(?:(?:{v['counts']}{_}or{_})?(?P<half>half{_}(?=an?{_}))?{p['count']}(?:{_}|-)|(?=year-(?:earlier|ago)))"
        rf"(?P<unit>day|week|fortnight|month|year|decade)s?(?:{_}or{_}(?:so|two|more))?(?:{_}|-)"
        rf"(?P<way>ago|earlier|later|previously|from{_}now|hence|before|after)\b)",
    }


def _parts_of_year(v: dict[str, str], p: dict[str, str]) -> dict[str, str]:
    """Spring 2023; Q3 2023; the second half of last year; year-end."""
    _ = GAP
    nth = rf"(?P<nth>{v['ordinals']}|last|final|[1-4](?:st|nd|rd|th))"
    year = rf"{_}(?:of{_})?(?:fiscal{_})?(?:(?P<year>{DATED})|{p['which_year']})"
    return {
        "season": rf"(?:{p['part']}|{p['rel']}{_}|(?:the{_})?)(?P<season>{v['seasons']}|{v['seasons'].title()})\b"
        rf"(?:{p['year']}(?:[-/](?:\d\d)?\d\d\b)?)?",
        "quarter_short": rf"(?:(?:Q(?P<from>[1-3])-)?(?P<kind>Q|H)(?P<nth>[1-4])|(?P<nth2>[1-4])(?P<kind2>Q|H))"
        rf"(?:(?:{_}|-|/|'|{_}of{_})?(?P<year>{YEAR}|\d\d\b)(?![%\w])|(?:{_}of{_}{p['which_year']})|(?![\w-]))",
        "quarter": rf"(?i:(?:the{_})?(?:(?P<year1>{YEAR}){_}|(?P<yrel1>last|this|next){_}year's{_})?(?:fiscal(?:{_}|-))?{nth}"
        rf"(?:{_}|-)(?:fiscal(?:{_}|-))?(?P<unit>quarter|half|{p['count']}{_}(?P<units>months|quarters))\b"
        rf"(?:{_}of{_}(?:the{_})?(?:fiscal{_}|current{_})?year\b(?!{_}{YEAR})|{year})?)",
        "year_end": rf"(?i:(?:the{_})?(?:year(?:-|{_})?end|year's{_}end|end-year|(?P<midyear>mid-year|midyear))"
        rf"|end{_}of{_}(?:the{_})?year)(?:{_}(?P<year>{YEAR}))?\b",
    }


def _units(p: dict[str, str]) -> dict[str, str]:
    """Last month; earlier this year; the end of next week; the day before; the 20th of last month."""
    _ = GAP
    unit = "(?P<unit>day|weekend|week|fortnight|month|quarter|half|year|decade|century)"
    return {
        "unit": rf"(?i:(?:(?P<side>earlier|later){_}|{p['part']})?{p['rel']}{_}(?:fiscal{_}|calendar{_}|full{_})?"
        rf"{unit}(?!-)\b{p['time']}"
        rf"|{p['part2']}(?:fiscal{_})?(?P<the>week|month|year|quarter|decade)\b(?!{_}{YEAR})"
        rf"|(?<=for )the{_}(?:full{_})?year(?!{_}(?:(?:to|of){_})?{YEAR})\b)",
        "weekend": rf"(?i:the{_}weekend)\b",
        "adjacent": rf"(?i:(?:the{_}day{_}(?P<side>before|after|earlier|later)"
        rf"|(?:the{_})?(?P<next>next|following|previous|preceding|same){_}(?:morning|afternoon|evening|night)"
        rf"|(?:later|earlier|late|early){_}(?P<in>in){_}the{_}day)\b)",
        "day_of_month": rf"(?i:the{_}(?P<days>{p['number']}|{p['word']}){_}of{_}{p['rel']}{_}month)\b",
    }


def _years(v: dict[str, str], p: dict[str, str]) -> dict[str, str]:
    """The 1990s; the 19th century; mid-2022; fiscal 2023; 2022-2023; '98; nineteen ninety."""
    _ = GAP
    year = r"(?:1[5-9]|20)\d\d"
    return {
        "decade": rf"(?i:{p['part']}?(?:the{_})?(?P<decade>(?:1[5-9]|20)\d0|'\d0)'?s\b)",
        "century": rf"(?i:{p['part']}?(?:the{_})?(?P<century>1\dth|20th|21st|nineteenth|twentieth|twenty-first)(?:{_}|-)century)",
        "year": rf"(?i:{p['part']}?(?:(?:the{_})?(?:(?P<fiscal>fiscal)(?:{_}year)?|calendar(?:{_}year)?|year|FY){_}?)?)"
        rf"(?<!\d-)(?P<year>{year})(?:(?:{_}?[-/]{_}?(?=\d{{4}})|[-/])(?P<until>(?:{year}|\d\d?)(?![\w-])))?"
        rf"(?![\d%\w]|[.,:/]\d|-\w)",
        "short_year": r"'(?P<yy>\d\d)(?![\w'])",
        "spelled": rf"(?i:(?:the{_}year{_})?(?P<hundreds>eighteen|nineteen|twenty|two{_}thousand)"
        rf"(?:(?:{_}and)?{_}(?P<rest>{v['counts']}(?:[ -]{v['counts']})?))?)\b",
    }
