"""For those who begin: exercises that check themselves.

In: the hand-coded answers and texts of a corpus, `exercises/material.yml`, a student's answers. Out: what is right, what is not
yet, and why, in plain words.

1. `material` gives hand-coded statements and pairs by their ids, with the words around them in their text.
2. `marking` holds answers against the coders' and shows what came of it; an answer is hidden until it is asked for.
3. `exercises` makes the six exercises from `exercises/material.yml`, one function each.
4. `rehearsal` runs the exercise notebooks without a screen: none may be solved as it is handed out, each with its solution.

It judges no student: where two careful coders differ, either answer is right.
"""

__all__ = ["exercises", "rehearsal"]
