"""The parts of the report, one a module: each takes the story of a corpus and gives content to print.

In: `evidence` (finished tables with what a report asks of them). Out: headings, paragraphs, tables and pictures of `printing`.

1. `front` is the first screen; `argument` the map; `findings`, `dossiers` with `readings` and `compared` tell of each
   dispute, `asking` what it is about (`clauses` finds the clause, `turning` makes a question of it), `telling` a side in a sentence,
   `named` what its words name, `nearby` what else is said of it and what may limit it (`matters` finds it), `stronger` the speaker's own words
   for what a paper retells; `leads` follow.
2. `flow`, `trust` and `accuracy` say how far to believe it; `positions`, `reconciliation`, `changes` and `travel` show
   stands, numbers (`amounts` words each, `apart` says which cannot be one), what changed, and paths.
3. `sourcetexts` and `annexes` hold everything the rest rests on; `coders` tells what people said of it and how far
   they agree, `reviewing` asks the reader.
4. `naming`, `dating`, `quoting`, `verbs` and `roads` word names, days, quotations, what a speaker did and the ways words came alike everywhere,
   `sentencing` shows a statement in its sentence where it is torn from it, `holding` tells as what a claim is held,
   `forms` knows the plain forms of verbs, `order` says what comes first, `room` how much of a long list stands in the page.
"""
