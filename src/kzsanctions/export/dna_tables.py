"""The tables of a .dna file: the columns that Discourse Network Analyzer 3.0 asks for when it opens one.

Names and types of the columns are the program's file format, for which no other description was found than its published source
(GPL); the definitions here are written for this package, with the constraints that keep our own rows right. A short text has fewer than 191
characters; truth values are 0 or 1, colours 0 to 255, days seconds since 1970 in UTC.
"""

from __future__ import annotations

COLOURS = "".join(f"{c} INTEGER NOT NULL DEFAULT 0 CHECK ({c} BETWEEN 0 AND 255), " for c in ("Red", "Green", "Blue"))
# What a coder may do: those who open the file may do everything but change the types of statements and the coders.
PERMISSIONS = (
    *("AddDocuments", "EditDocuments", "DeleteDocuments", "ImportDocuments", "AddStatements", "EditStatements", "DeleteStatements"),
    *("EditAttributes", "EditRegex", "EditStatementTypes", "EditCoders"),
    *("ViewOthersDocuments", "EditOthersDocuments", "ViewOthersStatements", "EditOthersStatements"),
)
ALLOWED = "".join(f", Permission{p} INTEGER NOT NULL DEFAULT 1 CHECK (Permission{p} IN (0, 1))" for p in PERMISSIONS)

SETTINGS = "CREATE TABLE SETTINGS (Property TEXT PRIMARY KEY, Value TEXT NOT NULL)"

CODERS = f"""
CREATE TABLE CODERS (
  ID INTEGER PRIMARY KEY NOT NULL,
  Name TEXT NOT NULL UNIQUE CHECK (LENGTH(Name) < 191),
  {COLOURS}
  Refresh INTEGER NOT NULL DEFAULT 0,
  FontSize INTEGER NOT NULL DEFAULT 14,
  Password TEXT NOT NULL CHECK (LENGTH(Password) < 191),
  PopupWidth INTEGER DEFAULT 300,
  ColorByCoder INTEGER NOT NULL DEFAULT 0 CHECK (ColorByCoder IN (0, 1)),
  PopupDecoration INTEGER NOT NULL DEFAULT 0 CHECK (PopupDecoration IN (0, 1)),
  PopupAutoComplete INTEGER NOT NULL DEFAULT 1 CHECK (PopupAutoComplete IN (0, 1))
  {ALLOWED}
)"""

CODERRELATIONS = """
CREATE TABLE CODERRELATIONS (
  ID INTEGER PRIMARY KEY NOT NULL,
  Coder INTEGER REFERENCES CODERS (ID) ON DELETE CASCADE,
  OtherCoder INTEGER REFERENCES CODERS (ID) ON DELETE CASCADE,
  viewStatements INTEGER NOT NULL DEFAULT 1 CHECK (viewStatements IN (0, 1)),
  editStatements INTEGER NOT NULL DEFAULT 1 CHECK (editStatements IN (0, 1)),
  viewDocuments INTEGER NOT NULL DEFAULT 1 CHECK (viewDocuments IN (0, 1)),
  editDocuments INTEGER NOT NULL DEFAULT 1 CHECK (editDocuments IN (0, 1)),
  CHECK (Coder != OtherCoder)
)"""

DOCUMENTS = """
CREATE TABLE DOCUMENTS (
  ID INTEGER PRIMARY KEY NOT NULL,
  Title TEXT NOT NULL CHECK (LENGTH(Title) < 191),
  Text TEXT NOT NULL,
  Coder INTEGER REFERENCES CODERS (ID) ON DELETE CASCADE,
  Author TEXT NOT NULL DEFAULT '' CHECK (LENGTH(Author) < 191),
  Source TEXT NOT NULL DEFAULT '' CHECK (LENGTH(Source) < 191),
  Section TEXT NOT NULL DEFAULT '' CHECK (LENGTH(Section) < 191),
  Notes TEXT NOT NULL DEFAULT '',
  Type TEXT NOT NULL DEFAULT '' CHECK (LENGTH(Type) < 191),
  Date INTEGER NOT NULL
)"""

STATEMENTTYPES = f"""
CREATE TABLE STATEMENTTYPES (
  ID INTEGER PRIMARY KEY NOT NULL,
  {COLOURS}
  Label TEXT NOT NULL CHECK (LENGTH(Label) < 191)
)"""

