"""The decisions over all documents: those about parties laid over the briefings of a run, all told where idle."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from generator import pipeline
from generator.config import Settings
from generator.curate import sitewide, stories
from generator.curate.overrides import Decisions
from generator.curate.sitewide import SiteDecisions
from generator.errors import Place
from generator.report import Report
from generator.typed import line_at


def lay(
    root: Path, decisions: SiteDecisions, own: Mapping[str, Decisions], settings: Settings, report: Report, idle: bool
) -> None:
    """Lay the decisions over the report's briefings; `own` are those about each document, by its id.

    With `idle`, a name or word in them that means nothing in any briefing is a finding at its line.
    """
    if not decisions.parties:
        return
    seen: set[sitewide.Place] = set()
    for n, briefing in enumerate(report.briefings):
        seen.update(sitewide.used(briefing.seed, briefing.analysis, decisions))
        report.briefings[n] = pipeline.decided(briefing, decisions, settings, own[briefing.seed.id])
    text = sitewide.path_of(root).read_text(encoding="utf-8")
    for keys, name in sitewide.idle(decisions, seen) if idle else ():
        told = f'no party of any briefing is called "{name}"; correct the name or remove the decision'
        told = told if keys[2] != "apart" else f'in no briefing "{name}" means that party; correct it or remove it'
        report.add(Place(sitewide.SHOWN, line_at(text, *keys)), told)


def idle_stories(root: Path, report: Report, idle: bool) -> None:
    """With `idle`, an id in the decisions about stories that no briefing has is a finding at its line."""
    known = {briefing.seed.id for briefing in report.briefings}
    missing = list(stories.idle(report.stories, known)) if idle else []
    text = stories.path_of(root).read_text(encoding="utf-8") if missing else ""
    for keys, name in missing:
        told = f'no briefing has the id "{name}"; correct it (it ends the address of the page) or remove the decision'
        report.add(Place(stories.SHOWN, line_at(text, *keys)), told)
