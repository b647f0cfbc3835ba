"""Lines that are a writer's name and nothing more: by what stands around them and whether the story speaks of them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.lexicon import words
from generator.read import bylines, persons, stamps
from generator.read.bylines import Name
from generator.read.features import Line
from generator.read.page import Page

ENOUGH = 3
_ABOVE, _BELOW = 8, 4  # lines about title and the text's first in which a signature may stand
_WORDS = 14
_BOX = 12  # words of a line that heads a box
_PARTS = 3  # words of a name that stands alone, but for particles
_LATER = 40  # characters in which the name opens a note about the writer
_LONGEST = 160
_LOWER = re.compile(r"[^\W\d_]+")


def signed(page: Page, i: int) -> bool:
    """Whether line `i` is a signature: names alone, with enough that speaks for a writer's and nothing against it."""
    placed = i <= page.first or page.lines[i].stamp or (not page.text(i) and _stamped(page, i))
    found = _names(page, i) if placed else []
    return bool(found) and weight(page, i, found) >= ENOUGH


def weight(page: Page, i: int, found: Sequence[Name]) -> int:
    """What speaks for a line of names being a signature, less what speaks against it."""
    total = 3 * any(persons.known(name.text) or bylines.agency(name.text) for name in found)
    total += 2 * _stamped(page, i) + _titled(page, i) + 2 * _role(page, i) + 2 * _again(page, i, found[0])
    total -= 4 * any(_told(page, i, name) for name in found) + 3 * any(_ordinary(page, name) for name in found)
    total += (i == page.first - 1) + (len(found) > 1)
    return total - 3 * _pictured(page, i) - 2 * _listed(page, i)


def closes(page: Page, i: int) -> bool:
    """Whether a name alone closes the text, as writers sign in some countries: no story, no word, no other line."""
    if not page.last - 3 <= i <= page.last + 1 or i < 1 or not page.lines[i - 1].prose:
        return False
    if any(row.prose for row in page.lines[i + 1 : page.last + 1]):
        return False
    found = _names(page, i)
    return len(found) == 1 and undated(page.lines[i]) == found[0].text and not _against(page, i, found)


def boxed(page: Page, i: int) -> bool:
    """Whether a name stands below a line that heads a box about the writer ("About the author")."""
    above = page.lines[i - 1] if i else None
    if above is None or above.words > _BOX:
        return False
    return above.text.casefold().strip(" :*#") in words("bylines", "boxes") and bool(_names(page, i))


def initials(page: Page, i: int) -> bool:
    """Whether a line below the text holds the writers' initials and nothing more but a credit ("(mz)", "dab/ks")."""
    if not max(page.first + 1, page.last - 1) <= i <= page.last + 2 or len(page.lines[i].text) > _LONGEST:
        return False
    return bool(bylines.initials(page.lines[i].text))


def _against(page: Page, i: int, found: Sequence[Name]) -> bool:
    return any(_told(page, i, name) or _ordinary(page, name) for name in found)


def _names(page: Page, i: int) -> list[Name]:
    """The names of a line that holds nothing else but a stamp and roles."""
    line = page.lines[i]
    if line.stop or line.hint or line.credit or len(line.text) > _LONGEST or line.text[:1] in "([„“\"'":
        return []
    text = undated(line)
    found = bylines.names(text) if len(text.split()) <= _WORDS and bylines.bare(text) else []
    return [] if any(_long(name.text) for name in found) else found


def _long(name: str) -> bool:
    return sum(part[0].isupper() and not part.endswith(".") for part in name.split()) > _PARTS


def undated(line: Line) -> str:
    """The line without its bullet, a bar in the place of its stamp."""
    text = stamps.without(line.text) if line.stamp else line.text
    return text.lstrip("*+•-| 0123456789.").rstrip("| ")


def _stamped(page: Page, i: int) -> bool:
    """Whether the line, or one beside it, says when."""
    rows = [row for row in page.lines[max(0, i - 2) : i + 3] if row.words < 12 or row is page.lines[i]]
    return any(row.stamp and (row.stamp.stamps or row.stamp.labelled or row.stamp.timed) for row in rows)


def _titled(page: Page, i: int) -> int:
    """How near under the title the line stands: 2 right below it, 1 before the text."""
    if page.title is None or not page.title < i:
        return 0
    return 2 if i - page.title <= 2 else int(i <= page.first)


def _role(page: Page, i: int) -> bool:
    """Whether the line, or the one below it, names a writer's role."""
    rows = [page.lines[i], *page.lines[i + 1 : i + 2]]
    return any(row.words <= 8 and not _said(row).isdisjoint(words("bylines", "writers")) for row in rows)


def _said(row: Line) -> set[str]:
    return set(_LOWER.findall(row.text.casefold()))


def _again(page: Page, i: int, name: Name) -> bool:
    """Whether the name opens another line below the text, as that of a box about the writer does."""
    rows = page.lines[max(page.last - 3, i + 1) :]
    return any(row.text.lstrip("*+•- ")[:_LATER].startswith(name.text) and not row.bullet for row in rows)


def _told(page: Page, i: int, name: Name) -> bool:
    """Whether the story itself speaks of the person: in the title, or in its prose but for a note about the writer."""
    last = name.text.split()[-1]
    rows = [row for j, row in enumerate(page.lines) if j != i and (row.prose or j == page.title) and last in row.text]
    return any(not row.text[:_LATER].startswith(name.text) for row in rows)


def _ordinary(page: Page, name: Name) -> bool:
    """Whether the story's prose uses the last word of a "name" in lower case, and its first is no known given name."""
    if persons.known(name.text):
        return False
    last = name.text.split()[-1].casefold()
    pattern = re.compile(rf"(?<!\w){re.escape(last)}(?!\w)")
    return any(row.prose and pattern.search(row.text) for row in page.lines) and last != last.upper()


def _pictured(page: Page, i: int) -> bool:
    """Whether the line belongs to a picture: a credit follows, or it ends in an agency's name right below words."""
    if i + 1 < len(page.lines) and page.lines[i + 1].credit is not None:
        return True
    above = page.lines[i - 1] if i and page.gaps[i] == 1 and page.title != i - 1 else None
    last = re.split(r"[,/]", page.lines[i].text)
    return above is not None and above.stamp is None and len(last) == 2 and bylines.agency(last[1].strip())


def _listed(page: Page, i: int) -> bool:
    """Whether the line is one of several points in a list, as subjects are."""
    rows = [row for row in page.lines[max(0, i - 1) : i + 2] if row is not page.lines[i]]
    return page.lines[i].bullet and all(row.bullet and row.stamp is None and row.words for row in rows)
