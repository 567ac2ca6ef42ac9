"""The wordings of dates as one compiled pattern, built from the calendar's vocabulary.

A text is searched once with all wordings joined; only where one is found is that wording read in detail.
Patterns are written for folded text (`spans.fold`): plain spaces, "-" and "'" only.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from .calendar_terms import Calendar

GAP = r"(?:[ \r\n]{1,3})"
YEAR = r"(?:1[5-9]|20)\d\d(?![\d%\w]|[.,:/]\d)"
DATED = r"(?:1[5-9]|20)\d\d(?![\d%\w]|[.,:]\d)"  # a year with a month or season before it: "winter 2022/23"
NUMBER = r"\d{1,3}(?![\d%]|[.,:]\d)"
UNIT = r"(?:day|week|fortnight|month|quarter|half|year|decade)"


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
_FIRST = ("the this that these last next same current previous following recent coming past preceding later earlier year end fiscal calendar "
          "mid final half full very FY midyear eighteen nineteen two").split()


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
    letters = (f"[{c}{c.upper()}](?i:{any_of(rest) if all(rest) else any_of(filter(None, rest)) + '?'})\\b" for c, rest in by_letter.items())
    return rf"(?:['\d]|[QH][1-4]|FY|{'|'.join(letters)})"


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
    """Alternatives, longest first; a pattern that never matches where there are none."""
    escaped = [re.escape(w).replace(r"\ ", GAP) for w in sorted(set(words), key=lambda w: (-len(w), w))]
    return f"(?:{'|'.join(escaped)})" if escaped else "(?!)"


def _unnamed(form: str) -> str:
    return re.sub(r"\(\?P<\w+>", "(?:", form)


def _forms(v: dict[str, str]) -> dict[str, str]:
    """Every wording by name, in the order of trial: what says more comes first."""
    _ = GAP
    month = rf"(?:{v['full_months']}\b|{v['full_months'].upper()}\b|{v['short_months']}\b\.?)"
    months = rf"{month}(?:{_}?(?:,|-|/|to|and|or|through|until|&){_}?{month})*"
    alone = rf"(?:{v['full_months']}\b|{v['short_months']}\.)"
    alone_list = rf"{alone}(?:{_}?(?:,|-|/|to|and|or|through|until){_}?{alone})*"
    weekday = rf"(?:{v['full_weekdays']}\b|{v['short_weekdays']}\b\.?)"
    lead = rf"(?:(?i:(?:this{_}coming|this|next|last){_})?{weekday},?{_}(?:the{_})?)?"
    tens = rf"(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?|ten|eleven|twelve|\w+teen|one|two|three|four|five|six|seven|eight|nine)\b"
    number = r"(?:0?[1-9]|[12]\d|3[01])(?![\d%]|[.,:]\d)(?:st|nd|rd|th)?(?![\w])"
    word = rf"(?i:{v['ordinals']})"
    joint = rf"{_}?(?:-|to|and|or|&|,|through){_}?"
    numbers = rf"{number}(?:{joint}{number})*"
    which_year = rf"(?i:(?P<yrel>last|this|next|the{_}(?:previous|following|same|current|past|preceding|coming|next|last)|that|same){_}(?:fiscal{_})?year)\b"
    year_tail = rf"(?:(?:,?{_}|,)(?:of{_})?(?:the{_}year{_})?(?P<year>{DATED})|,?{_}(?:of{_})?{which_year}|,?{_}?'(?P<yy>\d\d)\b)"
    short_tail = _unnamed(year_tail)
    part = rf"(?i:(?:the{_})?(?:very{_})?(?P<part>{v['parts']})(?:-|{_}(?:in{_}|of{_})?(?:the{_}(?:year{_})?)?))"
    part2 = part.replace("<part>", "<part2>")
    rel = rf"(?i:(?P<rel>last|this{_}(?:past|coming|last)|this|next|(?:the|that){_}(?:last|previous|past|preceding|prior|following|next|coming|current|same|latest|upcoming)|that|same|current|previous|following))"
    unit = r"(?P<unit>day|weekend|week|fortnight|month|quarter|half|year|decade|century)"
    few = v["counts"]
    counted = rf"(?P<count>{v['counts']}|{v['vague']}|{NUMBER})"
    ordinal = rf"(?P<nth>{v['ordinals']}|last|final|[1-4](?:st|nd|rd|th))"
    time = rf"(?:{_}(?P<time>{v['times']})\b)?"
    return {
        "iso": r"(?P<year>\d{4})-(?P<month>[01]\d)-(?P<day>[0-3]\d)(?![\d-])",
        "numeric": r"(?P<first>\d{1,2})(?P<sep>[./])(?P<second>\d{1,2})(?P=sep)(?P<year>\d{4}|\d\d)(?!\d|[./]\d)".replace(
            "(?P=sep)", "[./]"),
        "day_month": rf"{lead}(?:the{_})?(?P<days>{numbers}|{word}(?={_}(?:day{_})?of{_}))(?:{_}day)?(?:{_}of)?(?:{_}|-)"
                     rf"(?P<month>{month}){year_tail}?",
        "month_day": rf"(?:{lead}|{rel}{_})(?P<month>{month}){_}(?:the{_})?(?P<days>{number}(?:{joint}{number}(?!{_}{month}))*|{word}\b(?!{_}(?:quarter|half|week|meeting))){year_tail}?",
        "month": rf"(?:{part}|{rel}{_})?(?:(?P<months>{months})(?:{_})?(?={short_tail}){year_tail}|(?P<alone>{alone_list}))",
        "weekday": rf"(?i:(?P<lead>late|early|earlier|later){_}(?:on{_})?)?(?:{part}|{rel}{_})?(?P<weekday>{v['full_weekdays']})\b{time}"
                   rf"(?:{_}(?:of{_})?(?P<week>last|this|next){_}week\b)?",
        "deictic": rf"(?i:the{_}day{_}(?P<beyond>before{_}yesterday|after{_}tomorrow)"
                   rf"|(?:(?:late|early|earlier|later){_})?(?P<day>{v['days']}){time}"
                   rf"|(?:later{_}|earlier{_})?(?P<this>this|last){_}(?P<daytime>morning|afternoon|evening|night))\b",
        "season": rf"(?:{part}|{rel}{_}|(?:the{_})?)(?P<season>{v['seasons']}|{v['seasons'].title()})\b(?:{year_tail}(?:[-/](?:\d\d)?\d\d\b)?)?",
        "window": rf"(?i:(?:{rel}{_}(?:roughly{_}|about{_})?)(?:{few}{_}(?:or|to){_}|\d+-)?(?P<count>{few}|{v['vague']}|{NUMBER}){_}(?P<unit>day|week|month|quarter|year|decade)s(?!{_}(?:of|in){_}(?:{YEAR}|last|this|the))"
                  rf"|(?P<rel2>recent|coming|(?:the{_})?(?:following|past|previous|next|last|preceding)){_}(?P<units>days|weeks|months|quarters|years|decades))\b",
        "quarter_short": rf"(?:(?:Q(?P<from>[1-3])-)?(?P<kind>Q|H)(?P<nth>[1-4])|(?P<nth2>[1-4])(?P<kind2>Q|H))(?:{_}|-|/|'|{_}of{_})?(?P<year>{YEAR}|\d\d\b)",
        "first_months": rf"(?i:(?:the{_})?(?P<count>{v['counts']}|{NUMBER}){_}(?P<units>months|quarters){_}of{_}(?:(?P<year>{YEAR})|{which_year}))",
        "same_period": rf"(?i:the{_}(?:same|corresponding|comparable|similar|analogous){_}(?:period|months|quarter|half|time)(?:{_}(?:of|in))?"
                       rf"{_}(?:the{_})?(?:(?P<year>{YEAR})|{which_year}|a{_}year{_}(?:ago|earlier|before)))",
        "quarter": rf"(?i:(?:the{_})?(?:(?P<year1>{YEAR}){_}|(?P<yrel1>last|this|next){_}year's{_})?(?:fiscal(?:{_}|-))?{ordinal}"
                   rf"(?:{_}|-)(?:fiscal(?:{_}|-))?(?P<unit>quarter|half|{counted}{_}(?P<units>months|quarters|weeks))\b"
                   rf"(?:{_}of{_}(?:the{_})?(?:fiscal{_}|current{_})?year\b(?!{_}\d)|{_}(?:of{_})?(?:fiscal{_})?{year_tail.replace(f',?{_}', '', 2)})?)",
        "ago": rf"(?i:(?:(?:{few}{_}or{_})?{counted}(?:{_}|-)|(?=year-(?:earlier|ago)))(?P<unit>day|week|fortnight|month|year|decade)s?"
               rf"(?:{_}or{_}(?:so|two|more))?(?:{_}|-)"
               rf"(?P<way>ago|earlier|later|previously|from{_}now|hence|before|after)\b)",
        "year_end": rf"(?i:(?:the{_})?(?:year(?:-|{_})?end|year's{_}end|end-year|(?P<midyear>mid-year|midyear))|end{_}of{_}(?:the{_})?year(?!{_}\d))\b",
        "unit": rf"(?i:(?:(?P<side>earlier|later){_}|{part})?{rel}{_}(?:fiscal{_}|calendar{_}|full{_})?{unit}(?!-)\b{time}|{part2}(?:fiscal{_})?(?P<the>week|month|year|quarter|decade)\b"
                rf"|(?<=for{' '})the{_}(?:full{_})?year(?!{_}(?:to|of){_}{YEAR}|{_}{YEAR})\b)",
        "weekend": rf"(?i:the{_}weekend)\b",
        "adjacent": rf"(?i:(?:the{_}day{_}(?P<side>before|after|earlier|later)|(?:the{_})?(?P<next>next|following|previous|preceding|same){_}(?P<daytime>morning|afternoon|evening|night)|(?:later|earlier|late|early){_}(?P<in>in){_}the{_}day)\b)",
        "day_of_month": rf"(?i:the{_}(?P<days>{number}|{word}){_}of{_}{rel}{_}month)\b",
        "decade": rf"(?i:{part}?(?:the{_})?(?P<decade>(?:1[5-9]|20)\d0|'\d0)'?s\b)",
        "century": rf"(?i:{part}?(?:the{_})?(?P<century>1\dth|20th|21st|twentieth|twenty-first|nineteenth)(?:{_}|-)century)",
        "year": rf"(?i:{part}?(?:(?:the{_})?(?:(?P<fiscal>fiscal)(?:{_}year)?|calendar(?:{_}year)?|year|FY){_}?)?)"
                rf"(?<!\d-)(?P<year>(?:1[5-9]|20)\d\d)(?:(?:{_}?[-/]{_}?(?=\d{{4}})|[-/])(?P<until>(?:(?:1[5-9]|20)\d\d|\d\d)(?![\w-])))?(?![\d%\w]|[.,:/]\d|-\w)",
        "short_year": r"'(?P<yy>\d\d)(?!\d|\w|')",
        "spelled": rf"(?i:(?:the{_}year{_})?(?P<hundreds>eighteen|nineteen|twenty|two{_}thousand)(?:(?:{_}and)?{_}(?P<rest>{tens}))?)\b",
        "holiday": rf"(?P<holiday>{v['holidays']})\b(?:,?{_}(?P<year>{YEAR}))?",
    }
