"""Small functions over characters that every stage may use."""

from __future__ import annotations

import re
import unicodedata

_BLANKS = re.compile(r"[\s\u200b\u200e\u200f\u2060\ufeff]+")
_SLUG = re.compile(r"[^a-z0-9]+")
# Characters with no shape of their own that reorder or hide their neighbours (Unicode Bidi_Control and friends).
_INVISIBLE = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff]"
)
_QUOTES = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "‚": "'", "`": "'"})
# Letters that Unicode does not take apart into a plain one and a mark.
_PLAIN = str.maketrans({"ø": "o", "đ": "d", "ð": "d", "ł": "l", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th"})


def visible(text: str) -> str:
    """`text` as a page shows it: runs of blanks folded to one space, controls and bidirectional marks dropped.

    This is the one normalisation under which the audit compares a page with its seed.
    """
    return " ".join(_INVISIBLE.sub("", _BLANKS.sub(" ", text)).split())


def fold(text: str) -> str:
    """`text` for comparing names: visible, straight quotation marks, no case, no accents."""
    flat = unicodedata.normalize("NFKD", visible(text).translate(_QUOTES)).casefold()
    return "".join(c for c in flat if not unicodedata.combining(c)).translate(_PLAIN)


def slug(text: str, limit: int = 60) -> str:
    """`text` as a safe file name of ASCII letters, digits and hyphens, cut between words; "" if none is left."""
    plain = _SLUG.sub("-", fold(text).replace("'", "").encode("ascii", "ignore").decode()).strip("-")
    if len(plain) <= limit:
        return plain
    cut = plain[: limit + 1].rsplit("-", 1)[0]
    return cut[:limit]


def line_of(text: str, offset: int) -> int:
    """The line, counted from 1, on which character `offset` of `text` stands."""
    return text.count("\n", 0, offset) + 1
