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


def review(corpus: str = "", tables: str = ""):
    """Code by hand in JupyterLab (`make lab`): a panel that shows one statement or pair at a time and writes each verdict at once.

    It writes `reviews.csv` of the corpus, and beside its gold a coding of each coder (`coding-NAME.json`), in the form of `data/gold`.

    Parameters
    ----------
    corpus, tables : folders of the texts and of the built tables; without a name, the home corpus' own.

    Raises
    ------
    InputError
        Where `anywidget` is not installed, or the tables are not built.
    """
    from . import files
    from .codebook import Codebook
    from .errors import InputError
    from .report import report

    try:
        from .report import panel
    except ModuleNotFoundError as e:
        raise InputError(f"the panel needs {e.name}, which only the environment of JupyterLab has; start it with make lab") from None
    texts = files.corpus(corpus)
    return panel.Panel(report.story(texts, files.processed(tables), Codebook()), texts)
