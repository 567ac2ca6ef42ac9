"""The whole name of a body of which a phrase has a part: "the Lakes and Rivers Agency", "the National Institute of Geology"."""

from __future__ import annotations

import re

from .part import Part
from .phrases import Phrases

# A body for two things: "the Lakes and Rivers Agency".
JOINT_BODY = re.compile(r"d?[CfMGn]+(?:,[CfM]+)*,?&[CfM]*I")
_JOINT_WHOLE = re.compile(JOINT_BODY.pattern.removesuffix("I") + "[IV]")
_TAIL = re.compile(r"d?[CfMGgR]+(?:&[CfM]+)?")


def joint_name(p: Phrases, part: Part) -> Part | None:
    """The whole name of a body for two things, of which a phrase has the last or the first part."""
    t = p.t
    start = part.start
    while start > 1 and (t.shape[start - 1] in "CfMG&," or t.shape[start - 1] == "n" and t.words[start - 1][0].isupper()):
        start -= 1
    whole = _JOINT_WHOLE.match(t.shape, start)
    if whole is not None and t.shape[whole.end() - 1] == "V" and t.lower[whole.end() - 1] != "administration":
        return None
    if whole is None or not start or t.lower[start - 1] != "the" and t.shape[start] != "d" or not capitalised(t, start, whole.end()):
        return None
    start += t.shape[start] == "d"
    if whole.end() < part.end or not {"C", "n"} & set(t.shape[start : whole.end()]):
        return None  # nothing but what ministries are for: "the Energy and Mines Ministry" is told in common words
    at = whole.end() - 1
    body = Part(start, whole.end(), "organisation", name=p.own_name(start, at), noun=t.data[at].noun, public=True)
    for i in (i for i in range(start, at) if t.shape[i] == "G"):
        p.place(body, i)
    return body


def capitalised(t, start: int, end: int) -> bool:
    """Whether all words of a range are printed in capitals, "and" and "the" apart."""
    return all(word[0].isupper() for word, c in zip(t.words[start:end], t.shape[start:end]) if c not in "d&,-")


def long_name(p: Phrases, part: Part) -> Part:
    """The Association of Road Carriers; the X Endowment for International Peace."""
    t = p.t
    while part.end + 1 < len(t.shape) and t.lower[part.end] in ("of", "for") and t.lower[part.end - 1] in p.g.organisation_words:
        tail = _TAIL.match(t.shape, part.end + 1)
        if not tail or not t.words[tail.end() - 1][0].isupper():
            break
        part.end, part.weak = tail.end(), False
        part.name = t.text(part.start, part.end)
    return part


def public_name(p: Phrases, part: Part) -> Part:
    """The Competition Commission of India; the National Institute of Geology; the Board for Dams and Dykes: the country is taken from it."""
    t = p.t
    while part.end + 1 < len(t.shape) and t.lower[part.end] in ("of", "for", "on", "against"):
        tail = _TAIL.match(t.shape, part.end + 1)
        if not tail or not t.words[tail.end() - 1][0].isupper() or "O" in t.shape[part.end + 1 : tail.end() + 1]:
            break
        places = [i for i in range(part.end + 1, tail.end()) if t.shape[i] in "GR"]
        for i in places:
            p.place(part, i)
        begin = t.starts[part.start] + t.text(part.start, part.end).rfind(part.name.split(" ")[0])
        part.end = tail.end()
        # "Of India" says whose the body is; what it is for belongs to its name.
        if set(t.shape[tail.start() : tail.end()]) - set("dGgRr"):
            part.name = t.paragraph.text[begin : t.starts[part.end - 1] + len(t.words[part.end - 1])]
    return part
