"""Makes the binary pages of this folder from `sources/`, the same bytes every time: `python make.py`."""

from __future__ import annotations

import base64
import io
import os
import quopri
import re
import zipfile
from collections.abc import Callable, Iterator
from datetime import datetime
from email.utils import format_datetime
from pathlib import Path
from unittest.mock import patch

FOLDER = Path(__file__).parent
SOURCES = FOLDER / "sources"
GIF = base64.b64decode("R0lGODlhAQABAIAAAP///wAAACwAAAAAAQABAAACAkQBADs=")


def lines(name: str) -> Iterator[tuple[str, str]]:
    """What is on the page, in order: (kind, words)."""
    for line in (SOURCES / name).read_text(encoding="utf-8").splitlines():
        kind, _, words = line.partition(":")
        yield kind, words.strip()


# --------------------------------------------------------------------------------------------------- MHTML


def blink() -> bytes:
    """As browsers of the Blink family save a page."""
    page = (SOURCES / "blink-ice-road.html").read_bytes()
    address = "https://www.borealispost.example/north/ice-road-opens-late"
    day = format_datetime(datetime.fromisoformat("2026-02-18T19:31:04+00:00"))
    mark = "----MultipartBoundary--x1KQ7----"
    head = (
        f"From: <Saved by Blink>\nSnapshot-Content-Location: {address}\n"
        "Subject: =?utf-8?Q?Ice=20road=20to=20Tarn=20Island=20opens=20three=20weeks=20late=20|=20Borealis=20Post?=\n"
        f'Date: {day}\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\ttype="text/html";\n\tboundary="{mark}"\n'
    )
    css = ".bar{display:flex}\n.foot{color:#666}\n"
    parts = (
        _part("text/html", "quoted-printable", address, quopri.encodestring(page).decode()),
        _part("text/css", "quoted-printable", "https://www.borealispost.example/a.css", css),
        _part("image/gif", "base64", "https://www.borealispost.example/truck.gif", base64.encodebytes(GIF).decode()),
    )
    body = "".join(f"\n--{mark}\n{part}" for part in parts)
    return f"{head}\n{body}\n--{mark}--\n".replace("\n", "\r\n").encode()


def archive() -> bytes:
    """As a browser of 2011 saved a page: base64, windows-1252."""
    page = (SOURCES / "archive-saved-orchard.html").read_text(encoding="utf-8").encode("windows-1252")
    address = "http://www.valemercury.example/courts/2011/09/orchard.asp"
    mark = "----=_NextPart_000_0000_01CC79F1.5D1A2B30"
    head = (
        "From: <Saved by Windows Internet Explorer 8>\nSubject: Orchard growers win damages over drifting spray\n"
        "Date: Fri, 23 Sep 2011 08:05:17 +0100\nMIME-Version: 1.0\n"
        f'Content-Type: multipart/related;\n\ttype="text/html";\n\tboundary="{mark}"\n'
    )
    part = _part('text/html;\n\tcharset="Windows-1252"', "base64", address, base64.encodebytes(page).decode())
    return f"{head}\nThis is a multi-part message in MIME format.\n\n--{mark}\n{part}\n--{mark}--\n".replace(
        "\n", "\r\n"
    ).encode()


def _part(kind: str, coding: str, address: str, body: str) -> str:
    return f"Content-Type: {kind}\nContent-Transfer-Encoding: {coding}\nContent-Location: {address}\n\n{body}\n"


# ----------------------------------------------------------------------------------------------------- PDF


def pdf(name: str, title: str, author: str, made: str, build: Callable[[str, io.BytesIO, dict], None]) -> bytes:
    """A PDF whose own data say `title`, `author` and when it was `made`."""
    epoch = str(int(datetime.fromisoformat(made + "+00:00").timestamp()))
    out = io.BytesIO()
    with patch.dict(os.environ, SOURCE_DATE_EPOCH=epoch):
        build(name, out, {"title": title, "author": author, "invariant": 1})
    return out.getvalue()


