"""PDF: reading order, whole paragraphs, furniture apart, and one sentence for whatever cannot be read."""

import sys
import zlib

import pytest

from generator.config import Limits, Settings
from generator.model import Label
from generator.read.formats import pdf_order, pdf_paragraphs
from generator.read.formats.pdf_pieces import Piece
from tests.read.documents import read, refusal
from tests.read.pdfs import Words, assembled, lines, pdf, stream

LEFT = [
    "The harbour board of Torunn said on Monday",
    "that the ferry to the islands would sail",
    "again from the first day of April, a week",
    "later than it had promised in the winter.",
]
RIGHT = [
    "Nobody on the islands was asked about the",
    "new timetable, said Ingunn Solstrom, who",
    "speaks for the shops and the school there",
    "and has written three letters to the board.",
]
HEADLINE = Words(50, 740, "Ferry to sail again in April", 20)


def one(*pages: list[Words], **more: object) -> list[str]:
    return read("a.pdf", pdf(pages, **more)).lines()  # type: ignore[arg-type]


def test_columns_are_read_one_after_the_other() -> None:
    page = [HEADLINE]
    for left, right in zip(lines(LEFT), lines(RIGHT, x=330), strict=True):
        page += [left, right]  # in the file, and on the page, line by line side by side
    assert one(page) == [HEADLINE.text, " ".join(LEFT), " ".join(RIGHT)]


def test_columns_under_a_line_that_spans_some_of_them() -> None:
    side = Words(250, 700, "A short story beside it, wider", 14)
    columns = [
        [f"{name} column {i} of words" for i in "abc"] + [f"{name} column ends."] for name in ("One", "Two", "Six")
    ]
    page = [HEADLINE, *lines(columns[0]), side]
    page += [*lines(columns[1], x=250, top=680), *lines(columns[2], x=430, top=680)]
    assert one(page) == [HEADLINE.text, " ".join(columns[0]), side.text, " ".join(columns[1]), " ".join(columns[2])]


def test_order_in_the_file_does_not_matter() -> None:
    page = [HEADLINE, *lines(LEFT), *lines(RIGHT, x=330)]
    assert one(page) == one(page[::-1])


@pytest.mark.parametrize("how", ["blank", "indent", "short"])
def test_paragraphs_are_whole(how: str) -> None:
    first, second = [*LEFT[:3], "later." if how == "short" else LEFT[3].ljust(42, ".")], RIGHT
    below = lines(second, top=700 - 4 * 12 - (9 if how == "blank" else 0))
    if how == "indent":
        below[0] = below[0]._replace(x=62)
    found = one([HEADLINE, *lines(first), *below])
    assert found[1:] == [" ".join(first), " ".join(w.text for w in below)]


def test_a_paragraph_goes_on_over_column_page_and_note() -> None:
    note = Words(50, 560, "1 The board has eleven members.", 7)
    head = [Words(50, 770, f"Harbour News {n}", 8) for n in (1, 2)]
    pages = [head[0], HEADLINE, *lines(LEFT[:3]), note], [head[1], *lines([LEFT[3], "It gave no reason."])]
    assert one(*pages) == [
        "Harbour News 1", HEADLINE.text, " ".join(LEFT) + " It gave no reason.", note.text, "Harbour News 2",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("first", "second", "whole"),
    [
        ("the talks between the inter-", "national firms went on in the town hall", "international firms"),
        ("the talks with the well-", "known chair of the board went on and on", "well-known chair"),
        ("the talks with the Franco-", "Danish chair of the board went on and on", "Franco-Danish chair"),
        ("the talks on the 12-", "year plan of the board went on for days", "12-year plan"),
        ("the talks with the mother-in-", "law of the chair went on for some days", "mother-in-law of"),
        ("a pier-side house on the pier-", "side of the town, where the board meets", "pier-side of"),
    ],
)
def test_words_cut_at_the_end_of_a_line(first: str, second: str, whole: str) -> None:
    found = read("a.pdf", pdf([[HEADLINE, *lines([*LEFT[:2], first.rjust(42, "x").replace("xx", "so "), second])]]))
    assert whole in found.document.text
    assert ("put together" in found.notices()) == (whole.split(" ")[0] == "international")


def test_a_cut_word_is_joined_as_the_document_writes_it_elsewhere() -> None:
    text = [
        "The timetable of the boats is a new time-",
        "table, and the shore-side sheds are shore-",
        "side still, the board says of its plans.",
    ]
    assert "a new timetable, and the shore-side sheds are shore-side still" in one([HEADLINE, *lines(text)])[1]


