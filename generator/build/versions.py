"""Earlier versions of documents: taken out of the briefings of a run, and told."""

from __future__ import annotations

from pathlib import Path

from generator.curate import overrides
from generator.errors import Place
from generator.link import revisions
from generator.report import Report


def set_apart(report: Report, root: Path) -> None:
    """Leave only the newest version of each document among the report's briefings, and say which are earlier ones."""
    report.revisions = revisions.find(briefing.seed for briefing in report.briefings)
    older = {revision.seed.id for revision in report.revisions}
    report.briefings = [briefing for briefing in report.briefings if briefing.seed.id not in older]
    paths = {briefing.seed.id: briefing.seed.path for briefing in report.briefings}
    for found in report.revisions:
        order = "" if found.dated else "; no date tells which of them is the newer"
        text = f"is an earlier version of {paths[found.newest]} ({found.why}){order}"
        report.add(Place(found.seed.path), text, "note")
        if overrides.path_of(root, found.seed.id).is_file():
            text = f"is about an earlier version; the briefing is {found.newest}: rename the file to {found.newest}.yml"
            report.add(Place(f"site_config/overrides/{found.seed.id}.yml"), text)
