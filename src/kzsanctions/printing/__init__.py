"""How the report is printed: pieces of content, and their two writings, a page (HTML) and a paper (Typst)."""
