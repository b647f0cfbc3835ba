"""Relations between parties that a person has read in the project's own documents, each judged right or wrong.

What is found and was not judged counts as wrong until somebody has read it.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import msgspec

from generator import pipeline
from generator.config import Settings
from generator.curate.overrides import NONE
from generator.errors import ConfigError, Place, UsageError
from generator.model import Briefing, Relation
from generator.quality.gold import digest_of
from generator.quality.measures import Count, Figure, precision, recall
from generator.quality.running import raw

FILE = Path("tests/quality/parties/edges.tsv")
PAGES = "seeds/"
"""Documents in this folder are saved pages; the others hold nothing but title and text."""
COLUMNS = ("document", "at", "words", "who", "did", "whom", "hedge", "right")


class Edge(NamedTuple):
    """A relation by the place of the word that states it, with names; `hedge` is all that makes it less than a fact."""

    at: int
    words: str
    who: str
    did: str
    whom: str
    hedge: str


@dataclass(frozen=True, slots=True)
class Read:
    """A document and the relations in it that were judged: right ones, and wrong ones that once were found."""

    path: Path
    page: bool
    right: frozenset[Edge]
    wrong: frozenset[Edge]


class EdgeMeasure(NamedTuple):
    """A figure from 0 to 1 over all documents."""

    name: str
    figure: Callable[[Count], Figure]


MEASURES = (EdgeMeasure("involved: relations P", precision), EdgeMeasure("involved: relations still found", recall))


def documents(root: Path) -> list[Read]:
    """The documents in which relations were judged; none without the file. Raises UsageError, ConfigError."""
    file = root / FILE
    rows = _rows(file) if file.is_file() else []
    names = dict.fromkeys(name for name, _, _ in rows)
    missing = [name for name in names if not (root / name).is_file()]
    if missing:
        raise UsageError(f"{missing[0]}: relations were judged in this document, but it is not here")
    return [_document(root, name, [(edge, ok) for doc, edge, ok in rows if doc == name]) for name in names]


def _document(root: Path, name: str, judged: list[tuple[Edge, bool]]) -> Read:
    right, wrong = (frozenset(edge for edge, ok in judged if ok is kept) for kept in (True, False))
    return Read(root / name, name.startswith(PAGES), right, wrong)


def _rows(file: Path) -> list[tuple[str, Edge, bool]]:
    with file.open(encoding="utf-8", newline="") as opened:
        lines = list(csv.reader(opened, delimiter="\t", quoting=csv.QUOTE_NONE))
    if not lines or tuple(lines[0]) != COLUMNS:
        raise ConfigError([(Place(str(file), 1), f"does not name the columns {', '.join(COLUMNS)}")])
    return [_row(file, number, line) for number, line in enumerate(lines[1:], 2)]


def _row(file: Path, number: int, line: list[str]) -> tuple[str, Edge, bool]:
    if len(line) != len(COLUMNS) or not line[1].isdigit() or line[-1] not in ("yes", "no"):
        raise ConfigError([(Place(str(file), number), "is no judged relation: eight cells, the last one yes or no")])
    document, at, *rest, ok = line
    return document, Edge(int(at), *rest), ok == "yes"


def digest(root: Path) -> str:
    """SHA-256 over the judged relations and their documents; "" without any."""
    read = documents(root)
    return digest_of([root / FILE, *(document.path for document in read)]) if read else ""


def found(read: Read, settings: Settings) -> list[Edge]:
    """The relations found in a document, in order of the text. Raises SeedError."""
    seed = raw(read.path.read_bytes(), read.path.name)
    chosen = settings if read.page else msgspec.structs.replace(settings, reading="clean")
    briefing = pipeline.brief(seed, chosen, NONE)
    return [_edge(briefing, relation) for relation in briefing.analysis.relations]


def _edge(briefing: Briefing, relation: Relation) -> Edge:
    seed, analysis = briefing.seed, briefing.analysis
    who, whom, claimed = (
        ", ".join(analysis.parties[i].name for i in side) for side in (relation.who, relation.whom, relation.claimed_by)
    )
    hedge = ["not"] * relation.negated + [f"modal: {relation.modal}"] * bool(relation.modal)
    hedge += [f"by: {claimed}"] * bool(claimed)
    if relation.date >= 0:
        hedge.append(f"date: {' '.join(seed.words(analysis.dates[relation.date].span).split())}")
    return Edge(relation.trigger.start, seed.words(relation.trigger), who, relation.verb, whom, "; ".join(hedge))


def counts(read: Read, edges: Iterable[Edge]) -> dict[str, Count]:
    """The counts of both measures in one document."""
    made = list(edges)
    count = Count(sum(edge in read.right for edge in made), len(made), len(read.right))
    return {measure.name: count for measure in MEASURES}


def errors(read: Read, edges: Iterable[Edge]) -> list[str]:
    """What was found and is wrong or not judged, and what is not found any more, a sentence each."""
    made = list(edges)
    false = [(edge, "wrong" if edge in read.wrong else "not judged") for edge in made if edge not in read.right]
    lost = [(edge, "not found any more") for edge in sorted(read.right) if edge not in made]
    return [f"{read.path.name}: {told}: {' | '.join(map(str, edge))}" for edge, told in (*false, *lost)]
