"""Attributions that close a sentence without marks: a clause, a comma, who says it, and a verb. Every sentence is invented."""

import pytest

from .test_attributions import cues, found, words  # noqa: F401  (`cues` is a fixture)

CLOSED = [
    # one part
    ("The gates are shut, Energy Minister Ana Costa said on Monday.", "Energy Minister Ana Costa", "The gates are shut"),
    (
        "Norway is holding the pilot Per Dahl, Chad's Justice Ministry asserted on 9 May.",
        "Chad's Justice Ministry",
        "Norway is holding the pilot Per Dahl",
    ),
    ("The curfew ends at dawn, the presidency of Chad promised on 2 November.", "the presidency of Chad", "The curfew ends at dawn"),
    # a name and an office, in both orders
    (
        "No glider was downed near Sorn, Colonel Per Dahl, commander of the glider school of the air force, declared on Monday.",
        "Colonel Per Dahl, commander of the glider school of the air force",
        "No glider was downed near Sorn",
    ),
    (
        "The tents have come, the keeper of the grain store of Chad, Idris Nour, reported.",
        "the keeper of the grain store of Chad, Idris Nour",
        "The tents have come",
    ),
    ("The dam is safe, the minister of energy, Ana Costa, told reporters on Monday.", "the minister of energy, Ana Costa", "The dam is safe"),
    # the speaker behind the verb
    ("The dam has burst, stated the Water Ministry of Chad.", "the Water Ministry of Chad", "The dam has burst"),
    # a paper that "read", which taggers take for a noun
    ("Ten boats were moored at Sorn on 4 May, the leaflet read.", "the leaflet", "Ten boats were moored at Sorn on 4 May"),
    # what is reported may have commas of its own
    (
        "No shots were fired, and no one was hurt, Governor Jan Novak told the paper.",
        "Governor Jan Novak",
        "No shots were fired, and no one was hurt",
    ),
    ("Nine men died in Lomna, Norway, Interior Minister Per Dahl said.", "Interior Minister Per Dahl", "Nine men died in Lomna, Norway"),
    (
        "They met Ali Said, Omar Nour and Idris Bah, Interior Minister Per Dahl said.",
        "Interior Minister Per Dahl",
        "They met Ali Said, Omar Nour and Idris Bah",
    ),
]

OPEN = [
    "The army shelled Sorn, Lomna and Dal, killed nine people and left on Monday.",
    "The bridge, which the army built, was announced on Monday.",
    "The company grew, its shares rose and the chairman, Karl Braun, resigned.",
    "A toll of nine was given, an estimate the finance ministry disowned within hours.",
    "Hours later the water board, which runs the locks, rejected the minister's remarks.",
    "In connection with reports that appeared today, the water board of Chad informs the following.",
    "He has two sons, Per and Omar, the court heard on Monday.",
]


@pytest.mark.parametrize("text, speaker, content", CLOSED)
def test_who_closes_a_sentence_said_it(text, speaker, content, cues):  # noqa: F811
    said = found(text, cues)
    assert [(words(text, a.speaker), [words(text, s) for s in a.content]) for a in said] == [(speaker, [content])]


@pytest.mark.parametrize("text", OPEN)
def test_not_every_comma_closes_a_report(text, cues):  # noqa: F811
    assert [words(text, s) for a in found(text, cues) for s in a.content if "," in words(text, s)] == []
