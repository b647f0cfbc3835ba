"""Small functions over characters that every stage may use."""

from __future__ import annotations

import hashlib
import re
import unicodedata

_BLANKS = re.compile(r"\s+")
_SLUG = re.compile(r"[^a-z0-9]+")
# Characters with no shape of their own that reorder or hide their neighbours (Unicode Bidi_Control and friends).
_INVISIBLE = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff]"
)
_QUOTES = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "‚": "'", "`": "'"})
# Letters that Unicode does not take apart into a plain one and a mark.
_PLAIN = str.maketrans({"ø": "o", "đ": "d", "ð": "d", "ł": "l", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th"})


def visible(text: str) -> str:
    """`text` as a page shows it: runs of blanks folded to one space, controls and bidirectional marks dropped.

    This is the one normalisation under which the audit compares a page with its seed.
    """
    if text.isprintable():  # then a space is its only blank, and nothing in it is invisible
        return " ".join(text.split())
    return " ".join(_INVISIBLE.sub("", _BLANKS.sub(" ", text)).split())


def fold(text: str) -> str:
    """`text` for comparing names: visible, straight quotation marks, no case, no accents."""
    if text.isascii():
        return visible(text).replace("`", "'").casefold()
    flat = unicodedata.normalize("NFKD", visible(text).translate(_QUOTES)).casefold()
    return "".join(c for c in flat if not unicodedata.combining(c)).translate(_PLAIN)


def slug(text: str, limit: int = 60) -> str:
    """`text` as a safe file name of ASCII letters, digits and hyphens, cut between words; "" if none is left."""
    plain = _SLUG.sub("-", fold(text).replace("'", "").encode("ascii", "ignore").decode()).strip("-")
    if len(plain) <= limit:
        return plain
    cut = plain[: limit + 1].rsplit("-", 1)[0]
    return cut[:limit]


def key(name: str) -> str:
    """`name` as a page's name, alike for alike names and never empty.

    It is the slug; where that would drop letters or be cut, ten digits of the folded name's SHA-256 tell it apart.
    """
    folded = fold(name)
    lost = any(c.isalnum() and not c.isascii() and unicodedata.category(c) != "Lm" for c in folded)
    plain = "" if lost else slug(name)
    if plain and plain == slug(name, len(folded) + 1):
        return plain
    return f"{slug(plain, 40) or 'party'}-{hashlib.sha256(folded.encode('utf-8', 'replace')).hexdigest()[:10]}"


def line_of(text: str, offset: int) -> int:
    """The line, counted from 1, on which character `offset` of `text` stands."""
    above = text[:offset]
    return sum(map(above.count, "\n\r\u2028\u2029")) - above.count("\r\n") + 1
