"""Why two texts tell one story, or two: what they share, what it weighs, and what would have been enough."""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Mapping

import pandas as pd

from ..claim import stories
from .casebook import WIDTH

SHOWN = 10


def explained(one: str, other: str, tables: Mapping[str, pd.DataFrame], weighing: stories.Weighing) -> str:
    """Whether two sources tell one story and why, in a few sentences.

    Parameters
    ----------
    tables : sources, passages, sentences, stories.
    """
    told = stories.texts(tables, weighing)
    held = Counter(w for t in told for w in t.words)
    by_id = {t.source_id: t for t in told}
    files = dict(zip(tables["sources"]["source_id"], tables["sources"]["file"]))
    of = tables["stories"].groupby("source_id")["story_id"].agg(set).to_dict()
    common = sorted(of.get(one, set()) & of.get(other, set()))
    bond = stories.bond(by_id[one], by_id[other], held, weighing)
    verdict = f"tell one story ({', '.join(common)})" if common else "tell two stories"
    shared = f"They share {', '.join(bond.shared[:SHOWN])}" if bond.shared else "They share no telling word"
    weighed = f"{shared}: this weighs {bond.weight:.1f}, {bond.share:.0%} of all the shorter text has to say."
    needed = (
        f"One story needs a weight of {weighing.least} and a share of {weighing.share:.0%}, or a weight of {weighing.much} with a name or one "
        f"country and a share of {weighing.share_of_much:.0%}."
    )
    because = {
        (True, False): "The two alone do not come to that: other texts of the story join them.",
        (False, True): "The two alone come to that, but lie too many days apart, or most texts of the story are farther from one of them.",
    }.get((bool(common), bond.close), "")
    effect = (
        "What they say is compared by its wording." if common else "What they say is compared only on an issue of the codebook and one named actor."
    )
    head = f"{files[one]} and {files[other]} {verdict}."
    return "\n".join(textwrap.fill(p, WIDTH) for p in (head, weighed, needed, because, effect) if p)