def test_ligatures_are_letters() -> None:
    page = b"BT /F1 20 Tf 1 0 0 1 50 740 Tm (\\001ve \\002ags on the of\\001ce of the board) Tj ET"
    assert one(page) == ["five flags on the office of the board"]  # type: ignore[arg-type]


def test_running_heads_and_page_numbers_are_furniture() -> None:
    pages = [
        [Words(50, 770, "Agency report on ferries", 8), *lines(LEFT), Words(300, 30, f"Page {n} of 3", 8)]
        for n in (1, 2, 3)
    ]
    found = read("a.pdf", pdf(pages))
    assert len(found.lines(Label.BOILERPLATE)) == 6 and len(found.lines(Label.BODY)) == 3


def test_text_along_the_side_is_furniture_and_a_page_on_its_side_is_text() -> None:
    side = Words(20, 100, "downloaded by nobody in particular", 8, turned=True)
    assert one([HEADLINE, *lines(LEFT), side]) == [side.text, HEADLINE.text, " ".join(LEFT)]
    turned = [Words(100 + 12 * i, 50, line, turned=True) for i, line in enumerate(LEFT)]
    assert one(turned) == [" ".join(LEFT)]


def test_headings_by_size_and_weight_and_the_title() -> None:
    page = [
        Words(50, 760, "THE COURIER", 40), Words(50, 725, "Ferry to sail again in early April", 18),
        *lines(LEFT, top=690), Words(50, 630, "Nobody was asked", 10, True), *lines(RIGHT, top=615),
    ]  # fmt: skip
    found = read("a.pdf", pdf([page]))
    assert found.told("title") == "Ferry to sail again in early April"
    assert found.label("Nobody was asked") is Label.HEADING


def test_items_and_rows() -> None:
    items = ["\x95 The first boat sails at six in the morn-", "  ing, the last at ten.", "\x95 Dogs sail for nothing."]
    page = [HEADLINE, *lines(LEFT), *lines([w.encode("latin-1").decode("cp1252") for w in items], top=640)]
    for i, (a, b) in enumerate([("Line", "Fare"), ("North", "4.20"), ("South", "5.10"), ("East", "6.00")]):
        page += [Words(50, 580 - 14 * i, a), Words(200, 580 - 14 * i, b)]
    found = read("a.pdf", pdf([page]))
    assert found.lines(Label.LIST) == [
        "The first boat sails at six in the morning, the last at ten.", "Dogs sail for nothing.",
    ]  # fmt: skip
    assert found.lines()[-4:] == ["Line | Fare", "North | 4.20", "South | 5.10", "East | 6.00"]


@pytest.mark.parametrize(
    ("stamp", "day"),
    [
        ("3/17/26, 9:05 PM", "2026-03-17"),
        ("17/03/2026, 21:05", "2026-03-17"),
        ("17.3.2026, 21:05", "2026-03-17"),
        ("2026-03-17, 21:05", "2026-03-17"),
        ("04/03/2026, 21:05", None),
    ],
)
def test_a_page_printed_by_a_browser(stamp: str, day: str | None) -> None:
    page = [
        Words(20, 780, stamp, 8), Words(200, 780, "Ferry to sail again - The Courier", 8),
        *lines(["Home", "News"], top=770),
        HEADLINE, *lines(LEFT), *lines(RIGHT, top=640),
        Words(20, 15, "https://courier.example/ferry", 8), Words(560, 15, "1/1", 8),
    ]  # fmt: skip
    found = read("a.pdf", pdf([page]))
    assert found.told("address") == "https://courier.example/ferry"
    assert (found.told("retrieved"), found.told("published")) == (day, None)
    assert found.told("title") == HEADLINE.text
    assert found.lines(Label.BODY) == [" ".join(LEFT), " ".join(RIGHT)]


def test_a_print_head_whose_parts_stand_close_together() -> None:
    page = [
        Words(20, 780, "3/14/26, 9:14 AM Ferry to sail again - The Courier", 8), HEADLINE, *lines(LEFT),
        *lines(RIGHT, top=640), Words(20, 15, "https://courier.example/ferry 1/1", 8),
    ]  # fmt: skip
    found = read("a.pdf", pdf([page]))
    assert (found.told("address"), found.told("retrieved")) == ("https://courier.example/ferry", "2026-03-14")
    assert found.lines(Label.BODY) == [" ".join(LEFT), " ".join(RIGHT)]


