"""From tables to files that other people's tools read: one module a format.

In: all built tables and the raw texts they were built from. Out: for each format a folder with its files and a `README.txt`.

1. `material` reads tables and texts, checks that they belong together, and leaves whole texts out where that is asked for.
2. Each format has a module with `contents(material)`, the files it consists of as bytes. Tables: `xlsx` a workbook, `sqlite` a database,
   `csvw` and `datapackage` CSV files with a description, `rocrate` the run that made them. Texts with what was found in them:
   `annotations` (Web Annotations), `qdpx` (an archive, `packing`), `dna` (in `dna_tables`). Who said what: `networks` makes the graphs that
   `graphml` and `gexf` write, `ftm` entities.
3. `exports` lists the formats and puts a folder down as a whole, or not at all.

It judges nothing anew and says of no statement that it is true. The same tables and texts give the same bytes.
"""

__all__ = ["exports", "material"]
