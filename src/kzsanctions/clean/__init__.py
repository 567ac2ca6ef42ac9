"""From texts to labelled passages.

In: the register (`sources.csv`) and the raw texts. Out: the tables `sources` and `passages`.

1. `register` reads and checks the register; `sources` makes a row of every text.
2. `rules` reads `codebook/cleaning.yml`, and `patience` stops a pattern of it that does not end; `blocks` cuts a text into
   blocks and measures them (length, verbs, links, repetition).
3. `labels` gives every block a kind and the rule that decided it: `titles` finds the headline, `margins` what a page says of
   itself, `buttons` lines that no sentence is made of, `makers` who made it, `below` what lies under an article, `tail` what its
   place or its make gives away (tables, galleries, threads of comments, the end of a page), `appeals` pleas over several paragraphs.
4. `passages` labels the plain reading of a text and writes the labels down: in order, they concatenate to the raw text exactly.
5. `notices` names every text that is not read, kept in part, damaged or doubled.

It rewrites no character, reads no sentence, and knows no speaker.
"""

from .rules import read_cleaning
from .sources import read_countries, read_genres

__all__ = ["labels", "notices", "passages", "read_cleaning", "read_countries", "read_genres", "register", "sources"]
