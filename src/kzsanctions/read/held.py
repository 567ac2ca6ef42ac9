"""Whether a number is what its speaker holds, and how firmly: from the words of its sentence before and after it.

Nobody holds a number that he turns down, calls false, cannot confirm or only tells of as a report. A number that is only believed,
feared or possible is held less firmly than one that is told as a fact.
"""

from __future__ import annotations

import re

# A clause goes on until one of these: "rejected the number of 60 and said that nine had died".
_ON = r"(?:(?!\b(?:and|but|while|saying|said|insisting|adding|says)\b)[^.;:,])*"
_TURNED_DOWN = re.compile(r"\b(?:not|rather than|instead of)(?: some| about| around)? $", re.IGNORECASE)
_DENIED = re.compile(
    rf"\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)? (?:the|a|any|reports?|claims?|talk)|refut(?:es?|ed|ing)|"
    rf"(?:could|can|would|did) ?not (?:yet )?confirm|no confirmation|contrary to|disput(?:es?|ed)) {_ON}$",
    re.IGNORECASE,
)
# What is told of as a report is nobody's own number: "reports of 60 dead", "media claims that 60 had died", but not "the ministry reports that".
_TOLD_OF = re.compile(
    r"(?:\b(?:reports?|rumou?rs?|claims?|allegations?|speculation|talk|stories) (?:of|about) "
    r"|\b(?:the|to|by|about|media|press|news|earlier|such|these|those|social|some|local|foreign|online|opposition|any|that) "
    rf"(?:reports|rumou?rs|claims?|allegations?|speculation|stories) that ){_ON}$",
    re.IGNORECASE,
)
_FALSE = re.compile(
    rf"^{_ON}\b(?:is|are|was|were) (?:simply |completely |entirely |plainly |quite |totally )?"
    r"(?:false|wrong|untrue|incorrect|inaccurate|exaggerated|inflated|invented|made up|fabricated|baseless|unfounded|misleading|"
    r"an? (?:lie|invention|exaggeration|fiction))\b",
    re.IGNORECASE,
)
_UNCONFIRMED = re.compile(
    r"^[^.;:]*?,? an? (?:number|figure|count|toll|claim|sum)\b[^.;:]*?\b(?:(?:could|can|did) ?not (?:be )?(?:confirm|verif)\w*|"
    r"(?:denied|rejected|disputed|dismissed)\b|called (?:false|wrong|exaggerated))",
    re.IGNORECASE,
)
_POSSIBLE = re.compile(rf"\b(?:(?-i:may)|might|could|perhaps|possibly)\b {_ON}$", re.IGNORECASE)
_PROBABLE = re.compile(
    r"\b(?:probably|likely|presumably|apparently|seemingly|supposedly|allegedly|reportedly|believ(?:es?|ed|ing)|thinks?|thought|"
    r"fear(?:s|ed|ing)?|suspect(?:s|ed)?|assum(?:es?|ed|ing)|suppos(?:es?|ed)|guess(?:es|ed)?|(?:seem|appear)(?:s|ed)? to|"
    rf"in (?:his|her|their|my|our) (?:view|opinion)) {_ON}$",
    re.IGNORECASE,
)
_BELIEVED = re.compile(
    r"^\s+(?:[\w'-]+\s+){0,4}?(?:(?:is|are|was|were|(?:has|have|had) been) (?:believed|thought|feared|presumed|said|alleged|reported|suspected) to\b"
    r"|(?:is|are|was|were) (?:feared|believed|presumed) (?:dead|killed|lost|missing)|(?:may|might|could) have\b"
    r"|(?:probably|apparently|reportedly|allegedly)\b)",
    re.IGNORECASE,
)


def is_held(before: str, after: str) -> bool:
    """Whether whoever gives a number holds it.

    >>> is_held("He said that reports of ", " dead were false."), is_held("He rejected the report and said that ", " people died.")
    (False, True)
    """
    around = _TURNED_DOWN.search(before) or _DENIED.search(before) or _TOLD_OF.search(before)
    return not (around or _FALSE.search(after) or _UNCONFIRMED.search(after))


def commitment(before: str, after: str) -> str:
    """How firmly a number is held: certain, probable or possible."""
    if _POSSIBLE.search(before) or re.match(r"^\s+(?:[\w'-]+\s+){0,4}?(?:may|might|could) have\b", after):
        return "possible"
    return "probable" if _PROBABLE.search(before) or _BELIEVED.search(after) else "certain"
