"""From kept passages to who said what, with which figures, when: one parse a document."""
