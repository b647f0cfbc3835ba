"""Names for what a screen reader cannot name: ¶ marks, which read as a bare sign or number."""

from __future__ import annotations

import re

_MARK = re.compile(r'<a href="(?P<to>[^"]*)" title="¶(?P<place>[^",]*), characters')


def named(html: str) -> str:
    """The HTML of a page whose marks have a name in words: "¶4, in the source text"."""
    return _MARK.sub(_spoken, html)


def _spoken(mark: re.Match[str]) -> str:
    where = "in the source text" if mark["to"].startswith("#") else "in the source text of the briefing"
    return f'<a aria-label="¶{mark["place"]}, {where}" {mark.group()[3:]}'
