"""All numbers of a paragraph, each with its currency, unit, rate, range and comparator, from the words around it alone.

What is written in digits and is no number of anything (dates, clock times, addresses of the net, telephone numbers) is left
out here. What the others are (a count, the number of a law, a score) is told in `roles`.
"""

from __future__ import annotations

import re

from .amount import Amount, amount_of
from .comparators import convert, read_bound
from .numerals import Numeral, numerals
from .pairs import joined
from .units import Units


def amounts(text: str, raw: str, units: Units) -> list[Amount]:
    """All numbers of a paragraph outside dates, clock times, addresses of the net and telephone numbers; ranges are one."""
    found = numerals(text)
    if not found:
        return []
    free = _unmasked(found, [(m.start(), m.end()) for m in NO_NUMBER.finditer(text)])
    together = joined(text, [amount_of(text, raw, n, units) for n in free], units)
    for amount in together:
        if amount.number.kind != "ordinal":
            read_bound(text, amount, units)
    convert(text, together, units)
    return together


def _unmasked(found: list[Numeral], masks: list[tuple[int, int]]) -> list[Numeral]:
    """The numbers that no mask touches; both lists are in order, and each is passed once."""
    free, k = [], 0
    for n in found:
        while k < len(masks) and masks[k][1] <= n.start:
            k += 1
        if k == len(masks) or n.end <= masks[k][0]:
            free.append(n)
    return free


# --- digits that are no number ----------------------------------------------------------------------------------------

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|march|mar|apr(?:il)?|(?-i:May|MAY)|may(?=[,.]| (?:\d|that|this|of)\b)|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_HOUR = "(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
NO_NUMBER = re.compile(
    # What any of them begins with: a cheap test that spares most characters of a text the long ones.
    r"(?=[\d'@#(+]|\b[\w.+-])(?:"
    # 29 December 2022, 1-2 June, the first of April, December 29, June 2024
    rf"\d{{1,2}}(?:st|nd|rd|th)?(?: ?- ?\d{{1,2}}(?:st|nd|rd|th)?)? (?:of )?{_MONTH}(?:,? \d{{4}}\b(?:-\d{{2,4}}\b)?)?"
    rf"|\b(?:the )?(?:first|second|third|[a-z]{{2,12}}th) (?:day )?of {_MONTH}(?:,? \d{{4}}\b)?"
    rf"|\b{_MONTH} (?:[12]?\d|3[01]),(?:19|20)\d\d\b(?![.,]\d)"
    rf"|\b{_MONTH} (?:[12]?\d|3[01])(?:st|nd|rd|th)?(?![\d.,]*\d| ?%| percent)"
    rf"(?: ?(?:-|and|to) ?\d{{1,2}}\b(?! ?%| percent))?(?:,? \d{{4}}\b)?"
    rf"|\b{_MONTH},?(?: of)? \d{{4}}\b"
    # 2024-04-18, 18.04.2024, 17:35, 5 p.m., four in the morning, 0401 GMT, 2023-24, the 1990s, '09
    r"|\d{4}-\d{2}-\d{2}|\b\d{1,2}([./])\d{1,2}\1\d{2,4}\b"
    r"|\b\d{1,2}:\d{2}(?:[:.]\d{1,3})*(?: ?[ap]\.?m\b\.?)?|\b\d{1,2}(?:\.\d{2})? ?[ap]\.?m\b\.?"
    r"|\b\d{4} (?:GMT|UTC|hours|hrs)\b|\b\d{1,2}[.:]\d{2} ?(?:GMT|UTC|BST|CES?T|E[DS]?T|P[DS]?T|IST|MSK)\b"
    rf"|\b(?:\d{{1,2}}|{_HOUR}) (?:o'clock|in the (?:morning|afternoon|evening)|at night)\b"
    r"|\b(?:1[5-9]|20)\d\d ?(?:-|/) ?(?:\d{4}|\d{2})\b(?! ?%)|\b(?:1[5-9]|20)?\d0'?s\b|(?<!\w)'\d\d\b(?!')"
    # "opens at 18.45", "left at 6.15", "on Tuesday at 23.50", "at 14.05 on Friday"
    r"|\b(?:open(?:s|ed)?|beg[ai]ns?|start(?:s|ed)?|leaves?|left|depart(?:s|ed)?|arrive[sd]?|shut|dock(?:s|ed)?|land(?:s|ed)?"
    r"|[a-z]+day|night|morning|evening|afternoon) (?:at|until|till|by|before|after|since|around|about)"
    r" (?:[01]?\d|2[0-3])\.[0-5]\d\b(?! ?(?:%|per|[a-z]+s\b))"
    r"|(?<=\bat )(?:[01]?\d|2[0-3])\.[0-5]\d(?= (?:on (?:[a-z]+ )?[a-z]+day\b|local time|yesterday|today|that (?:day|night|morning|evening)))"
    # "at 16: 47", and parts of a post: (2/5)
    r"|(?<=\bat )\d{1,2}: \d{2}\b|\(\d{1,2}/\d{1,2}\)"
    # addresses of the net, telephone numbers
    r"|\b\w{2,8}://\S+|\bwww\.\S+|\b[\w.+-]{1,40}@\S+|[@#]\w+"
    r"|\+\d[\d ()-]{6,20}\d|\(\d{3}\) ?\d{3}-\d{4}|\b\d{2,3}[- ]\d{2,3}[- ]\d{2}[- ]\d{2}\b|\b\d{3}-\d{4}\b"
    r"|(?<![\d.,])0\d{1,4}(?:[ -]\d{2,4}){1,4}(?![\d.,]\d|\d)|(?<![\d.,])0\d{3,11}(?![\d.,]\d|\d)"
    r"|(?<![\d.,])(?=[\d -]*[ -](?:\d\d|\d{4})(?!\d))\d{2,5}(?:[ -]\d{2,4}){3,}(?![\d.,]\d|\d)"
    # 24/7, 9/11, fifty-fifty, a score of 2:2
    r"|\b24/7\b|\b9/11\b|\b50[/-]50\b|\bfifty-fifty\b|(?<![\d:])\d{1,2}:\d(?![\d:]))",
    re.I,
)
