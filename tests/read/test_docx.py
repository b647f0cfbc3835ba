"""Word documents: what each paragraph is by its style, the final version, and one sentence for what is hostile."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

import docx
import pytest
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from generator.config import Limits, Settings
from generator.model import Label
from tests.read.documents import read, refusal

STORY = "The harbour board of Torunn said on Monday that the ferry to the islands would sail again in April."
MORE = "Nobody on the islands was asked about the new timetable, said Ingunn Solstrom, who speaks for the shops."
W = nsdecls("w")


def made(fill: Callable[[Document], object]) -> bytes:
    document, out = docx.Document(), io.BytesIO()
    fill(document)
    document.save(out)
    return out.getvalue()


def changed(data: bytes, **parts: bytes) -> bytes:
    """The file with parts replaced or added; `__` in a name stands for a slash, `_` for a dot."""
    out = io.BytesIO()
    new = {name.replace("__", "/").replace("_", "."): content for name, content in parts.items()}
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name in old.namelist():
            package.writestr(name, new.pop(name, None) or old.read(name))
        for name, content in new.items():
            package.writestr(name, content)
    return out.getvalue()


def body(*paragraphs: str) -> bytes:
    """A document of paragraphs in WordprocessingML."""

    def fill(document: Document) -> None:
        for paragraph in paragraphs:
            document.element.body.insert(0, parse_xml(paragraph.replace("<w:p>", f"<w:p {W}>", 1)))

    return made(fill)


def report(document: Document) -> None:
    document.core_properties.author, document.core_properties.title = "Jane Roe", "Draft 3"
    document.sections[0].header.paragraphs[0].text = "Harbour Board\tPress"
    document.sections[0].footer.paragraphs[0].text = "Page 1"
    document.add_heading("Ferry to sail again in April", 0)
    document.add_paragraph("By Jane Roe")
    document.add_paragraph(f"TORUNN, 17 March 2026 – {STORY}")
    document.add_heading("Why", 1)
    document.add_paragraph("Nobody likes it.", style="Quote")
    document.add_paragraph("one boat at six", style="List Bullet")
    document.add_paragraph("one boat at ten", style="List Number")
    table = document.add_table(2, 2)
    for i, words in enumerate(("Line", "Fare", "North", "4.20")):
        table.cell(i // 2, i % 2).text = words
    document.add_paragraph("The pier of Torunn in March. Photo: Ola Vik", style="Caption")
    document.add_paragraph(MORE)


def test_each_paragraph_is_what_its_style_says() -> None:
    found = read("a.docx", made(report))
    assert found.lines(Label.TITLE) == ["Ferry to sail again in April"] and found.lines(Label.HEADING) == ["Why"]
    assert found.lines(Label.QUOTE_BLOCK) == ["Nobody likes it."]
    assert found.lines(Label.LIST) == ["one boat at six", "one boat at ten"]
    assert found.lines(Label.BODY) == [f"TORUNN, 17 March 2026 – {STORY}", "Line | Fare", "North | 4.20", MORE]
    assert found.lines(Label.CAPTION) == ["The pier of Torunn in March. Photo: Ola Vik"]
    assert found.lines(Label.BOILERPLATE) == ["Harbour Board Press", "Page 1"]


def test_the_properties_are_believed_only_where_the_text_says_the_same() -> None:
    found = read("a.docx", made(report))
    assert (found.told("title"), found.told("authors")) == ("Ferry to sail again in April", "Jane Roe")
    assert found.told("published") == "2026-03-17"  # the text's own, not the day the file was made
    (author,) = found.meta.authors
    assert author.span is not None and author.span.of(found.document.text) == "Jane Roe"

    def other(document: Document) -> None:
        document.core_properties.author = "Ola Vik"
        document.add_paragraph(STORY)
        document.add_paragraph(MORE)

    assert read("a.docx", made(other)).told("authors") is None


def test_a_title_that_no_style_marks() -> None:
    def fill(document: Document) -> None:
        for words in ("PRESS RELEASE", "Ferry to sail again in April", STORY, "Why so late", MORE):
            run = document.add_paragraph().add_run(words)
            run.bold = words not in (STORY, MORE)

    found = read("a.docx", made(fill))
    assert found.told("title") == "Ferry to sail again in April"
    assert found.label("Why so late") is Label.HEADING and found.lines(Label.BODY) == [STORY, MORE]


def test_the_text_is_as_if_all_changes_were_accepted_and_comments_are_left_out() -> None:
    change = 'w:id="1" w:author="x" w:date="2026-01-01T00:00:00Z"'
    data = body(
        "<w:p><w:r><w:t xml:space='preserve'>The board said </w:t></w:r>"
        f"<w:ins {change}><w:r><w:t xml:space='preserve'>on Monday </w:t></w:r></w:ins>"
        f"<w:del {change}><w:r><w:delText>on Friday </w:delText></w:r></w:del>"
        "<w:r><w:t>that boats will sail.</w:t></w:r><w:r><w:commentReference w:id='0'/></w:r></w:p>"
    )
    found = read("a.docx", data)
    assert found.document.text == "The board said on Monday that boats will sail."
    assert "tracked changes" in found.notices() and "comments" in found.notices()


def test_links_fields_and_content_controls_are_read() -> None:
    def fill(document: Document) -> None:
        paragraph = document.add_paragraph("The ")
        to = document.part.relate_to("https://board.example/plan", docx.opc.constants.RELATIONSHIP_TYPE.HYPERLINK, True)
        space = nsdecls("w", "r")
        paragraph._p.append(parse_xml(f"<w:hyperlink {space} r:id='{to}'><w:r><w:t>plan</w:t></w:r></w:hyperlink>"))
        held = (
            f"<w:sdt {W}><w:sdtContent><w:r><w:t xml:space='preserve'> of the board</w:t></w:r></w:sdtContent></w:sdt>"
        )
        paragraph._p.append(parse_xml(held))

    found = read("a.docx", made(fill))
    assert found.document.text == "The plan of the board"
    assert found.document.links == (("plan", "https://board.example/plan"),)


def test_a_table_that_only_puts_text_in_place_is_text() -> None:
    def fill(document: Document) -> None:
        row = document.add_table(1, 2).rows[0]
        row.cells[0].text = "Press office"
        row.cells[1].text = f"{STORY} {STORY} {STORY}"
        row.cells[1].add_paragraph(MORE)

    assert read("a.docx", made(fill)).lines() == ["Press office", f"{STORY} {STORY} {STORY}", MORE]


def test_footnotes_are_kept_without_their_numbers() -> None:
    note = f"<w:footnotes {W}><w:footnote w:id='2'><w:p><w:r><w:t>The board has eleven members.</w:t></w:r></w:p>"
    note += "</w:footnote></w:footnotes>"
    data = body("<w:p><w:r><w:t>The board said so.</w:t></w:r><w:r><w:footnoteReference w:id='2'/></w:r></w:p>")
    assert read("a.docx", changed(data, word__footnotes_xml=note.encode())).lines() == [
        "The board said so.", "The board has eleven members.",
    ]  # fmt: skip


def test_a_zip_that_unpacks_to_too_much_is_refused() -> None:
    few = Settings(limits=Limits(container_bytes=1_000_000))
    told = refusal("a.docx", changed(made(report), word__media__a_png=b"\0" * 2_000_000), few)
    assert "more than the limit of 1,000,000; raise `limits.container_bytes`" in told


def test_too_many_elements_are_refused_unread() -> None:
    many = f"<w:document {W}><w:body>".encode() + b"<w:p/>" * 700_000 + b"</w:body></w:document>"
    assert "limits.elements" in refusal("a.docx", changed(made(report), word__document_xml=many))


def test_too_many_files_are_refused() -> None:
    assert "limits.members" in refusal("a.docx", made(report), Settings(limits=Limits(members=5)))


@pytest.mark.parametrize("part", ["word__document_xml", "word__footnotes_xml", "word__styles_xml"])
def test_entities_are_refused(part: str) -> None:
    laughs = b'<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>'
    data = f"<w:document {W}><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>".encode()
    assert "defines entities of its own" in refusal("a.docx", changed(made(report), **{part: laughs + data}))


def test_elements_too_deep_are_refused() -> None:
    deep = f"<w:document {W}><w:body>".encode() + b"<w:p>" * 50_000 + b"</w:p>" * 50_000 + b"</w:body></w:document>"
    assert "too deep" in refusal("a.docx", changed(made(report), word__document_xml=deep))


def test_a_picture_that_lies_elsewhere_is_not_looked_for() -> None:
    rels = (
        b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
    )
    rels += b'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" TargetMode="External" '
    rels += b'Target="file:///etc/passwd"/></Relationships>'
    spaces = nsdecls("w", "a", "r", "wp", "pic")
    picture = f"<w:document {spaces}><w:body><w:p><w:r><w:t>Boats</w:t><w:drawing><wp:inline><a:graphic><a:graphicData>"
    picture += "<pic:pic><pic:blipFill><a:blip r:link='rId1'/></pic:blipFill></pic:pic></a:graphicData></a:graphic>"
    picture += "</wp:inline></w:drawing></w:r></w:p></w:body></w:document>"
    data = changed(made(report), word__document_xml=picture.encode(), word___rels__document_xml_rels=rels)
    assert "root:" not in read("a.docx", data).document.text


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"no zip", "is a broken Word document, or none"),
        (made(report)[:3000], "is a broken Word document, or none"),
        (b"\xd0\xcf\x11\xe0" + b"\0" * 600, "is encrypted, or a Word document of the form before 2007"),
        (changed(made(report), word__document_xml=b"<w:document"), "is a broken Word document, or none"),
        (made(lambda document: None), "holds no words"),
    ],
)
def test_what_cannot_be_read_is_refused(data: bytes, reason: str) -> None:
    assert reason in refusal("a.docx", data)


def test_a_zip_without_a_document_is_refused() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        package.writestr("a.txt", "nothing")
    assert "Word document that cannot be read" in refusal("a.docx", out.getvalue())


@pytest.mark.parametrize("name", ["a.doc", "a.odt", "a.rtf"])
def test_other_office_files_are_told_what_to_be_saved_as(name: str) -> None:
    assert ".docx" in refusal(name, b"anything")
