"""How the report is printed: one content, written as page and as paper, whatever it says.

In: pieces of `content`, pictures of `drawing` and `lanes`. Out: HTML and Typst.

1. `content` holds the pieces; `prose` binds numbers into sentences; `markdown` turns notebook text into pieces.
2. `page` writes HTML, `paper` writes Typst; `outputs` hands both to a notebook cell.
"""
