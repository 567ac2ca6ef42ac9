"""From tables to what people read: the page, the paper, and the answer to "why".

In: all tables, the raw texts and the codebook. Out: `report.html`, `report.pdf`, `numbers.json`, `summary.md`.

1. `sections` hold the parts of the report, one a module: text and numbers from tables; `charts` draws.
2. `printing` writes one content as page and as paper; `render` makes the files with `templates`.
3. `evaluation` scores against hand-coded answers, `robustness` varies settings; `explain` and `casebook` tell of one conflict.

It changes no table and judges nothing anew.
"""

__all__ = ["charts", "evaluation", "explain", "render", "report", "robustness", "sections"]
