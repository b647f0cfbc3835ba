"""What was trained on a document never scores it: folds of the training data, and the tables made without each.

A folder of folds holds, for each trained stage, `STAGE.json` with the rule that gives a document its fold, and
a folder `STAGE-N` with the tables fitted without the documents of fold N. The rule hashes a field of the gold
file, such as the host of a page, so that all documents of an outlet are in one fold; it names no document.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import msgspec

from generator.errors import ConfigError, Place, UsageError

FOLDS = 5


class Rule(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Which fold a document is in: MD5 of the field `by` of its gold line, as a number, modulo `folds`.

    Where a line has no such field, the document's name stands in for it.
    """

    by: str
    folds: int
    rule: str = "md5, read as a hexadecimal number, modulo the number of folds; without the field, of the name"

    def fold(self, line: dict[str, str]) -> int:
        """The fold of the document of a gold line."""
        key = line.get(self.by) or line["doc"]
        return int(hashlib.md5(key.encode(), usedforsecurity=False).hexdigest(), 16) % self.folds


def load(folder: Path, stage: str) -> Rule:
    """The rule of a stage's folds. Raises UsageError where there is none, ConfigError where it is broken."""
    path = folder / f"{stage}.json"
    if not path.is_file():
        raise UsageError(f"{path}: there is no rule of folds; the script that trains the stage writes it")
    try:
        return msgspec.json.decode(path.read_bytes(), type=Rule)
    except msgspec.DecodeError as error:
        raise ConfigError([(Place(str(path)), f"is no rule of folds ({error})")]) from None


def write(folder: Path, stage: str, rule: Rule) -> None:
    """Write the rule of a stage's folds."""
    text = json.dumps(msgspec.to_builtins(rule), ensure_ascii=False, indent=1)
    (folder / f"{stage}.json").write_text(text + "\n", encoding="utf-8")


def place(folder: Path, stage: str, fold: int) -> Path:
    """Where the tables are that were fitted without the documents of a fold."""
    return folder / f"{stage}-{fold}"


def tables(folder: Path, stage: str, gold: Path) -> dict[str, Path]:
    """For each document of the file `gold` (JSON Lines), the folder of the tables that never saw its fold."""
    rule = load(folder, stage)
    lines = map(json.loads, gold.read_text(encoding="utf-8").splitlines())
    return {line["doc"]: place(folder, stage, rule.fold(line)) for line in lines}
