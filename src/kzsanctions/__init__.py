"""Who said what, with which figures, when and through whom: official narratives read from press texts, and where they conflict."""
