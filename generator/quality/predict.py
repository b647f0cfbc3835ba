"""What the pipeline finds in a folder of documents, a JSON line a document, in the formats the scorers read."""

from __future__ import annotations

import dataclasses
import gzip
import json
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import nullcontext
from pathlib import Path
from typing import Any

import msgspec

from generator import lexicon, pipeline
from generator.brief.edits import DATELINE
from generator.config import Settings
from generator.curate.overrides import NONE
from generator.errors import SeedError, UsageError
from generator.model import (
    TEXT_LABELS,
    Analysis,
    Basis,
    Briefing,
    Fact,
    Form,
    Grade,
    Kind,
    Metadata,
    Quote,
    RawSeed,
    Seed,
    Span,
)
from generator.quality.running import Progress, each, silent
from generator.quality.running import raw as as_seed
from generator.read import agencies

Line = dict[str, Any]
_DURATION = re.compile(r"P[\dXT]")
ENDINGS = (".txt", ".html", ".html.gz")


def documents(folder: Path) -> Iterator[tuple[str, Path]]:
    """Each document of `folder` as (name without its endings, path), in order."""
    if not folder.is_dir():
        raise UsageError(f"{folder}: there is no such folder of documents")
    for path in sorted(folder.iterdir()):
        ending = next((e for e in reversed(ENDINGS) if path.name.endswith(e)), None)
        if ending:
            yield path.name[: -len(ending)], path


def raw(doc: str, path: Path) -> RawSeed:
    """The document as a raw seed; a compressed file is unpacked."""
    data = path.read_bytes()
    name = path.name
    if name.endswith(".gz"):
        data, name = gzip.decompress(data), name[:-3]
    return as_seed(data, name, doc)


def predict(task: str, doc: str, path: Path, settings: Settings, created: str | None = None) -> Line:
    """One line of predictions for one document; `created` is the document's own date where it is known."""
    if task != "reading":
        settings = msgspec.structs.replace(settings, reading="clean")
    until, line = TASKS[task]
    values: dict[str, Any] = {"raw": raw(doc, path), "settings": settings, "decisions": NONE}
    if created:
        values = pipeline.run(values, "meta")
        given = Fact(created, Basis.GIVEN, "created")
        values["meta"] = dataclasses.replace(values["meta"], published=given, earliest=None)
        result = pipeline.resume(values, "meta", until)
    else:
        result = pipeline.run(values, until)
    return {"doc": doc, **line(result[until])}


def reading(seed: Seed) -> Line:
    """Body, title, date, authors and site."""
    meta = seed.meta
    body = [seed.words(b.span) for b in seed.blocks if b.label in TEXT_LABELS or b.label == "heading"]
    return {
        "body": "\n\n".join(body),
        "title": meta.title.value if meta.title.rule != "no title" else "",
        "date": meta.published.value if meta.published else "",
        "author": "; ".join(fact.value for fact in (*meta.authors, *_byline_agency(meta))),
        "site": meta.outlet.value if meta.outlet else "",
    }


def _byline_agency(meta: Metadata) -> tuple[Fact, ...]:
    """The agency where the byline itself names it: readers take it for an author."""
    other = (agencies.DATELINE, agencies.CREDIT)
    return (meta.agency,) if meta.agency and meta.agency.rule not in other else ()


def quotes(briefing: Briefing) -> Line:
    """Quotations with the speaker shown to a reader and the words at the spot."""
    seed, analysis = briefing.seed, briefing.analysis
    found = [
        {
            "text": seed.words(q.span),
            "start": q.span.start,
            "end": q.span.end,
            "speaker": q.speaker.name,
            "mention": seed.words(q.speaker.mention) if q.speaker.mention else "",
            "type": "indirect" if q.grade is Grade.PARAPHRASE else "direct",
            "confidence": str(q.speaker.confidence),
        }
        for q in (*analysis.quotes, *_told(analysis))
        if q.grade is not Grade.NAME
    ]
    return {"quotes": found}


def _told(analysis: Analysis) -> tuple[Quote, ...]:
    """The paraphrases, but for those with a name in marks, which the scorer would take for a quotation of ours."""
    names = [q.marked for q in analysis.quotes if q.grade is Grade.NAME]
    return tuple(q for q in analysis.reported if not any(q.span.meets(name) for name in names))


