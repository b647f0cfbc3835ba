"""Make the texts and the readings anew from the marked sources: `python tests/quality/quotes/make.py`.

The marks of the sources are described in the README beside this file.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
MARKS = {"“": "curly", "„": "low", "«": "angled", "''": "doubled", '"': "straight", "‘": "single", "'": "single"}
PAIRS = ("“”", "„“", "„”", "«»", '""', "‘’", "''")
_TOKEN = re.compile(r"\[\[([~+-]?)|\]\]|\|")
_WORD = re.compile(r"\w+(?:['’]\w+)*")
_NOTE = re.compile(r"@(\w+) (.+)\n")


@dataclass
class Open:
    """A passage that has been opened: its sign, where it starts, where its words end, and the fields behind them."""

    sign: str
    start: int
    end: int = -1
    fields: list[str] = field(default_factory=list)


@dataclass
class Reader:
    """Reads one marked source; `short` holds the names written for short."""

    short: dict[str, str]
    text: str = ""
    quotes: list[dict[str, Any]] = field(default_factory=list)
    names: list[dict[str, Any]] = field(default_factory=list)
    stack: list[Open] = field(default_factory=list)

    def read(self, source: str) -> None:
        """Read the whole source."""
        place = 0
        for token in _TOKEN.finditer(source):
            self._write(source[place : token.start()])
            place = token.end()
            self._token(token)
        self._write(source[place:])
        assert not self.stack, f"not closed: {self.stack}"

    def _token(self, token: re.Match[str]) -> None:
        if token[0].startswith("[["):
            self.stack.append(Open(token[1], len(self.text)))
        elif token[0] == "]]":
            self._close(self.stack.pop())
        elif self.stack:
            top = self.stack[-1]
            top.end = len(self.text) if top.end < 0 else top.end
            top.fields.append("")
        else:
            self._write("|")

    def _write(self, words: str) -> None:
        if self.stack and self.stack[-1].fields:
            self.stack[-1].fields[-1] += words
        else:
            self.text += words

    def _close(self, done: Open) -> None:
        span = [done.start, done.end if done.end >= 0 else len(self.text)]
        if done.sign == "-":
            self.names.append({"span": span, "text": self.text[slice(*span)], "what": done.fields[0]})
        elif done.sign == "+":
            next(quote for quote in reversed(self.quotes) if quote["kind"] == "direct")["spans"].append(span)
        else:
            self.quotes.append(self._quote(done, span))

    def _quote(self, done: Open, span: list[int]) -> dict[str, Any]:
        name, kind, mention, tags, via = (*done.fields, *[""] * (5 - len(done.fields)))
        names = [self.short.get(part, part) for part in name.split("; ")]
        return {
            "kind": "indirect" if done.sign else "direct",
            "spans": [span],
            "speaker": mention,
            "names": names,
            "speaker_kind": kind,
            "via": via or None,
            "forms": tags.split(),
            "nested": any(not o.sign for o in self.stack),
        }


def record(doc: str, source: str) -> tuple[str, dict[str, Any]]:
    """The text of a marked source, and its reading."""
    short = dict(_NOTE.findall(source))
    reader = Reader(short)
    reader.read(_NOTE.sub("", source))
    quotes = sorted(reader.quotes, key=lambda q: (q["spans"][0][0], -q["spans"][0][1]))
    return reader.text, {"doc": doc, "quotes": [finished(q, reader.text) for q in quotes], "not_quotes": reader.names}


def finished(quote: dict[str, Any], text: str) -> dict[str, Any]:
    """A quotation with the forms that its marks and its place show."""
    spans, nested = quote["spans"], quote.pop("nested")
    quote["text"] = " ".join(text[s:e] for s, e in spans)
    quote["toks"] = sorted({word for span in spans for word in words(text, span)})
    quote["seg_toks"] = [words(text, span) for span in spans] if quote["kind"] == "direct" else []
    at = [found.span() for found in _WORD.finditer(text)]
    quote["segments"] = [[at[part[0]][0], at[part[-1]][1]] for part in quote["seg_toks"]]
    if quote["kind"] == "direct":
        quote["whole"] = "fragment" not in quote["forms"]
        forms = [*_marks(text, spans), *_layout(text, spans), *_place(text, quote), *(["nested"] if nested else [])]
        quote["forms"] = list(dict.fromkeys([*quote["forms"], *forms]))
    return quote


def words(text: str, span: list[int]) -> list[int]:
    """The numbers of the words in `span`, counted over the whole text."""
    return [n for n, word in enumerate(_WORD.finditer(text)) if word.start() < span[1] and word.end() > span[0]]


def _marks(text: str, spans: list[list[int]]) -> list[str]:
    (start, _), (_, end) = spans[0], spans[-1]
    before = re.sub(r"[ \u00a0]+$", "", text[:start])
    after = re.sub(r"^[.,!?]?[ \u00a0]*", "", text[end:])
    opened = "''" if before.endswith("''") else before[-1:]
    if opened not in MARKS:
        return []
    if opened == "''":
        return ["doubled"]
    return [MARKS[opened] if opened + after[:1] in PAIRS or "\n" in text[start:end] else _odd(text, spans, opened)]


def _odd(text: str, spans: list[list[int]], opened: str) -> str:
    after = re.sub(r"^[.,!?]?[ \u00a0]*", "", text[spans[-1][1] :])
    return "mismatched" if after[:1] in '“”"«»' and after else MARKS[opened]


def _layout(text: str, spans: list[list[int]]) -> list[str]:
    gaps = [text[a[1] : b[0]] for a, b in pairwise(spans)]
    found = ["paragraphs"] if any("\n" in gap for gap in gaps) else []
    return found + (["split"] if any("\n" not in gap for gap in gaps) else [])


def _place(text: str, quote: dict[str, Any]) -> list[str]:
    """Whether the words that name the speaker stand before, behind or between the words said."""
    start, end = quote["spans"][0][0], quote["spans"][-1][1]
    line = slice(text.rfind("\n", 0, start) + 1, text.find("\n", end) if "\n" in text[end:] else len(text))
    before, behind = text[line.start : start], text[end : line.stop]
    mention = re.compile(rf"\b{re.escape(quote['speaker'])}\b") if quote["speaker"] else None
    if not mention or "split" in quote["forms"] or len(quote["spans"]) > 1:
        return ["around its cue"] if mention and len(quote["spans"]) > 1 else []
    last = [m.end() for m in mention.finditer(before)][-1:]
    first = [m.start() for m in mention.finditer(behind)][:1]
    if last and (not first or len(before) - last[0] <= first[0]):
        return ["after its cue"]
    return ["before its cue"] if first else []


def main() -> None:
    """Write the texts and the readings."""
    records = []
    (HERE / "txt").mkdir(exist_ok=True)
    for path in sorted((HERE / "sources").iterdir()):
        text, reading = record(path.stem, path.read_text(encoding="utf-8"))
        (HERE / "txt" / path.name).write_text(text, encoding="utf-8", newline="")
        records.append(json.dumps(reading, ensure_ascii=False))
    (HERE / "gold.jsonl").write_text("\n".join(records) + "\n", encoding="utf-8", newline="")


if __name__ == "__main__":
    main()
