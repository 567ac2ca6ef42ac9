"""By which way words came to the reader: whom a text names for a statement, whom for the whole, and whom only the register of texts."""

from __future__ import annotations

import re

from ...read.credits import credited as credits_of
from . import naming

# How a register calls a page that another language was put into: "Nordlys (translated)", "El Sol (English page)", "Nordlys English".
_TRANSLATED = re.compile(r"\([^()]*\b(?:translat\w+|English)\b[^()]*\)|\w English(?: (?:edition|service|version|page))?$", re.I)
_OF_ENGLISH = re.compile(r"\b(?:in|of|the|for|new|old) English$", re.I)


def whole(story, source_id: str) -> list[str]:
    """The ids of those whom a text credits as a whole."""
    found = story.once("credits", lambda: credits_of(story.tables["actors"], story.tables["sources"]))
    return list(found.get(source_id, ()))


def relays(story, statement) -> list[str]:
    """Who is named as having handed on a statement, from the speaker towards the reader."""
    known = whole(story, statement.source_id)
    via = (a for a in reversed(statement.via.split(" | ")) if a and a not in known)
    return [naming.called(story, story.actors[a]) if a in story.actors else a for a in via]


def named_beside(story, statement) -> bool:
    """Whether the sentence of a statement names one of those whom its text credits: "informed Falk, quoted by the agency"."""
    held = [s for s in story.of("sentences", statement.source_id) if s.start < statement.end and statement.start < s.end]
    if not held:
        return False
    text = story.texts[statement.source_id]
    around = text[min(s.start for s in held) : statement.start] + text[statement.end : max(s.end for s in held)]
    known = (story.actors[a] for a in whole(story, statement.source_id) if a in story.actors and a != statement.speaker_id)
    return any(v and re.search(rf"(?<!\w){re.escape(v)}(?!\w)", around) for actor in known for v in (actor.name, *actor.variants.split(" | ")))


def entered(story, source_id: str) -> list[str]:
    """Whom only the register credits for a text: the text itself does not name them."""
    return story.once(("entered", source_id), lambda: _entered(story, source_id))


def _entered(story, source_id: str) -> list[str]:
    text = story.texts[source_id].lower()
    actors = [story.actors[a] for a in reversed(whole(story, source_id))]
    return [a.name for a in actors if not any(v and v.lower() in text for v in (a.name, *a.variants.split(" | ")))]


def credited(story, source_id: str) -> list[str]:
    """Whom a text credits as a whole; a credit that only the register has says so."""
    listed = entered(story, source_id)
    return [f"{name} (named in the register alone)" if name in listed else name for name in story.credits(source_id)]


def told(story, statement) -> str:
    """By which way a statement came to the reader: "via Agency, in Herald (a text that credits Daily)"."""
    via, listed = relays(story, statement), entered(story, statement.source_id)
    named = [name for name in story.credits(statement.source_id) if name not in listed]
    relayed = f"via {naming.plainly(via)}, " if via else ""
    by_text = f"a text that credits {naming.plainly(named)}" if named else ""
    by_register = f"by its entry in the register of texts {'also ' if named else ''}from {naming.plainly(listed)}" if listed else ""
    both = "; ".join(x for x in (by_text, by_register) if x)
    return f"{relayed}in {story.sources[statement.source_id].publisher}" + (f" ({both})" if both else "")


def may_be_translated(story, statement) -> bool:
    """Whether the paper may have put a quotation into English: its name in the register says that its page is a translation, or it is of a country
    with another language, and the speaker of another state still. What a paper prints of its own country's officials no table can tell."""
    source, actor = story.sources[statement.source_id], story.actors.get(statement.speaker_id)
    if _TRANSLATED.search(source.publisher) and not _OF_ENGLISH.search(source.publisher):
        return True
    state, country = getattr(actor, "government", ""), getattr(source, "country", "")
    return bool(state and country) and state != country and country not in story.english