def parties(briefing: Briefing) -> Line:
    """Parties with kind, aliases, named mentions and rank."""
    analysis = briefing.analysis
    found = []
    for rank, index in enumerate(briefing.related, 1):
        party = analysis.parties[index]
        if party.kind in (Kind.EVENT, Kind.WORK):
            continue
        spans = [m.span for m in analysis.mentions if m.party == index and m.form is Form.NAME]
        found.append(
            {
                "name": party.name,
                "kind": str(party.kind),
                "aliases": [alias.text for alias in party.aliases],
                "mentions": [[span.start, span.end] for span in spans],
                "rank": rank,
            }
        )
    return {"parties": found}


def summary(briefing: Briefing) -> Line:
    """Exactly three unedited sentences of the source, in its order: the best of those shown, then the next best.

    What is shown with a name in brackets, or without its first word, does not stand alone unedited: it comes later.
    """
    seed, analysis, chosen = briefing.seed, briefing.analysis, briefing.summary
    whole = (p for p in (*chosen.bottom_line, *chosen.key_points) if all(e.rule == DATELINE for e in p.edits))
    shown = {p.span.end: p.span for p in whole}
    ranked = sorted(chosen.scores, key=lambda s: (-s.total, s.sentence))
    best = [analysis.sentences[score.sentence].span for score in ranked]
    text = [s.span for s in analysis.sentences if seed.blocks[s.block].number]
    order = [shown[span.end] for span in best if span.end in shown] + [*shown.values(), *best, *text]
    spans: dict[int, Span] = {}
    for span in order:
        spans.setdefault(span.end, span)
    return {"summary": [" ".join(seed.words(span).split()) for span in sorted(list(spans.values())[:3])]}


def dates(briefing: Briefing) -> Line:
    """Date expressions with their TIMEX3 values."""
    seed = briefing.seed
    found = [
        {
            "start": d.span.start,
            "end": d.span.end,
            "text": seed.words(d.span),
            "value": d.value,
            "type": "TIME" if d.precision == "time" else "DATE",
        }
        for d in briefing.analysis.dates
        if d.value is not None and not _DURATION.match(d.value)
    ]
    return {"dates": found}


TASKS: dict[str, tuple[str, Callable[[Any], Line]]] = {
    "reading": ("seed", reading),
    "quotes": ("briefing", quotes),
    "parties": ("briefing", parties),
    "summary": ("briefing", summary),
    "time": ("briefing", dates),
}
"""Each task with the value of the pipeline it is read from."""

SETTINGS = {"time": Settings(rules_off=("part of day",))}
"""Where a task needs settings of its own: most marked texts give "Friday night" the value of the day."""

EMPTY: dict[str, Line] = {
    "reading": {"body": "", "title": "", "date": "", "author": "", "site": ""},
    "quotes": {"quotes": []},
    "parties": {"parties": []},
    "summary": {"summary": []},
    "time": {"dates": []},
}
"""What a task's line holds where a document cannot be read."""


def created_dates(task: str, folder: Path, file: Path | None) -> dict[str, str]:
    """The documents' own dates, for the task `time`: from `file`, or `created.json` beside the folder."""
    if task != "time":
        return {}
    path = file or folder.parent / "created.json"
    if not path.is_file():
        raise UsageError(f"{path}: no such file; `time` needs each document's own date (name it with --created)")
    dates: dict[str, str] = json.loads(path.read_text(encoding="utf-8"))
    return dates


def folder(
    task: str,
    folder: Path,
    output: Path,
    created: Path | None = None,
    jobs: int | None = None,
    progress: Progress = silent,
    tables: Mapping[str, Path] | None = None,
) -> None:
    """Predictions for every document of `folder` into the file `output`, on all cores, in order of name.

    `tables` names, by document, a folder whose data files are read instead of the shipped ones.
    """
    dates = created_dates(task, folder, created)
    own = tables or {}
    items = [(task, doc, path, dates.get(doc), own.get(doc)) for doc, path in documents(folder)]
    with output.open("w", encoding="utf-8") as out:
        for line in each(_one, items, jobs, progress):
            out.write(json.dumps(line, ensure_ascii=False) + "\n")


def _one(item: tuple[str, str, Path, str | None, Path | None]) -> Line:
    task, doc, path, created, tables = item
    with lexicon.replaced(tables) if tables else nullcontext():
        try:
            return predict(task, doc, path, SETTINGS.get(task, Settings()), created)
        except SeedError as error:  # one that cannot be read counts as nothing found, and says why
            return {"doc": doc, "error": str(error), **EMPTY[task]}
