"""What the report says, a module a section; each reads finished tables and returns pieces to print."""
