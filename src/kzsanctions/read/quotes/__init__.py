"""Who said what: the source, the cue and the content of every report of speech.

In: the parsed paragraphs of a text, the cues of the codebook, and for speakers the mentions of `names`.
Out: `Attribution`s (content, cue, source as spans) and for each a `Speaker`.

1. `quotations` pairs marks. `passes` lists what is then done to each paragraph, in order: speech known by its layout (`unmarked`), cues
   beside marks (`beside_marks`), what verbs, nouns and phrases of saying bring (`by_grammar` with `complements`, `reported_clause`,
   `said_by`), where contents end (`extents`, `clause_end`), quotations without a cue, and who passes words on (`relays`).
2. `attributions` joins what goes on over paragraphs; `turns` reads interviews and transcripts by their labels.
3. `speakers` says whom each source means: a name, an office, a pronoun, the one before.
4. `speaking` says when and where it was said.

It judges no content and never looks at another text.
"""

from .attributions import Attribution, attributions
from .cues import read_cues
from .speakers import Speaker, resolve
from .speaking import Clock, occasion
from .turns import interviewed, turns

__all__ = ["Attribution", "Clock", "Speaker", "attributions", "interviewed", "occasion", "read_cues", "resolve", "turns"]
