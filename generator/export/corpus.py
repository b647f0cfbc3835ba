"""The corpus as files of data: JSON Lines, CSV, SQLite; the same corpus gives the same bytes."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import msgspec

from generator.export import rows

Tables = dict[str, list[rows.Row]]
TYPES = {str: "TEXT", int: "INTEGER", bool: "INTEGER", float: "REAL"}


def schema() -> bytes:
    """The JSON Schema (2020-12) of the file of one briefing, `rows.Whole`."""
    made = {"$schema": "https://json-schema.org/draft/2020-12/schema", **msgspec.json.schema(rows.Whole)}
    return json.dumps(made, ensure_ascii=False, indent=1, sort_keys=True).encode() + b"\n"


def one(whole: rows.Whole) -> bytes:
    """A briefing as JSON, in one line."""
    return msgspec.json.encode(whole) + b"\n"


def lines(wholes: Iterable[rows.Whole]) -> Iterable[bytes]:
    """JSON Lines: a briefing a line."""
    return map(one, wholes)


def table(kind: type[rows.Row], found: Sequence[rows.Row]) -> bytes:
    """A table as CSV (RFC 4180) in UTF-8, with a header; lists are JSON arrays, truth is true or false."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(kind.__struct_fields__)
    writer.writerows([_cell(getattr(row, name)) for name in kind.__struct_fields__] for row in found)
    return text.getvalue().encode("utf-8", "replace")


def _cell(value: Any) -> Any:
    if isinstance(value, bool):
        return "true" if value else "false"
    return json.dumps(value, ensure_ascii=False) if isinstance(value, tuple) else value


def database(path: Path, tables: Tables) -> None:
    """A new SQLite database at `path`, a table each; lists are JSON arrays, truth is 1 or 0.

    SQLite writes no times; rows go in in order and the file is written anew at the end. One version of SQLite
    gives the same bytes; the header names that version, so another gives a file that differs there at least.
    """
    path.unlink(missing_ok=True)
    connection = sqlite3.connect(path)
    try:
        connection.execute("PRAGMA page_size = 4096")
        connection.execute("PRAGMA journal_mode = OFF")
        for name, found in tables.items():
            _insert(connection, name, rows.TABLES[name], found)
        connection.commit()
        connection.execute("VACUUM")
    finally:
        connection.close()


def _insert(connection: sqlite3.Connection, name: str, kind: type[rows.Row], found: Sequence[rows.Row]) -> None:
    columns = [(field.name, TYPES.get(field.type, "TEXT")) for field in msgspec.structs.fields(kind)]
    made = ", ".join(f'"{column}" {kind_of} NOT NULL' for column, kind_of in columns)
    connection.execute(f'CREATE TABLE "{name}" ({made})')
    values = [[_plain(getattr(row, column)) for column, _ in columns] for row in found]
    connection.executemany(f'INSERT INTO "{name}" VALUES ({", ".join("?" * len(columns))})', values)


def _plain(value: Any) -> Any:
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode()  # SQLite holds no lone surrogates
    return json.dumps(value, ensure_ascii=False) if isinstance(value, tuple) else value
