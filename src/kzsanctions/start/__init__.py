"""For those who begin: exercises that check themselves, a register guessed from texts, drafts of issues.

In: texts, hand-coded answers and `exercises/material.yml`, the tables of a corpus. Out: what is right in an answer and why;
a `sources.csv` in which every guess is marked; issues for a person to finish.

1. `material` gives hand-coded statements and pairs by their ids, with the words around them in their text; `marking` holds answers
   against the coders' and hides what is not asked for; `exercises` makes the six exercises; `rehearsal` runs their notebooks without
   a screen: none may be solved as it is handed out, each with its solution.
2. `guesses` reads title, publisher, genre and day off a text and writes the register.
3. `drafts` groups the official statements that no issue covers by matter, and writes an issue for each as far as words go.

It decides nothing: a guess is confirmed, a draft finished by a person, and where two careful coders differ either answer is right.
"""

__all__ = ["drafts", "exercises", "guesses", "rehearsal"]
