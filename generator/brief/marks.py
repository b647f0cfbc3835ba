"""Whether quotation marks and brackets are closed, counted on the characters alone."""

from __future__ import annotations

import re

_OPEN_SINGLE = re.compile(r"(?:^|(?<=[\s(“\"—–]))['‘](?=[A-Za-z£$€])(?!(?:til|em|cause|tis|twas|n)\b)")
_CLOSE_SINGLE = re.compile(r"(?<=[\w.,!?…])['’](?![A-Za-z0-9])")
_PAIRS = (("“", "”"), ("(", ")"), ("[", "]"), ("«", "»"))


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


def unclosed(text: str) -> bool:
    """Whether a quotation is still open where `text` ends."""
    text = mended(text)
    if text.count('"') % 2 or text.count("“") > text.count("”") or text.count("«") > text.count("»"):
        return True
    opened = max((m.start() for m in _OPEN_SINGLE.finditer(text)), default=-1)
    return opened >= 0 and not _CLOSE_SINGLE.search(text, opened + 1)
