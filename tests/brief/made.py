"""Seeds and analyses made by hand, without the language model, and a reader of case files."""

import re
from dataclasses import replace
from pathlib import Path

from generator.analyse import sentences
from generator.model import (
    Analysis,
    Basis,
    Block,
    Fact,
    Label,
    Metadata,
    Parse,
    Seed,
    Span,
    Token,
)

CASES = Path(__file__).parent.parent / "cases"
TOKEN = re.compile(r"\w+(?:['’]\w+)?|[^\w\s]")
ENDS = re.compile(r"(?<=[.!?])([\"”’']?)\s+(?=[\"“‘'A-Z])")


def cases(name: str) -> list[tuple[str, str, str]]:
    """Title, input and expectation of each case of a file."""
    text = (CASES / name).read_text(encoding="utf-8")
    found = []
    for part in re.split(r"^## ", text, flags=re.M)[1:]:
        title, _, body = part.partition("\n")
        given, _, wanted = body.partition("\n--\n")
        found.append((title.strip(), given.strip(), wanted.strip()))
    return found


def seed(body: str, title: str = "", kind: str = "report") -> Seed:
    """A seed whose text is the title line, if any, and the paragraphs of `body`, one a line."""
    text = f"{title}\n{body}" if title else body
    blocks: list[Block] = []
    at = number = 0
    for line in text.split("\n"):
        if line.strip():
            is_title = bool(title) and at == 0
            number += not is_title
            label = Label.TITLE if is_title else Label.BODY
            blocks.append(Block(Span(at, at + len(line)), label, "made", 0 if is_title else number))
        at += len(line) + 1
    meta = Metadata(
        Fact(title or "Untitled", Basis.STATED, "made", blocks[0].span if title and blocks else None),
        kind=Fact(kind, Basis.STATED, "made"),
    )
    return Seed("made", "made.txt", "0" * 64, text, "utf-8", tuple(blocks), meta)


def relabelled(made: Seed, block: int, label: Label) -> Seed:
    """The seed with another label on one block."""
    blocks = tuple(replace(b, label=label) if i == block else b for i, b in enumerate(made.blocks))
    return replace(made, blocks=blocks)


def parse(made: Seed, bounds: frozenset[int] = frozenset()) -> Parse:
    """A parse of words and marks, with sentence boundaries at the characters `bounds`, or after end marks."""
    found: list[Token] = []
    of: list[int] = []
    starts: list[int] = []
    for number, block in enumerate(made.blocks):
        text = made.words(block.span)
        places = bounds or {block.span.start + m.end() for m in ENDS.finditer(text)}
        for match in TOKEN.finditer(text):
            start = block.span.start + match.start()
            i = len(found)
            if match.start() == 0 or not of or of[-1] != number or any(found[-1].start < b <= start for b in places):
                starts.append(i)
            word = match.group()
            found.append(Token(i, start, start + len(word), word, word.lower(), "X", "X", "dep", i, ""))
            of.append(number)
    ends = [*starts[1:], len(found)]
    return Parse(tuple(found), tuple(of), tuple(zip(starts, ends, strict=True)) if found else (), (), ())


def analysis(made: Seed) -> Analysis:
    """An analysis that knows the sentences only."""
    return Analysis(sentences.split(made, parse(made)), (), (), (), (), ())
