"""Text skills: pure functions on strings and parses. They open no file and know no table."""
