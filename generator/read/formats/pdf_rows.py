"""Pieces of a page's text that stand on one line: by baseline, and joined where no gutter is between them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.read.formats.pdf_pieces import Piece

_CELL = " | "


def joined(pieces: list[Piece]) -> list[Piece]:
    """Pieces that stand side by side, nearer than a gutter, as one, whatever their order in the file."""
    found: list[Piece] = []
    for row in rows(pieces):
        for piece in row:
            last = found[-1] if found else None
            if last and abs(last.base - piece.base) < 0.5 * piece.size and _near(last, piece):
                found[-1] = _merged(last, piece)
            else:
                found.append(piece)
    return found


def _near(last: Piece, piece: Piece) -> bool:
    size = min(last.size, piece.size)
    return -size < piece.left - last.right < 0.6 * size


def _merged(last: Piece, piece: Piece) -> Piece:
    blank = " " if piece.left - last.right > 0.15 * min(last.size, piece.size) else ""
    long, short = (last, piece) if len(last.text) >= len(piece.text) else (piece, last)
    word = last.word if blank or " " in last.text else piece.left - last.left + piece.word
    bold = long.bold and (short.bold or len(short.text) < 3)
    text, right = f"{last.text}{blank}{piece.text}", max(last.right, piece.right)
    return replace(long, text=text, left=last.left, right=right, word=word, bold=bold)


def rows(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """The pieces by baseline, from top to bottom, each row from left to right."""
    found: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda p: (-p.base, p.left)):
        if found and abs(found[-1][0].base - piece.base) < 0.35 * max(found[-1][0].size, piece.size):
            found[-1].append(piece)
        else:
            found.append([piece])
    return [sorted(row, key=lambda p: p.left) for row in found]


def cells(row: list[Piece]) -> Piece:
    """The pieces of a row of a table as one, a bar between its cells."""
    text = _CELL.join(piece.text for piece in row)
    return replace(row[0], text=text, right=max(piece.right for piece in row))