def _style(size: float, bold: bool = False, **more: object):
    from reportlab.lib.styles import ParagraphStyle

    font = "Helvetica-Bold" if bold else "Helvetica"
    return ParagraphStyle(f"s{size}{bold}", fontName=font, fontSize=size, leading=size * 1.3, spaceAfter=6, **more)


def _flow(name: str) -> list:
    from reportlab.platypus import PageBreak, Paragraph, Spacer, Table

    sizes = {"title": (18, True), "sub": (11, True), "h": (12, True), "kicker": (9, True), "org": (14, True)}
    small = {"small", "cap", "by", "nav", "ad", "foot", "toc"}
    story: list = []
    number, rows = 0, []
    for kind, words in [*lines(name), ("end", "")]:
        if rows and kind != "table":
            story += [Table(rows), Spacer(1, 6)]
            rows = []
        if kind == "break":
            story.append(PageBreak())
        elif kind == "table":
            rows.append(words.split(" | "))
        elif kind == "li":
            story.append(Paragraph(words, _style(10, leftIndent=14, bulletIndent=4), bulletText="•"))
        elif kind == "num":
            number += 1
            story.append(Paragraph(words, _style(10, leftIndent=14, bulletIndent=0), bulletText=f"{number}."))
        elif words:
            size, bold = sizes.get(kind, (8 if kind in small else 10, False))
            story.append(Paragraph(words, _style(size, bold)))
    return story


def _decorated(top: str, foot: str, first: bool = True) -> Callable:
    def draw(canvas, document) -> None:
        if document.page == 1 and not first:
            return
        canvas.setFont("Helvetica", 7)
        canvas.drawString(40, document.pagesize[1] - 24, top)
        canvas.drawString(40, 20, foot.replace("#", str(document.page)))

    return draw


def release(head: str, foot: str) -> Callable[[str, io.BytesIO, dict], None]:
    """One column with a letterhead and a foot on every page."""

    def build(name: str, out: io.BytesIO, data: dict) -> None:
        from reportlab.lib.pagesizes import A5
        from reportlab.platypus import SimpleDocTemplate

        draw, sides = _decorated(head, foot), dict.fromkeys(("leftMargin", "rightMargin"), 40)
        document = SimpleDocTemplate(out, pagesize=A5, topMargin=50, bottomMargin=45, **sides, **data)
        document.build(_flow(name), onFirstPage=draw, onLaterPages=draw)

    return build


def printed(name: str, out: io.BytesIO, data: dict) -> None:
    """As a browser prints a page: the hour and the title above, the address and the number below."""
    from reportlab.lib.pagesizes import A5
    from reportlab.platypus import SimpleDocTemplate

    top = f"3/4/26, 9:14 AM          {data['title']}"
    address = "https://www.marrowcourier.example/education/school-roof-report-20260303"
    draw = _decorated(top, f"{address}          #/2")
    document = SimpleDocTemplate(out, pagesize=A5, topMargin=45, bottomMargin=40, leftMargin=40, rightMargin=40, **data)
    document.build(_flow(name), onFirstPage=draw, onLaterPages=draw)


def report(name: str, out: io.BytesIO, data: dict) -> None:
    """A title page, a page of contents, and pages with a running head."""
    from reportlab.lib.pagesizes import A5
    from reportlab.platypus import SimpleDocTemplate

    draw = _decorated("Institute for Rural Transport | Running late?", "Page #", first=False)
    document = SimpleDocTemplate(out, pagesize=A5, topMargin=50, bottomMargin=45, leftMargin=45, rightMargin=45, **data)
    document.build(_flow(name), onFirstPage=draw, onLaterPages=draw)


