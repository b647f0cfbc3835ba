"""Plain text that was broken to fit a screen: its paragraphs are whole, each character at its place."""

from __future__ import annotations

import pytest

from generator.config import Settings
from generator.model import Label
from generator.read import furniture, load, metadata
from tests.read.documents import raw

PAGE = """Ferry to sail again in April, board says

By ANN LEE

TORUNN, Norway (AP) — The harbour board said on Monday that the ferry to
the islands would sail again from the first day of April, a week later
than it had promised in the winter.

Nobody on the islands had been asked, said Ingunn Solstrom, who speaks
for the shops and has written three letters to the board since the first
snow closed the road to the north. “We can wait,” she said.

The boat has been in the yard since October, when it ran on a rock that
is on no map. The captain, who drew one, has been asked to lend it to the
board.
Copyright 2026 The Torunn Post. All rights reserved.
"""
LIST = "\n".join(f"Story {n} of the day, about the harbour and what was found in it" for n in range(20))


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_paragraphs_are_whole_and_keep_their_place(ends: str) -> None:
    data = PAGE.replace("\n", ends)
    document = load.decode(raw("a.txt", data.encode()), Settings())
    blocks = furniture.label(document, Settings())
    meta = metadata.gather(document, blocks, Settings())
    body = [" ".join(b.span.of(document.text).split()) for b in blocks if b.label is Label.BODY]
    assert body == [" ".join(part.split()) for part in PAGE.split("\nCopyright")[0].split("\n\n")[2:]]
    assert meta.dateline and (meta.dateline.value, [a.value for a in meta.authors]) == ("TORUNN, Norway", ["Ann Lee"])
    assert [(a, b) for a, b in zip(document.text, data, strict=True) if a != b and (a != " " or b not in "\r\n")] == []
    assert any("put together" in notice.text for notice in document.notices)


@pytest.mark.parametrize(
    "text",
    [
        LIST,
        "\n".join(f"    value_{n} = take(all_that_is_there, and_a_little_more, {n})" for n in range(12)),
        "\n".join(f"A verse of the song number {n},\nnot long," for n in range(12)),
        PAGE.replace("\n", " "),
    ],
    ids=["list of titles", "code", "verse", "no break"],
)
def test_lines_that_are_whole_stay_as_they_are(text: str) -> None:
    assert load.decode(raw("a.txt", text.encode()), Settings()).text == text


def test_clean_text_stays_as_it_is() -> None:
    assert load.decode(raw("a.txt", PAGE.encode()), Settings(reading="clean")).text == PAGE