VARIABLES = """
CREATE TABLE VARIABLES (
  ID INTEGER PRIMARY KEY NOT NULL,
  Variable TEXT NOT NULL CHECK (LENGTH(Variable) < 191),
  DataType TEXT NOT NULL DEFAULT 'short text' CHECK (DataType IN ('boolean', 'integer', 'long text', 'short text')),
  StatementTypeId INTEGER REFERENCES STATEMENTTYPES (ID) ON DELETE CASCADE,
  UNIQUE (Variable, StatementTypeId)
)"""

REGEXES = f"CREATE TABLE REGEXES ({COLOURS} Label TEXT PRIMARY KEY CHECK (LENGTH(Label) < 191))"

STATEMENTS = """
CREATE TABLE STATEMENTS (
  ID INTEGER PRIMARY KEY NOT NULL,
  StatementTypeId INTEGER REFERENCES STATEMENTTYPES (ID) ON DELETE CASCADE,
  DocumentId INTEGER REFERENCES DOCUMENTS (ID) ON DELETE CASCADE,
  Start INTEGER NOT NULL CHECK (Start >= 0),
  Stop INTEGER NOT NULL CHECK (Stop > Start),
  Coder INTEGER REFERENCES CODERS (ID) ON DELETE CASCADE
)"""

ENTITIES = """
CREATE TABLE ENTITIES (
  ID INTEGER PRIMARY KEY NOT NULL,
  VariableId INTEGER NOT NULL REFERENCES VARIABLES (ID) ON DELETE CASCADE,
  Value TEXT NOT NULL DEFAULT '' CHECK (LENGTH(Value) < 191),
  Red INTEGER CHECK (Red BETWEEN 0 AND 255),
  Green INTEGER CHECK (Green BETWEEN 0 AND 255),
  Blue INTEGER CHECK (Blue BETWEEN 0 AND 255),
  ChildOf INTEGER REFERENCES ENTITIES (ID) ON DELETE CASCADE CHECK (ChildOf != ID),
  UNIQUE (VariableId, Value)
)"""

ATTRIBUTEVARIABLES = """
CREATE TABLE ATTRIBUTEVARIABLES (
  ID INTEGER PRIMARY KEY NOT NULL,
  VariableId INTEGER NOT NULL REFERENCES VARIABLES (ID) ON DELETE CASCADE,
  AttributeVariable TEXT NOT NULL CHECK (LENGTH(AttributeVariable) < 191),
  UNIQUE (VariableId, AttributeVariable)
)"""

ATTRIBUTEVALUES = """
CREATE TABLE ATTRIBUTEVALUES (
  ID INTEGER PRIMARY KEY NOT NULL,
  EntityId INTEGER NOT NULL REFERENCES ENTITIES (ID) ON DELETE CASCADE,
  AttributeVariableId INTEGER NOT NULL REFERENCES ATTRIBUTEVARIABLES (ID) ON DELETE CASCADE,
  AttributeValue TEXT NOT NULL DEFAULT '' CHECK (LENGTH(AttributeValue) < 191),
  UNIQUE (EntityId, AttributeVariableId)
)"""


def _values(table: str, column: str) -> str:
    """A table of the values that statements have for variables of one type."""
    return f"""
CREATE TABLE {table} (
  ID INTEGER PRIMARY KEY NOT NULL,
  StatementId INTEGER NOT NULL REFERENCES STATEMENTS (ID) ON DELETE CASCADE,
  VariableId INTEGER NOT NULL REFERENCES VARIABLES (ID) ON DELETE CASCADE,
  {column},
  UNIQUE (StatementId, VariableId)
)"""


SCHEMA = [
    *(SETTINGS, CODERS, CODERRELATIONS, DOCUMENTS, STATEMENTTYPES, VARIABLES, REGEXES, STATEMENTS, ENTITIES, ATTRIBUTEVARIABLES, ATTRIBUTEVALUES),
    _values("DATABOOLEAN", "Value INTEGER NOT NULL DEFAULT 1 CHECK (Value IN (0, 1))"),
    _values("DATAINTEGER", "Value INTEGER NOT NULL DEFAULT 0"),
    _values("DATASHORTTEXT", "Entity INTEGER NOT NULL REFERENCES ENTITIES (ID) ON DELETE CASCADE"),
    _values("DATALONGTEXT", "Value TEXT DEFAULT ''"),
]
