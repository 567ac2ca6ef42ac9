"""What is known of English and of strings: spans, parses, clauses, words."""
