"""Who said what: the source, the cue and the content of every report of speech, direct, mixed and indirect.

In: the parsed paragraphs of a text, the `cues` of the codebook, and for speakers the mentions of `names`.
Out: `Attribution`s (content, cue, source as spans) and for each a `Speaker`.

1. `quotations` pairs marks. `passes` lists what is then done to each paragraph, in order, over drafts (`draft`): speech known by its layout
   (`unmarked`, `labels`), cues beside marks (`beside_marks`, `lead_ins`), what verbs, nouns and phrases of saying bring (`by_grammar` with
   `complements`, `reported_clause`, `said_by`), denials told as a deed (`gainsaid`), attributions that close a sentence (`closing`), whole
   sentences worded to attribute (`frames`, whose `wordings` the codebook lists), whoever the order of words makes
   speak (`any_verb`), quotations without a cue (`signed` by the
   sentence beside them, else `loose_quotations`), speakers the parse missed (`missing_speakers`), names of works (`works`), and who passes
   words on (`relays`).
2. Where a content ends: `reported_clause` proposes the clause of an indirect report (`by_commas` where the parse took the sentence to pieces),
   `clause_end` decides where it stops, `extents` settles quotations and what runs on over sentences, `going_on` where another "that" follows.
3. `attribution` turns drafts into spans, `attributions` joins what goes on over paragraphs; `turns` and `interviews` read
   interviews, with labels and without.
4. `speakers` says whom each source means: a name, an office, a pronoun, the one before; `common_words` whom "the company" means,
   `issuers` whose a document is;
   `speaking` says when and where it was said.

It judges no content and never looks at another text.
"""

from .attributions import Attribution, attributions
from .cues import read_cues
from .interviews import unlabelled
from .speakers import Speaker, resolve
from .speaking import Clock, occasion
from .turns import interviewed, turns

__all__ = [
    "Attribution",
    "Clock",
    "Speaker",
    "attributions",
    "interviewed",
    "occasion",
    "read_cues",
    "resolve",
    "turns",
    "unlabelled",
]
