"""Whether quotation marks and brackets are closed, counted on the characters alone."""

from __future__ import annotations

import re

_OPEN_SINGLE = re.compile(r"(?:^|(?<=[\s(“\"—–]))['‘](?=[A-Za-z£$€])(?!(?:til|em|cause|tis|twas|n)\b)")
_CLOSE_SINGLE = re.compile(r"(?<=[\w.,!?…])['’](?![A-Za-z0-9])")
_DOUBLE = re.compile(
    r"(?P<open>[“«]|(?:^|(?<=[\s(\[—–-]))\"(?=\S))|(?P<close>[”»]|(?<=[^\s(\[—–-])\"(?=[\s.,;:?!)\]—–-]|$))"
)
_SINGLE = re.compile(
    r"(?P<open>(?:^|(?<=[\s(“\"—–]))['‘](?=[A-Za-z£$€])(?!(?:til|em|cause|tis|twas|n)\b))"
    r"|(?P<close>(?<=[.,!?…])['’](?![A-Za-z0-9]))"
)
_MARK = re.compile(r"[\"“”«»'‘’]")
_PAIRS = (("“", "”"), ("(", ")"), ("[", "]"), ("«", "»"))

REACH = 1500
"""Characters looked at on each side for the mark before and the mark after."""

# A question mark before a small letter, after a quotation was opened: a closing mark lost in transcoding.
_LOST = re.compile(r"(?<=[\w.,])\?(?=[\s,.]+[a-z])")


_MIXED = re.compile(r"(“[^“”\"]*)\"|\"([^“”\"]*”)")


def mended(text: str) -> str:
    """`text` with its marks in pairs again, where a straight one stands for a curly one or was lost."""
    if text.count('"') % 2 == 0:
        return text
    if text.count("“") != text.count("”"):
        return _MIXED.sub(lambda m: f"{m[1]}”" if m[1] else f"“{m[2]}", text, count=1)
    return _LOST.sub('"', text)


def balanced(text: str) -> bool:
    """Whether every quotation mark and bracket of `text` is closed in it."""
    text = mended(text)
    if text.count('"') % 2 or any(text.count(a) != text.count(b) for a, b in _PAIRS):
        return False
    return len(_OPEN_SINGLE.findall(text)) <= len(_CLOSE_SINGLE.findall(text))


def inside(before: str, after: str) -> bool:
    """Whether a quotation is open between two parts of a text: the last mark opens one, the next one closes it.

    The marks are told by the characters beside them, so that a mark lost far off turns nothing round.
    """
    double = _last(_DOUBLE, before), _first(_DOUBLE, after)
    single = _last(_SINGLE, before), _first(_SINGLE, after)
    return double == ("open", "close") or single == ("open", "close")


def _last(pattern: re.Pattern[str], text: str) -> str | None:
    marks = [mark.start() for mark in _MARK.finditer(text, max(0, len(text) - REACH))]
    found = (pattern.match(text, at) for at in reversed(marks))
    return next((one.lastgroup for one in found if one), None)


def _first(pattern: re.Pattern[str], text: str) -> str | None:
    found = (pattern.match(text, mark.start()) for mark in _MARK.finditer(text, 0, REACH))
    return next((one.lastgroup for one in found if one), None)
