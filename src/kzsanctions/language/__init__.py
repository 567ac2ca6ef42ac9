"""What is known of English and of strings, for all rooms; it knows no table and opens no file.

- `spans`: places in a text, and text made comparable without changing its length.
- `parsing`: paragraphs and the parser. `clauses`: heads, dependents, voice.
- `folding`: wordings as sets of words. `lexicon`: concepts and the forms they are met in.
- `detection`: which language a text is in.
"""
