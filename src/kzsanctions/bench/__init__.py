"""The extractors over public test sets, scored by the sets' own scorers.

In: a folder of JSON lines and scorers. Out: predictions and one table.

`run` runs them all; `quotes`, `figures`, `names`, `dates` and `boilerplate` write predictions in a set's own notation; `contra` scores verdicts
on pairs of sentences. What is a set's convention and not ours stays here.
"""
