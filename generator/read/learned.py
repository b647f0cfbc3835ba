"""Lines that many pages of an outlet carry, as `site_config/furniture.yml` lists them: furniture on its other pages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from generator.config import LearnedOutlet, Settings
from generator.model import HEAD_LABELS, Block, Document, Label, Span
from generator.read import metadata, outlets
from generator.read.addresses import host
from generator.text import fold, visible

RULE = "learned furniture"
OWN = HEAD_LABELS - {Label.TITLE} | {Label.FRONT_MATTER}
"""What a page says of itself: such lines are alike on many pages, too, and are never furniture."""
FEWEST = 2  # lines of an outlet by which a page that does not name it is told to be its
Labelled = tuple[Span, Label, str]


def key(line: str) -> str:
    """A line as it is compared with others."""
    return visible(line).casefold()


def relabel(document: Document, found: Sequence[Labelled], settings: Settings) -> list[Labelled]:
    """The lines of a page, those learned of its outlet with the label they have there."""
    if not settings.furniture or not settings.on(RULE):
        return list(found)
    keys = [key(span.of(document.text)) for span, _, _ in found]
    names = _names(document, tuple(Block(*line) for line in found), settings)
    labels = _labels(settings.furniture, names, set(keys))
    return [
        (line[0], labels[said], RULE) if said in labels and line[1] not in OWN else line
        for said, line in zip(keys, found, strict=True)
    ]


def _names(document: Document, blocks: tuple[Block, ...], settings: Settings) -> set[str]:
    """What the outlet of a page is called: the name the page gives, and the host of its address."""
    meta = metadata.gather(document, blocks, settings)
    address = meta.address.value if meta.address else ""
    known = outlets.at(address, settings.outlets)
    names = [meta.outlet.value if meta.outlet else "", known.name if known else "", host(address)]
    return {fold(name) for name in names if name}


def _labels(learned: Iterable[LearnedOutlet], names: set[str], lines: set[str]) -> Mapping[str, Label]:
    """The learned lines that apply to a page: those of its outlet, or, where it names none, of the outlet most of
    whose lines it holds."""
    lists: dict[str, dict[str, Label]] = {}
    for entry in learned:
        own = {key(line.line): line.label for line in entry.lines if not line.ignore}
        lists.setdefault(fold(entry.outlet), {}).update(own)
    if names:
        return {line: label for name in sorted(names & set(lists)) for line, label in lists[name].items()}
    held = sorted((len(lines & set(own)), name) for name, own in lists.items())
    if not held or held[-1][0] < FEWEST or (len(held) > 1 and held[-2][0] == held[-1][0]):
        return {}
    return lists[held[-1][1]]
