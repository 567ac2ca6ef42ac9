"""Who said what, with which figures, when and through whom: official narratives read from press texts, and where they conflict."""


def inspect(*ids: str, corpus: str = "", tables: str = ""):
    """Show in a notebook what an id stands for: its words in their text, its claims and gates, what would change it; elsewhere as plain text.

    Parameters
    ----------
    ids : a conflict (c_), dispute (d_), lead (q_), claim (k_), figure (f_), statement (t_) or utterance (u_), or two that may conflict.
    corpus, tables : folders of the texts and of the built tables; without a name, the home corpus' own.

    Raises
    ------
    InputError
        For an id that stands for nothing in these tables.
    """
    from . import files  # here, so that the command line loads only what it needs
    from .report import inspection

    return inspection.inspected(ids, files.corpus(corpus), files.processed(tables))
