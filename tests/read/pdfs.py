"""Small PDFs written by hand, set in Courier: every letter is 0.6 of the size wide."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from typing import NamedTuple

WIDTH, HEIGHT = 600, 800


class Words(NamedTuple):
    """A line of a page: where its baseline starts, its words, size and weight."""

    x: float
    y: float
    text: str
    size: float = 10
    bold: bool = False
    turned: bool = False


def lines(text: Sequence[str], x: float = 50, top: float = 700, size: float = 10, step: float = 12) -> list[Words]:
    """Lines below one another."""
    return [Words(x, top - i * step, line, size) for i, line in enumerate(text)]


def content(page: Sequence[Words]) -> bytes:
    """The drawing commands of a page."""
    found = []
    for w in page:
        words = w.text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)").encode("cp1252")
        place = f"0 1 -1 0 {w.x} {w.y} Tm" if w.turned else f"1 0 0 1 {w.x} {w.y} Tm"
        found.append(f"BT /F{2 if w.bold else 1} {w.size} Tf {place} (".encode() + words + b") Tj ET")
    return b"\n".join(found)


def pdf(
    pages: Sequence[Sequence[Words] | bytes],
    info: dict[str, str] | None = None,
    links: Sequence[tuple[float, float, float, float, str]] = (),
    catalog: str = "",
    trailer: str = "",
    more: Sequence[bytes] = (),
) -> bytes:
    """A PDF of pages: lines, or drawing commands as they are; a link on the first is (left, low, right, high, to)."""
    first = 6
    kids = " ".join(f"{first + 2 * i} 0 R" for i in range(len(pages)))
    font = "<< /Type /Font /Subtype /Type1 /BaseFont /{} /Encoding << /BaseEncoding /WinAnsiEncoding {} >> >>"
    objects = [
        f"<< /Type /Catalog /Pages 2 0 R {catalog} >>".encode(),
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        font.format("Courier", "/Differences [1 /fi /fl /uni200B]").encode(),
        font.format("Courier-Bold", "").encode(),
        ("<< " + " ".join(f"/{k} ({v})" for k, v in (info or {}).items()) + " >>").encode("latin-1"),
    ]
    boxes = "".join(
        f"<< /Type /Annot /Subtype /Link /Rect [{a} {b} {c} {d}] /A << /S /URI /URI ({to}) >> >>"
        for a, b, c, d, to in links
    )
    for i, page in enumerate(pages):
        commands = page if isinstance(page, bytes) else content(page)
        annots = f"/Annots [{boxes}]" if boxes and i == 0 else ""
        objects += [
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}] /Contents {first + 2 * i + 1} 0 R "
            f"/Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> {annots} >>".encode(),
            stream(commands),
        ]
    return assembled([*objects, *more], f"/Root 1 0 R /Info 5 0 R {trailer}")


def stream(data: bytes) -> bytes:
    """A packed stream."""
    packed = zlib.compress(data)
    return b"<< /Length %d /Filter /FlateDecode >> stream\n%b\nendstream" % (len(packed), packed)


def assembled(objects: Sequence[bytes], trailer: str) -> bytes:
    """The objects, numbered from 1, as a file."""
    out, places = b"%PDF-1.7\n", []
    for number, one in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    start = len(out)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    return out + head + table + f"trailer << /Size {len(objects) + 1} {trailer} >>\nstartxref\n{start}\n%%EOF".encode()
