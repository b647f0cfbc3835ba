"""What trafilatura takes for the text of a page: one sign among others."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from generator.read.formats.html_words import plain

if TYPE_CHECKING:
    from lxml.etree import _Element

_MOST = 30_000  # elements of a page that it is asked about; its cost grows faster than the page
_PARTS = ("p", "head", "item", "quote", "cell", "ab", "code")
_LONG = 40  # characters of a line that need not be a whole paragraph
_OPENING = 60  # characters of a longer line that are looked for


def paragraphs(tree: _Element, count: int) -> list[str]:
    """The words of each paragraph trafilatura keeps, in its fast and precise mode (Barbaresi, 2021)."""
    if count > _MOST:
        return []
    from trafilatura.core import bare_extraction

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    try:
        found = bare_extraction(tree, fast=True, favor_precision=True, include_comments=False)
    except Exception:  # a library's fault on a broken page costs a sign, not the page
        return []
    body = getattr(found, "body", None)
    return [plain("".join(part.itertext())) for part in body.iter(*_PARTS)] if body is not None else []


class Extracted:
    """The paragraphs that were kept, to look up the lines of the page."""

    def __init__(self, found: list[str]) -> None:
        self._lines = set(found)
        self._joined = f" {' | '.join(found)} "

    def holds(self, text: str) -> bool:
        """Whether a line was kept; of a long one the opening stands for all."""
        said = plain(text)
        if len(said) <= _LONG:
            return said in self._lines
        if f" {said} " in self._joined:
            return True
        return len(said) > 2 * _LONG and f" {said[: said.rfind(' ', 0, _OPENING)]} " in self._joined
