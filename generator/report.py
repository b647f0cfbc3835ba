"""What a run has to tell a person: how many, how long, and every seed that needs a look."""

from __future__ import annotations

from dataclasses import dataclass, field

import msgspec

from generator.curate import sitewide, stories
from generator.curate.sitewide import SiteDecisions
from generator.curate.stories import StoryDecisions
from generator.errors import Place
from generator.model import Briefing, Revision


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to look at: where, in one sentence, and whether something was left out because of it."""

    place: Place
    text: str
    severity: str = "warning"  # note | warning | error

    def __str__(self) -> str:
        return f"{self.severity}: {self.place}: {self.text}"


@dataclass(slots=True)
class Report:
    """The outcome of generating a site."""

    briefings: list[Briefing] = field(default_factory=list)
    revisions: tuple[Revision, ...] = ()  # earlier versions of their documents
    everywhere: SiteDecisions = sitewide.NONE  # about parties, already laid over the briefings
    stories: StoryDecisions = stories.NONE  # what a person decided about them
    findings: list[Finding] = field(default_factory=list)
    analysed: int = 0  # seeds analysed anew; the others came from the cache
    passages: int = 0  # ¶ marks that the audit checked

    @property
    def errors(self) -> list[Finding]:
        """The findings because of which something was left out."""
        return [f for f in self.findings if f.severity == "error"]

    def add(self, place: Place, text: str, severity: str = "warning") -> None:
        """Note a finding."""
        self.findings.append(Finding(place, text, severity))

    def outcome(self) -> Outcome:
        """What there is to tell, without the briefings themselves."""
        ids = tuple(b.seed.id for b in self.briefings)
        revisions = {r.seed.id: r.newest for r in self.revisions}
        return Outcome(ids, revisions, tuple(self.findings), self.analysed, self.passages)

    def data(self) -> dict[str, object]:
        """The report as plain values, for `--json`."""
        return self.outcome().data()


class Outcome(msgspec.Struct, frozen=True):
    """How a build ended: its briefings and the earlier versions of their documents, by id; what to look at."""

    briefings: tuple[str, ...]
    revisions: dict[str, str]
    findings: tuple[Finding, ...]
    analysed: int
    passages: int

    @property
    def errors(self) -> list[Finding]:
        """The findings because of which something was left out."""
        return [f for f in self.findings if f.severity == "error"]

    def data(self) -> dict[str, object]:
        """The outcome as plain values, for `--json`."""
        return {
            "briefings": list(self.briefings),
            "earlier_versions": self.revisions,
            "analysed": self.analysed,
            "passages_verified": self.passages,
            "findings": [
                {"file": f.place.path, "line": f.place.line, "severity": f.severity, "text": f.text}
                for f in self.findings
            ],
        }
