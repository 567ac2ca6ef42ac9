"""The codes that tables hold (tiers, levels, gates, verdicts, positions), and words for them, the same on page, paper and in explanations.

Their one home for all readers; a section of the report words only what it alone shows, and days are worded in `report.terms`.
"""

TIERS = {"A": "contradiction", "B": "tension", "C": "divergence"}
TIERS_EXPLAINED = {
    "A": "one official account says what another excludes, about the same thing, at the same time, as a fact",
    "B": "the two accounts sit badly together, but something keeps them from excluding each other",
    "C": "a difference of wording, an announced update, or a claim that a text tells as so and an official account denies",
}
# What a divergence is called; one whose order is not known blames nobody for it.
NOTES = {"update": "update", "wording": "wording", "stale-claim": "told after it was denied"}
NOTE_OF_NO_ORDER = "told and denied"
# The kind of a conflict that no gate has judged: a lead of which all readers say that it is one.
BY_READERS = "found-by-readers"
LEVELS = {
    "person": "one person against himself or herself",
    "institution": "within one institution",
    "government": "between institutions of one government",
    "between_governments": "between two states or unions of states",
    # Where no text and no codebook tells which state one of the two speaks for.
    "": "between two speakers; for which state one of them speaks, or both, the program could not tell",
}
STATUSES = {
    "open": "open: the program found no retraction in these texts",
    "overridden": "overruled: the body one speaker belongs to contradicted it",
    "superseded": "superseded: a later state was announced",
    "retracted": "retracted: a speaker took a side back",
}
GATES = {
    "G0": ("Official", "Does each side speak for a state or a public body?"),
    "G1": ("Two utterances", "Are these two acts of speaking, and not two reports of one?"),
    "G2": ("Comparable", "Do they answer the same question?"),
    "G3": ("Scope", "Do they speak of the same things, places, actors and rules?"),
    "G4": ("Time", "Do both hold at the same time?"),
    "G5": ("Commitment", "Are both stated as facts?"),
    "G6": ("Content", "Can both be true?"),
}
VERDICTS = {"pass": "passes", "cap": "holds it at tension", "fail": "no conflict", "na": "does not apply"}
BASES = {
    "named": "named beside the words",
    "title": "by office",
    "pronoun": "by a pronoun",
    "continued": "quotation goes on",
    "institution": "by institution",
    "metonym": "capital for its government",
    "named_later": "named in a later sentence",
    "publisher": "the publisher itself speaks",
    "unnamed": "not named",
}
POSITIONS = {"affirms": "yes", "denies": "no", "unclear": "unclear"}
OPPOSITE = {"affirms": "denies", "denies": "affirms"}
COMMITMENTS = ("certain", "probable", "possible", "promise", "opinion", "concern", "demand")
# A demand tells what somebody wants and not what is, so it is neither a yes nor a no.
DEMANDS = {"affirms": "a demand", "denies": "a demand for the contrary", "unclear": "unclear"}
DAYS_KNOWN = {
    "review": "corrected by hand",
    "stated": "named in the text",
    "carried": "carried over from an earlier sentence",
    "publication": "assumed from publication",
}
# What keys of scope are called where a reader meets them; any other key is read as words.
SCOPES = {
    "any": "all kinds",
    "dual-use": "dual-use goods",
    "sanctioned": "sanctioned goods",
    "foreign-sanctions": "sanctions of others",
}

# The basis of a period around a day that was only counted back to, and that nobody named: "38 a year earlier".
COUNTED_BACK = "counted back"

# Names of the circumstances of a proposition that are no participants: when, at what hour, in which part of the day, how long, before or
# after what, how, and whether for the first or the last time.
MOMENTS = frozenset("when clock daypart lasting before-act after-act manner turn".split())
