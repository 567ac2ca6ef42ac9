"""What a speaker did with the words is told in the report's own verb, and nobody is made to say or admit what a paper says."""

import pytest
from storyteller import DEPUTY, article, corpus

from kzsanctions.report.sections import verbs


def reported(report, content, cue, cue_class, position="affirms", commitment="certain", speaker=True):
    """A statement as a sentence of a paper has it, with a claim on it."""
    one = article("one", "Daily Herald")
    one.say(DEPUTY, content, "dual-use-leakage", position)
    statement, claim = one.rows["statements"][0], one.rows["claims"][0]
    start, end = one.piece(report)
    at = start + report.index(content)
    statement |= {"start": at, "end": at + len(content), "cue": cue, "cue_class": cue_class, "quote_type": "indirect"}
    statement |= {"cue_start": start + report.index(cue), "cue_end": start + report.index(cue) + len(cue)}
    statement |= {} if speaker else {"speaker_id": "", "speaker_text": "", "speaker_start": None, "speaker_end": None}
    claim |= {"evidence_start": at, "evidence_end": at + len(content), "commitment": commitment}
    told = corpus(one)
    return verbs.cued(told, next(iter(told.claims.values())))


@pytest.mark.parametrize(
    "report, cue, given, told",
    [
        ("Falk sought to refute claims that {}.", "refute", ("deny", "denies"), "sought to refute claims that: "),
        ("Falk is trying to rebut reports that {}.", "rebut", ("deny", "denies"), "is trying to rebut reports that: "),
        ("Falk denied that {}.", "denied", ("deny", "denies"), "denied that: "),
        ("Falk rejected rumours that {}.", "rejected", ("deny", "denies"), "rejected rumours that: "),
        ("Falk sought to counter claims that {}.", "claims", ("accuse", "denies"), "sought to counter claims that: "),
        ("Falk dismissed the rumours that {}.", "rumours", ("accuse", "denies"), "dismissed the rumours that: "),
        ("Against Claims that {} Falk spoke.", "Claims", ("accuse", "denies"), "denied: "),
        # The verb stands after the words, or far before them.
        ("{}: that Falk denied.", "denied", ("deny", "denies"), "denied: "),
        ("Falk denied it. It rained. In the harbour {}.", "denied", ("deny", "denies"), "denied: "),
        ("Falk conceded that {}.", "conceded", ("concede", "affirms"), "conceded: "),
        ("Falk is worried that {}.", "worried", ("say", "affirms", "concern"), "voiced the concern: "),
        ("It is generally acknowledged that {}.", "acknowledged", ("concede", "affirms", "certain", False), ""),
        ("Falk said that {}.", "said", ("say", "affirms"), ""),
        # Words that are a thing and no sentence.
        ("Falk called for {}.", "called", ("say", "affirms"), "called for: "),
        ("Falk spoke of {}.", "spoke", ("say", "affirms"), "spoke of: "),
        ("Falk told of the day on which {}.", "told", ("say", "affirms"), ""),
    ],
)
def test_words_are_told_with_the_verb_of_the_report(report, cue, given, told):
    content = "pumps pass the border"
    assert reported(report.format(content), content, cue, *given) == told
