"""Who said what: sources, cues and content of reported speech.

In come the paragraphs of one text with their parse, and the cue lexicon. `quotations` pairs marks; `passes` lists what is then done to each
paragraph, in order: speech known by its layout (`unmarked`), cues beside marks (`beside_marks`), what verbs, nouns and phrases of saying
bring (`by_grammar` with `complements`, `reported_clause`, `said_by`), where contents end (`extents`, `clause_end`), speakers the parse
missed, quotations without a cue, and who passes words on (`relays`). `attributions` joins what goes on over paragraphs; `turns`
reads interviews; `speakers` leads each wording to a mention; `speaking` tells day and occasion.

Out go attributions with their speaker. Nothing here decides who a mention is over several texts, nor what a statement claims.
"""
