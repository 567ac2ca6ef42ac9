"""Names and titles of people, bodies, governments and outlets, and whom they stand for.

In: the parsed paragraphs of a text and the `gazetteer` (actors, places, name parts and offices of the codebook).
Out: `mentions`: each a `mention` with name, office, body, government, standing and the one it goes back to.

1. `tokens` and `phrases` find noun phrases that may name somebody, each a `part`, in common words by `wording`; `attached` adds what hangs on,
   `apposed` what stands beside, `body_names` the rest of a body's name, `named_bodies` bodies by the form of theirs; `reshape` mends their ends.
2. `officials` says whether their words name a public office, `state_firms` knows firms of the state's, `glosses` the names a paper explains
   and the scene a paragraph opens with; `beside` joins mentions that stand side by side, `labels` knows the names before the turns of a
   transcript; `abbreviations`, `short_bodies` and `coreference` tie short forms, bodies, offices and pronouns to earlier mentions, an office
   by `titles`; `introduced` gives the office of a lead the name the story goes on with, `told_after` a name the office that is told of him later.
3. `owners` says whose "its chairman" or "their ministry" is, `peers` who holds an office in another state, `scenes` where a paragraph is
   told and a body sits. `governments` then decides the country of whoever names none, in this order: the place it is of (`towns`, `local`),
   who holds it or acts beside it, its like in the text, else the text's own: by its page (`pages`), else by its words (`own`). Stated and
   guessed are told apart. `places` says which country "there" and "the Andean nation" mean.
4. `sounds` folds a name to one letter a sound; `spelling` with `distance` compares names over transliterations.

It looks at one text; which mentions of a corpus are one actor is decided in `read.actors` and `read.merging`.
"""

from .coreference import other_gender
from .gazetteer import Body, Gazetteer, Institution, Place, read_gazetteer
from .mention import Mention
from .mentions import mentions
from .own import home_government
from .owners import called_by, firm_before
from .pages import home_of
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
