"""The words of a text, for search. `assets/search-index.js` takes the same steps; a test compares the two."""

from __future__ import annotations

import re
import unicodedata

LONGEST = 40  # characters of a word that count
# Letters that Unicode does not decompose, as a reader without them on the keyboard would type them.
_PLAIN = dict(zip("ßøłđħæœðþıς", ("ss", "o", "l", "d", "h", "ae", "oe", "d", "th", "i", "σ"), strict=True))
_APOSTROPHES = "'’‘ʼ`"
# Accents and vowel points that readers leave out. The signs of Indic scripts are letters to them and stay.
_ACCENTS = re.compile("[\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u064b-\u065f\u0670]")
# Scripts written without spaces between words: Thai, Lao, Burmese, Khmer, kana, Han.
_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff"
)
_RUNS = re.compile(f"[{_UNSPACED}]+|[^{_UNSPACED}]+")
_DENSE = re.compile(f"[{_UNSPACED}]")
_POSSESSIVE = re.compile(r"'s(?![^ .'])")
_ABBREVIATION = re.compile(r"(^| )((?:[^ .'0-9]\.)+[^ .'0-9]?)(?![^ .'])")
_BREAKS = re.compile(r"[ .']+")


class _Characters(dict[int, str]):
    """What each character becomes, found out when it is first met (for `str.translate`)."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        category = unicodedata.category(char)
        if char in _PLAIN or _ACCENTS.match(char):
            result = _PLAIN.get(char, "")
        elif char in _APOSTROPHES:
            result = "'"
        elif char == "\u200b" or (category != "Cf" and category[0] not in "LMN" and char != "."):
            result = " "
        else:
            result = "" if category == "Cf" else char
        self[code] = result
        return result


_CHARACTERS = _Characters()


def words(text: str) -> list[str]:
    """The words of `text` in order: no case, no accents, "U.S." as "us", "Anna's" as "anna".

    Scripts that put no space between words give overlapping pairs of characters and the last character alone,
    so that any run of two finds its place (n-gram indexing) and a single one does as the beginning of a pair.
    """
    plain = unicodedata.normalize("NFC", unicodedata.normalize("NFKD", text).lower().translate(_CHARACTERS))
    plain = _ABBREVIATION.sub(lambda match: match[0].replace(".", ""), _POSSESSIVE.sub(" ", plain))
    found: list[str] = []
    for word in _BREAKS.split(plain):
        if word.isascii():
            if word:
                found.append(word[:LONGEST])
        else:
            found += _cut(word)
    return found


def _cut(word: str) -> list[str]:
    parts: list[str] = []
    for run in _RUNS.findall(word):
        if _DENSE.match(run):
            parts += [run[i : i + 2] for i in range(len(run))]
        else:
            parts.append(run[:LONGEST])
    return parts
