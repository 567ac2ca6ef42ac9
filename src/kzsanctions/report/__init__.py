"""From tables to what people read: the page, the paper, and the answer to "why".

In: all tables, the raw texts and the codebook. Out: `report.html`, `report.pdf`, `numbers.json`, `summary.md`.

1. `report` has a function for each section of `sections`; `charts` draws figures and shares on axes (the map of an argument is
   `printing`'s); `terms` words days and stands. Words for the tables' codes stand in `language.codes`.
2. `printing` writes one content as page and as paper; `render` makes the files with `templates`.
3. `evaluation` with `scoring` holds the tables against hand-coded answers, `robustness` runs `compare` again with other settings; `explain` and
   `casebook` tell of one conflict or lead, `inspection` shows it in a notebook, `kinship` says why two texts tell one story;
   `panel` asks for verdicts in JupyterLab, as the page does.

It changes no table and judges nothing anew.
"""

__all__ = ["charts", "evaluation", "explain", "inspection", "panel", "render", "report", "robustness", "sections"]