def newspaper(name: str, out: io.BytesIO, data: dict) -> None:
    """Two columns below a headline over both; `~` is where a word may be broken."""
    from reportlab.lib.pagesizes import A5
    from reportlab.platypus import BaseDocTemplate, Frame, FrameBreak, PageTemplate, Paragraph

    width, height = A5
    head = Frame(30, height - 150, width - 60, 115, id="head")
    column = (width - 60 - 14) / 2
    columns = [Frame(30 + i * (column + 14), 45, column, height - 200, id=f"c{i}") for i in (0, 1)]

    def draw(canvas, document) -> None:
        canvas.setFont("Times-Roman", 8)
        canvas.drawString(36, height - 28, "The Brenn Valley Gazette")
        canvas.drawCentredString(width / 2, height - 28, "Friday, May 15, 2026")
        canvas.drawRightString(width - 36, height - 28, "Country 7")
        canvas.drawString(36, 28, "INSIDE: Hay prices, page 9")
        canvas.drawRightString(width - 36, 28, "Continued on page 8")

    document = BaseDocTemplate(out, pagesize=A5, **data)
    document.addPageTemplates([PageTemplate("page", [head, *columns], onPage=draw)])
    narrow = _style(8.5, alignment=4, embeddedHyphenation=1)
    styles = {"title": _style(18, True), "sub": _style(10, True), "h": _style(9, True), "cap": _style(7)}
    parts = list(lines(name))
    texts = [Paragraph(words.replace("~", "\u00ad"), styles.get(kind, narrow)) for kind, words in parts]
    first = [kind for kind, _ in parts].index("p")
    document.build([*texts[:first], FrameBreak(), *texts[first:]])


# ---------------------------------------------------------------------------------------------------- DOCX


def docx(name: str, title: str, author: str, made: str) -> bytes:
    """A Word document; in it `[+words+]` are an insertion and `[-words-]` a deletion that nobody accepted yet."""
    from docx import Document

    document = Document()
    core = document.core_properties
    core.title, core.author, core.comments = title, author, ""
    core.created = core.modified = datetime.fromisoformat(made)
    styles = {"title": "Title", "h": "Heading 1", "li": "List Bullet", "cap": "Caption", "quote": "Intense Quote"}
    table = None
    for kind, words in lines(name):
        if kind in ("header", "footer"):
            getattr(document.sections[0], kind).paragraphs[0].text = words
        elif kind == "table":
            cells = words.split(" | ")
            table = table or document.add_table(0, len(cells))
            for cell, text in zip(table.add_row().cells, cells, strict=True):
                cell.text = text
        elif kind == "bold":
            document.add_paragraph().add_run(words).bold = True
        else:
            _tracked(document.add_paragraph(style=styles.get(kind)), words)
    out = io.BytesIO()
    document.save(out)
    return _dated(out.getvalue())


def _tracked(paragraph, words: str) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    for part in re.split(r"(\[[+-].*?[+-]\])", words):
        if not part.startswith(("[+", "[-")):
            paragraph.add_run(part)
            continue
        run = paragraph.add_run(part[2:-2])
        change = OxmlElement("w:ins" if part[1] == "+" else "w:del")
        change.set(qn("w:id"), "1")
        change.set(qn("w:author"), "W. Pole")
        run._r.addprevious(change)
        change.append(run._r)
        if part[1] == "-":
            for text in run._r.findall(qn("w:t")):
                text.tag = qn("w:delText")


def _dated(data: bytes) -> bytes:
    """The same archive with all its members of one day."""
    with zipfile.ZipFile(io.BytesIO(data)) as old:
        return packed({name: old.read(name) for name in old.namelist()})


# ------------------------------------------------------------------------------------------- archives


