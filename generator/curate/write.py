"""Writes a decision into `site_config/parties.yml` without touching what a person wrote there."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec
import yaml

from generator import typed
from generator.curate import sitewide
from generator.curate.sitewide import SHOWN, SiteDecisions, SiteParty
from generator.errors import ConfigError, Place
from generator.text import fold

HEAD = "# Decisions about parties over all documents.\nparties:\n"


def add(root: Path, decision: SiteParty) -> int:
    """Append the decision; returns its line. Raises ConfigError if the file is faulty or has one about that party."""
    path = sitewide.path_of(root)
    before = path.read_bytes().decode("utf-8") if path.is_file() else ""
    known = sitewide.load(root)
    for i, told in enumerate(known.parties):
        if fold(decision.name) in map(fold, (told.called, *told.names)):
            line = typed.line_at(before, "parties", i, "name")
            raise ConfigError([(Place(SHOWN, line), f'decides about "{decision.name}" already; change it there')])
    text, line = _with(before.replace("\r\n", "\n"), decision)
    if _parsed(text) != (*known.parties, decision):
        harm = "cannot be added to without harm; write the decision by hand (its form is in the documentation)"
        raise ConfigError([(Place(SHOWN), harm)])
    path.parent.mkdir(exist_ok=True)
    part = path.with_suffix(".part")
    part.write_text(text.replace("\n", "\r\n") if "\r\n" in before else text, encoding="utf-8", newline="")
    part.replace(path)
    return line


def _parsed(text: str) -> tuple[SiteParty, ...]:
    try:
        return typed.parse(text, SiteDecisions, SHOWN, text_only=True).parties
    except ConfigError:
        return ()


def _with(before: str, decision: SiteParty) -> tuple[str, int]:
    """The file's text with the decision behind the last one, and the line it begins in."""
    root = yaml.compose(before, Loader=yaml.SafeLoader) if before.strip() else None
    pairs = root.value if isinstance(root, yaml.MappingNode) else []
    here = next((value for key, value in pairs if key.value == "parties"), None)
    if not isinstance(here, yaml.SequenceNode) or not here.value:
        if here is not None:
            told = (
                "`parties` holds no list with a line for each decision; write the first one by hand or remove the key"
            )
            raise ConfigError([(Place(SHOWN, here.start_mark.line + 1), told)])
        start = before.rstrip("\n") + "\n\nparties:\n" if before.strip() else HEAD
        return start + _item(decision, "  "), start.count("\n") + 1
    if here.flow_style:
        told = "`parties` stands in square brackets; put each decision on a line of its own that begins with a dash"
        raise ConfigError([(Place(SHOWN, here.start_mark.line + 1), told)])
    lines = before.splitlines(keepends=True)
    at = _behind(lines, here)
    head = "".join(lines[:at]).rstrip("\n") + "\n"
    return head + _item(decision, " " * here.start_mark.column) + "".join(lines[at:]), head.count("\n") + 1


def _behind(lines: Sequence[str], parties: yaml.SequenceNode) -> int:
    """The line behind the last decision, without the blank lines and comments that YAML counts to it."""
    at = int(parties.end_mark.line) + (parties.end_mark.column > parties.start_mark.column)
    least = _last_line(parties)
    while at > least and (not lines[at - 1].strip() or lines[at - 1].lstrip().startswith("#")):
        at -= 1
    return at


def _last_line(node: yaml.Node) -> int:
    """The line behind the last value, which may itself hold blank lines and what looks like comments."""
    while isinstance(node, yaml.SequenceNode | yaml.MappingNode) and node.value:
        last = node.value[-1]
        node = last[1] if isinstance(last, tuple) else last
    return int(node.end_mark.line) + (node.end_mark.column > 0)


def _item(decision: SiteParty, indent: str) -> str:
    """The decision as an item of a list, the keys in their order, nothing that says nothing."""
    given: dict[str, Any] = {
        key: value for key, value in msgspec.to_builtins(decision).items() if value not in (None, [], ())
    }
    dumped = yaml.safe_dump([given], allow_unicode=True, sort_keys=False, width=1000, default_flow_style=False)
    return "".join(f"{indent}{line}\n" for line in dumped.splitlines())
