"""Names and titles of people, bodies, governments and outlets, and whom they stand for.

In: the parsed paragraphs of a text and the `gazetteer` (actors, places, name parts and offices of the codebook).
Out: `mentions`: each a `mention` with name, office, body, government, standing and the one it goes back to.

1. `tokens` and `phrases` find noun phrases that may name somebody, each a `part`, in common words by `wording`; `attached` adds what hangs on,
   `apposed` what stands beside, `body_names` the rest of a body's name, `named_bodies` bodies by the form of theirs; `reshape` mends their ends.
2. `state_firms` knows firms of the state's, `glosses` the names a paper explains and the scene a paragraph opens with;
   `beside` joins mentions that stand side by side, `labels` knows the names before the turns of a transcript; `abbreviations`,
   `short_bodies` and `coreference` tie short forms, bodies, offices and pronouns to earlier mentions, an office by `titles`;
   `introduced` gives the office of a lead the name the story goes on with, `told_after` a name the office that is told of him later.
3. `owners` says whose "its chairman" or "their ministry" is; `governments` decides the country of a body that names none ("the
   ministry"): of its like in the text, of the text, of who acts beside it, else the paper's own (its country in the register); stated and
   guessed are told apart. A mayor's or county's country is that of the place, by `towns` and `local`; `places` says where
   a text is told of.
4. `sounds` folds a name to one letter a sound; `spelling` with `distance` compares names over transliterations.

It looks at one text; which mentions of a corpus are one actor is decided in `read.actors` and `read.merging`.
"""

from .coreference import other_gender
from .gazetteer import Body, Gazetteer, Institution, Place, read_gazetteer
from .governments import home_government
from .mention import Mention
from .mentions import mentions
from .owners import called_by, firm_before
from .places import home_of
from .sounds import fold_name, read_names, sound_key, surname_key
from .spelling import same_person, token_keys
from .wording import as_printed, fields_of

__all__ = [
    "Body",
    "Gazetteer",
    "Institution",
    "Mention",
    "Place",
    "as_printed",
    "called_by",
    "fields_of",
    "firm_before",
    "fold_name",
    "home_government",
    "home_of",
    "mentions",
    "other_gender",
    "read_gazetteer",
    "read_names",
    "same_person",
    "sound_key",
    "surname_key",
    "token_keys",
]
