"""Find what a sentence corrects without a word of denial: a number replaced by another, words one is said to have said and never did."""

from __future__ import annotations

from .sentence import MARKS, Sentence

# How many words a correction may have between its parts: "not 40 of the boats but nine", "nine boats were lost, not 40".
_NEAR, _APART = 2, 8
_BARE = frozenset("the it there that this is are was were be been only just merely a in fact stood stands at and not more than no".split())
_SELF = frozenset("i we he she they it".split())
_SO = frozenset("so that this it such".split())
_ANYTHING = frozenset("anything nothing word".split())


def replaced(s: Sentence) -> frozenset[str]:
    """The numbers, as written, that a sentence puts others in the place of: "not 40 but nine", "nine, not 40", "nine rather than 40"."""
    found = set()
    for i in (i for i in range(len(s.words)) if is_number(s, i)):
        turn = _turn_before(s, i)
        if turn is None:
            continue
        stop = next((k for k in range(i + 1, len(s.words)) if s.words[k].word in MARKS), len(s.words))
        but = next((k for k in range(i + 1, min(stop, i + _APART)) if s.words[k].word == "but"), None)
        after = but is not None and any(is_number(s, k) for k in range(but + 1, min(stop, but + 1 + _APART // 2)))
        start = next((k + 1 for k in range(turn - 1, -1, -1) if s.words[k].word in MARKS), 0)
        before = but is None and turn > 0 and any(is_number(s, k) for k in range(max(start, turn - _APART), turn))
        if s.words[turn].word == "not" and after or before and _set_apart(s, turn):
            found.add(s.words[i].word)
    return frozenset(found)


def gives_only_a_number(s: Sentence) -> bool:
    """Whether a sentence gives a number and no thing, in the place of one given before: "there were only nine", "the true figure is nine"."""
    given = [i for i in range(len(s.words)) if is_number(s, i)]
    called = {i for h in (*s.of("rightful"), *s.of("sum")) for i in range(h.first, h.last + 1)}
    rest = [w.word for i, w in enumerate(s.words) if i not in given and i not in called and w.word[0].isalnum()]
    return len(given) == 1 and all(w in _BARE for w in rest) and (bool(s.of("rightful")) or bool({"only", "just", "merely"} & set(rest)))


def _turn_before(s: Sentence, i: int) -> int | None:
    """The word that turns a number down right before it: "not", "rather than", "instead of"."""
    for k in range(i - 1, max(-1, i - 1 - _NEAR), -1):
        if s.words[k].word in ("not", "rather", "instead") and not any(h.first == k for h in s.of("idiom")):
            return k
    return None


def _set_apart(s: Sentence, turn: int) -> bool:
    """Whether what is turned down follows as a phrase of its own: "..., not 40", "... and not 40", "... rather than 40"."""
    return s.words[turn].word != "not" or s.words[turn - 1].word in (",", "and", "-")


def is_number(s: Sentence, i: int) -> bool:
    """Whether a word is a number, in digits or as a word."""
    return s.words[i].word[0].isdigit() or bool(s.of("numeral", i, i))


def disowns_words(s: Sentence) -> bool:
    """Whether a speaker says that he did not say what others say he said: "he had never said so", "I told him nothing of the sort"."""
    for h in s.of("say"):
        opens = s.words[max(0, h.first - 4) : h.first]
        mine = any(w.word in _SELF for w in opens)
        turned = any(s.of(c, max(0, h.first - 4), h.first - 1) for c in ("not", "no"))
        after = [w.word for w in s.words[h.last + 1 : h.last + 5]]
        points = bool(after) and (
            after[0] in _SO and not _goes_on(after) or bool(_ANYTHING & set(after)) or bool(s.of("pointing", h.last + 1, h.last + 6))
        )
        kind = bool(s.of("pointing", h.last + 1, h.last + 6))
        if mine and (turned and points or kind):
            return True
    return False


def _goes_on(after: list[str]) -> bool:
    """Whether "that" opens a clause instead of standing for one."""
    return after[0] in ("that", "it", "this") and len(after) > 1 and after[1][0].isalnum() and after[1] not in ("to", "at", "and", "on", "in")
