"""The words of a text alone, to compare it with others."""

from __future__ import annotations

import re
from functools import lru_cache

_WORD = re.compile(r"\w+")
_SOFT = "\u00ad"  # a hyphen that shows only where a line ends


@lru_cache(4096)  # a page's lines are asked for several times
def plain(text: str) -> str:
    """The words of a text in small letters, a blank between them."""
    return " ".join(_WORD.findall(text.replace(_SOFT, "").casefold()))
