"""How the report is printed: one content, written as page and as paper, whatever it says.

In: pieces of `content`, and pictures as SVG. Out: HTML and Typst.

1. `content` holds the pieces; `prose` binds numbers into sentences; `markdown` turns notebook text into pieces.
2. `page` writes HTML and lets `folding` pack what is long, `paper` writes Typst; `outputs` hands both to a notebook cell.
3. `lanes` draws the map of an argument of the dots and curves of `marks`, `labels` cuts its labels so that they keep their sense; `drawing`
   holds the colours of all pictures and the rows that `charts` of `report` draws.
"""
