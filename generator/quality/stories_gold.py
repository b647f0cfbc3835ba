"""Reports with the event each is about: `## key` opens a story, `@ id | date | outlet | title [| = id]` a report."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.errors import ConfigError, Place, UsageError
from generator.quality.gold import digest_of


@dataclass(frozen=True, slots=True)
class Report:
    """A report, the key of its story, and the id of the report that it reprints ("" if none)."""

    id: str
    story: str
    date: str
    outlet: str
    title: str
    text: str
    reprints: str = ""

    def row(self) -> dict[str, str]:
        """The report as a line of the file that `predict stories` reads."""
        return {"doc": self.id, "title": self.title, "text": self.text, "date": self.date, "outlet": self.outlet}


def reports(folder: Path) -> list[Report]:
    """Every report of the files in `folder`. Raises UsageError, or ConfigError where a line cannot be read."""
    files = _files(folder)
    if not files:
        raise UsageError(f"{folder}: no reports with their stories (.md) are here; name a folder that has them")
    found = [report for file in files for report in _reports(file)]
    ids = [report.id for report in found]
    twice = next((one for one in ids if ids.count(one) > 1), "")
    if twice:
        raise UsageError(f"{folder}: two reports have the id {twice!r}")
    lost = next((report for report in found if report.reprints and report.reprints not in ids), None)
    if lost:
        raise UsageError(f"{folder}: {lost.id!r} reprints {lost.reprints!r}, which is not here")
    return found


def _files(folder: Path) -> list[Path]:
    return [path for path in sorted(folder.glob("*.md")) if path.name != "README.md"]


def _reports(file: Path) -> Iterator[Report]:
    story, head, body = "", (0, ""), list[str]()
    lines = [*file.read_text(encoding="utf-8").splitlines(), "## "]
    for number, line in enumerate(lines, 1):
        if line.startswith(("## ", "@ ")) and head[1]:
            yield _report(file, head, story, body)
            head, body = (0, ""), []
        if line.startswith("## "):
            story = line[3:].strip()
        elif line.startswith("@ "):
            head = (number, line[2:])
        elif line.strip():
            body.append(line.strip())


def _report(file: Path, head: tuple[int, str], story: str, body: list[str]) -> Report:
    cells = [cell.strip() for cell in head[1].split("|")]
    if len(cells) not in (4, 5) or not (story and body and cells[0] and cells[3]):
        what = "is no `@ id | date | outlet | title` with a text below it and a story above it"
        raise ConfigError([(Place(str(file), head[0]), what)])
    copied = cells[4].removeprefix("=").strip() if len(cells) == 5 else ""
    return Report(cells[0], story, cells[1], cells[2], cells[3], "\n\n".join(body), copied)


def digest(folder: Path) -> str:
    """SHA-256 over the reports in `folder`."""
    return digest_of(_files(folder))
