"""Who said what: sources, cues and content of reported speech."""