def test_the_head_and_foot_of_a_single_page() -> None:
    head = [Words(50, 770, "The Torunn Post", 8), Words(300, 770, "Friday, May 15, 2026", 8)]
    found = read("a.pdf", pdf([[*head, HEADLINE, *lines(LEFT), Words(50, 20, "Torunn Post 7", 8)]]))
    assert found.lines(Label.TITLE, Label.BODY) == [HEADLINE.text, " ".join(LEFT)]
    assert found.told("outlet") == "The Torunn Post" and found.told("published") == "2026-05-15"


def test_text_that_reaches_the_edge_of_a_single_page_is_no_foot() -> None:
    page = [HEADLINE, *lines(LEFT, top=60)]
    assert one(page) == [HEADLINE.text, " ".join(LEFT)]


def test_a_line_under_the_headline_is_a_standfirst_and_no_part_of_the_text_below_it() -> None:
    below = Words(50, 712, "The islands were not asked about the timetable", 11, bold=True)
    found = read("a.pdf", pdf([[HEADLINE, below, *lines(LEFT)]]))
    assert found.lines(Label.STANDFIRST) == [below.text] and found.lines(Label.BODY) == [" ".join(LEFT)]


@pytest.mark.parametrize(("byline", "author"), [("By Hester Lomax", "Hester Lomax"), ("Set by Ann Ost", "Ann Ost")])
def test_a_byline_outdoes_the_author_among_the_properties(byline: str, author: str) -> None:
    page = [
        HEADLINE,
        Words(50, 720, byline),
        *lines(LEFT)[:3],
        Words(50, 664, "later, a clerk said; Ann Ost typed it."),
    ]
    assert read("a.pdf", pdf([page], info={"Author": "Ann Ost"})).told("authors") == author


def test_an_office_among_the_properties_is_the_outlet() -> None:
    page = [Words(50, 770, "Board for Island Ferries", 13, bold=True), HEADLINE, *lines(LEFT)]
    found = read("a.pdf", pdf([page], info={"Author": "Board for Island Ferries"}))
    assert (found.told("outlet"), found.told("authors")) == ("Board for Island Ferries", None)


def test_small_lines_far_apart_are_no_paragraph() -> None:
    small = [Words(50, 600 - 18 * i, f"Story {i} about the harbour and boats", 8) for i in range(4)]
    assert one([HEADLINE, *lines(LEFT), *small])[2:] == [line.text for line in small]


def test_whom_to_ask_below_a_release_is_no_text() -> None:
    contact = [Words(50, 600, "Press contact", 12, bold=True), Words(50, 580, "Ann Ost, telephone 00000 55 50 12", 8)]
    assert read("a.pdf", pdf([[HEADLINE, *lines(LEFT), *contact]])).lines(Label.BODY) == [" ".join(LEFT)]


@pytest.mark.parametrize(
    ("named", "title"),
    [
        ("Ferry to sail again", "Ferry to sail again"),
        ("Microsoft Word - ferry.doc", None),
        ("ferry_final.indd", None),
        ("untitled", None),
    ],
)
def test_the_properties_give_a_title_only_where_it_is_one(named: str, title: str | None) -> None:
    found = read("a.pdf", pdf([lines(LEFT)], info={"Title": named, "Author": "admin", "CreationDate": "D:20200101"}))
    assert [fact.value for field, fact in found.document.facts if field == "title"] == ([title] if title else [])
    assert found.told("published") is None and found.told("authors") is None


def test_links_are_kept_and_nothing_else_in_the_file_is_used() -> None:
    more = [b"<< /S /JavaScript /JS (app.alert\\(1\\)) >>", b"<< /S /Launch /F (/bin/sh) >>"]
    data = pdf(
        [[HEADLINE, *lines(LEFT)]],
        links=[(50, 695, 302, 712, "https://board.example/plan"), (50, 695, 302, 712, "file:///etc/passwd")],
        catalog="/OpenAction 8 0 R /AA << /WC 9 0 R >>",
        more=more,
    )
    assert read("a.pdf", data).document.links == ((LEFT[0], "https://board.example/plan"),)


