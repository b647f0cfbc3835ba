"""The decisions about parties over all documents: laid over the briefings of a run, and told where they are idle."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from generator import pipeline
from generator.config import Settings
from generator.curate import sitewide
from generator.curate.overrides import Decisions
from generator.curate.sitewide import SiteDecisions
from generator.errors import Place
from generator.report import Report
from generator.typed import line_at


def lay(
    root: Path, decisions: SiteDecisions, own: Mapping[str, Decisions], settings: Settings, report: Report, idle: bool
) -> None:
    """Lay the decisions over the report's briefings; `own` are those about each document, by its id.

    With `idle`, a decision that is about no party of any briefing is a finding at its line.
    """
    if not decisions.parties:
        return
    used: set[int] = set()
    made = []
    for briefing in report.briefings:
        made.append(pipeline.decided(briefing, decisions, settings, own[briefing.seed.id]))
        used |= sitewide.about(briefing.analysis.parties, decisions)
    report.briefings[:] = made
    for i, told in enumerate(decisions.parties if idle else ()):
        if i not in used:
            text = f'no party of any briefing is called "{told.name}"; correct the name or remove the decision'
            line = line_at(sitewide.path_of(root).read_text(encoding="utf-8"), "parties", i, "name")
            report.add(Place(sitewide.SHOWN, line), text)
