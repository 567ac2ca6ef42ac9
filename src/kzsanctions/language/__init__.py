"""What is known of English and of strings, for all rooms; it knows no table and opens no file.

- `spans`: places in a text, and text made comparable without changing its length.
- `plain`: a text read as if without its damage (`damage`) and its line ends (`wrapping`), every place kept.
- `parsing`: paragraphs and the parser, to which `phrases` are one word, and plain forms of verbs;
  `wordclasses` tell nouns from verbs. `clauses`: heads, dependents.
- `alternatives`: one of many words as a pattern that is found fast.
- `words`: stems, irregular forms, synonyms and opposites. `lexicon`: concepts and the forms they are met in.
- `dimensions`: units of one dimension as one unit.
- `codes`: words for what the tables hold as codes, one wording for all readers.
- `places`: what places are called. `detection`: which language a text is in.
"""