def test_a_scan_is_refused_and_an_empty_page_is_told() -> None:
    assert "holds pictures of pages but no text; run text recognition (OCR)" in refusal("a.pdf", pdf([b"", b""]))
    found = read("a.pdf", pdf([[HEADLINE, *lines(LEFT)], b""]))
    assert "page 2 holds no text" in found.notices()


INVISIBLE = b"BT /F1 10 Tf 50 700 Td (\\003\\003) Tj ET"  # blanks without width


@pytest.mark.parametrize("page", [INVISIBLE, b"BT /F1 10 Tf 3 Tr 50 700 Td ( ) Tj ET"])
def test_a_page_whose_only_line_is_invisible_has_no_line(page: bytes) -> None:
    found = read("a.pdf", pdf([page, [HEADLINE, *lines(LEFT)]]))
    assert found.lines() == [HEADLINE.text, " ".join(LEFT)] and "page 1 holds no text" in found.notices()


def test_text_of_font_size_zero_is_read_or_left_out_without_harm() -> None:
    page = b"BT /F1 0 Tf 50 700 Td (Set so small that nobody sees it) Tj 0 -12 Td (and a second line of it) Tj ET"
    found = read("a.pdf", pdf([page, [HEADLINE, *lines(LEFT)]]))
    assert found.lines()[-2:] == [HEADLINE.text, " ".join(LEFT)]


def test_lines_that_state_no_size_are_told_apart_all_the_same() -> None:
    columns = [Piece(f"words {x}", x, x + 60, y, 0.0) for y in (700, 688, 676) for x in (50, 300)]
    found = pdf_order.lines(columns)
    usual = pdf_paragraphs.style(found)
    told = [line.piece.text for run in pdf_paragraphs.paragraphs(found, usual) for line in run]
    assert sorted(word for text in told for word in text.split(" | ")) == sorted(piece.text for piece in columns)


def test_an_encrypted_file_is_refused() -> None:
    key = "/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O (" + "o" * 32 + ") /U (" + "u" * 32 + ") >> /ID [(a) (a)]"
    assert "is encrypted with a password; save a copy without one" in refusal("a.pdf", pdf([lines(LEFT)], trailer=key))


@pytest.mark.parametrize("data", [b"%PDF-1.7\n", b"no PDF at all", pdf([lines(LEFT)])[:150], b"\0" * 1000])
def test_what_is_broken_is_refused(data: bytes) -> None:
    assert "is a broken PDF, or none" in refusal("a.pdf", data)


def test_what_a_truncated_file_still_holds_is_read() -> None:
    whole = pdf([[HEADLINE, *lines(LEFT)]])
    assert HEADLINE.text in read("a.pdf", whole[: whole.rindex(b"xref")]).document.text


def test_too_many_pages_are_refused_at_once() -> None:
    kids = b"3 0 R " * 10_000
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Count 10000 /Kids [%b] >>" % kids,
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>",
    ]
    told = refusal("a.pdf", assembled(objects, "/Root 1 0 R"))
    assert "has 10,000 pages, more than the limit of 500" in told and "limits.pages" in told


def test_a_page_that_unpacks_to_more_text_than_allowed_is_refused() -> None:
    page = b"BT /F1 10 Tf 50 700 Td " + b"(ferry ferry ferry) Tj " * 2_000 + b"ET"
    told = refusal("a.pdf", pdf([page]), Settings(limits=Limits(seed_bytes=10_000)))
    assert "holds more than 10,000 characters of text" in told and "limits.seed_bytes" in told


def test_a_page_tree_that_holds_itself_ends() -> None:
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Count 3 /Kids [2 0 R 2 0 R 2 0 R] >>"]
    assert "a.pdf: " in refusal("a.pdf", assembled(objects, "/Root 1 0 R"))


def test_a_stream_packed_to_nothing_costs_little() -> None:
    bomb = stream(b"BT " + b" " * 30_000_000 + b" ET")
    assert len(bomb) < 60_000
    found = pdf([lines(LEFT), b""]).replace(stream(b""), bomb)
    assert zlib.decompress(bomb.split(b"stream\n")[1])[:2] == b"BT" and LEFT[0] in read("a.pdf", found).document.text


def test_the_same_bytes_give_the_same_document() -> None:
    data = pdf([[HEADLINE, *lines(LEFT), *lines(RIGHT, x=330)]])
    assert read("a.pdf", data) == read("a.pdf", data)


def test_a_missing_library_is_named_with_the_command_that_installs_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    assert "make pdf" in refusal("a.pdf", pdf([lines(LEFT)]))