def packed(members: dict[str, bytes]) -> bytes:
    """A zip archive whose members are all of 1 January 2026."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            info = zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, data)
    return out.getvalue()


def bundle() -> bytes:
    """Seeds among what file managers leave behind."""
    folder = SOURCES / "mixed-bundle"
    seeds = {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*.*"))}
    odds = {"__MACOSX/2026/._choir.html": b"\0\5\26\7\0", ".DS_Store": b"\0\0\0\1Bud1", "2026/photo.gif": GIF}
    return packed(seeds | odds)


def warc() -> bytes:
    """Two responses, with the records a crawler writes around them."""
    folder = SOURCES / "archive-two-responses"
    site, day = "https://halenews.example", "2025-11-12T06:40:0{}Z"
    records = [_record("warcinfo", "application/warc-fields", day.format(0), "", b"software: crawler/1.0\r\n")]
    for number, (address, name) in enumerate(
        (("/community/lantern-walk", "lantern-walk"), ("/city/salt-store", "salt-store")), 1
    ):
        page = (folder / f"{name}.html").read_bytes()
        asked = f"GET {address} HTTP/1.1\r\nHost: halenews.example\r\n\r\n".encode()
        told = (
            f"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {len(page)}\r\n\r\n".encode()
        )
        when, target = day.format(number), site + address
        records.append(_record("request", "application/http; msgtype=request", when, target, asked))
        records.append(_record("response", "application/http; msgtype=response", when, target, told + page))
    picture = b"HTTP/1.1 200 OK\r\nContent-Type: image/gif\r\n\r\n" + GIF
    records.append(_record("response", "application/http; msgtype=response", day.format(3), site + "/l.gif", picture))
    return b"".join(
        record.replace(b"<urn:uuid:>", b"<urn:uuid:00000000-0000-4000-8000-%012d>" % i)
        for i, record in enumerate(records)
    )


def _record(kind: str, form: str, when: str, target: str, body: bytes) -> bytes:
    about = f"WARC-Target-URI: {target}\r\n" if target else ""
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:uuid:>\r\nWARC-Date: {when}\r\n{about}"
        f"Content-Type: {form}\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body + b"\r\n\r\n"


# ---------------------------------------------------------------------------------------------------- all

PAGES: dict[str, Callable[[], bytes]] = {
    "blink-ice-road.mhtml": blink,
    "archive-saved-orchard.mht": archive,
    "release-ferry-hull.pdf": lambda: pdf(
        "release-ferry-hull.txt",
        "Microsoft Word - release_ferry_FINAL2",
        "tlindgren",
        "2026-04-08T16:20:00",
        release("Halvard Yards AS | Dock Road 1 | Port Orrin", "Page # of 2"),
    ),
    "german-release-solar.pdf": lambda: pdf(
        "german-release-solar.txt",
        "",
        "voss",
        "2026-06-08T08:00:00",
        release("Gemeinde Sylvensee · Rathausplatz 1", "Seite #"),
    ),
    "printed-school-roof.pdf": lambda: pdf(
        "printed-school-roof.txt",
        "School roof fell minutes after pupils left, report finds | Marrow Valley Courier",
        "",
        "2026-03-04T09:14:00",
        printed,
    ),
    "newspaper-eel-count.pdf": lambda: pdf(
        "newspaper-eel-count.txt", "BVG_0515_P07", "", "2026-05-14T21:02:00", newspaper
    ),
    "report-night-buses.pdf": lambda: pdf(
        "report-night-buses.txt",
        "Running late? What night buses do for small towns",
        "Institute for Rural Transport",
        "2026-01-20T11:00:00",
        report,
    ),
    "draft-lighthouse-keys.docx": lambda: docx(
        "draft-lighthouse-keys.txt", "lighthouse draft 3", "Marit Ellefsen", "2026-02-27T14:05:00"
    ),
    "statement-canteen-milk.docx": lambda: docx("statement-canteen-milk.txt", "", "wpole", "2026-03-19T10:40:00"),
    "interview-ice-driller.docx": lambda: docx("interview-ice-driller.txt", "", "", "2026-03-01T09:00:00"),
    "mixed-bundle.zip": bundle,
    "archive-two-responses.warc": warc,
}
"""How each binary page is made."""


def main() -> None:
    """Make all of them."""
    for name, made in PAGES.items():
        (FOLDER / name).write_bytes(made())


if __name__ == "__main__":
    main()
