"""Web pages: the lines a reader sees, what each is, what the page states of itself, and pages meant to harm."""

from __future__ import annotations

import time

import pytest

from generator.config import Limits, Settings
from generator.errors import SeedError
from generator.model import Document, Label, RawSeed, Shape
from generator.read import features, furniture, lines, menus, pasted, web_rules
from generator.read.chain import State
from generator.read.formats import html, html_boxes
from generator.read.formats.html_lines import Row
from generator.read.formats.html_places import Place
from generator.read.page import Page
from tests.read.cases import cases

PROSE = "The harbour board said on Monday that the ferry would sail again once the pier had been mended and tested."
PAGE = f"""<html lang="en"><head><title>Ferry sails again | The Courier</title>
<meta property="og:title" content="Ferry sails again"><meta property="og:site_name" content="The Courier">
<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "Ferry sails again",
"datePublished": "2026-03-14T23:30:00-05:00", "author": {{"@type": "Person", "name": "Ann Lee"}}}}</script></head>
<body><nav><ul><li><a href="/a">Home</a></li><li><a href="/b">World</a></li></ul></nav>
<article><h1>Ferry sails again</h1><p class="byline">By Ann Lee</p>
<figure><img src="x"><figcaption>The pier. Photo: Bo Ek/AFP</figcaption></figure>
<div class="article-body">{"".join(f"<p>{PROSE} Part {n}.</p>" for n in range(6))}</div></article>
<p hidden>Not seen.</p><script>alert("never")</script><footer>Contact us</footer></body></html>"""


def read(page: str | bytes, settings: Settings | None = None, charset: str | None = None) -> Document:
    data = page.encode() if isinstance(page, str) else page
    return html.document(RawSeed("x", "x.html", data, ""), data, settings or Settings(), charset)


def test_a_page_is_read_as_a_reader_sees_it() -> None:
    document = read(PAGE)
    labels = {b.span.of(document.text): b.label for b in furniture.label(document, Settings())}
    assert labels["Ferry sails again"] is Label.TITLE
    assert labels["By Ann Lee"] is Label.BYLINE
    assert labels["The pier. Photo: Bo Ek/AFP"] is Label.CAPTION
    assert all(labels[f"{PROSE} Part {n}."] is Label.BODY for n in range(6))
    assert "Not seen" not in document.text and "never" not in document.text


WRAPPED = """The harbour board said on Monday that the ferry would sail again once the
pier had been <a href="https://board.example/pier">mended</a> and tested by people from the town.

Nobody on the islands had been asked, said Ingunn Solstrom, who speaks for
the shops and has written three letters to the board since the first snow
had closed the road to the north, and has had no answer to any of them so
far.

"We can wait," she said. "We have waited for a good many ferries before and
will wait for this one, but not for long."
"""
WHOLE = [" ".join(part.split()) for part in WRAPPED.replace('<a href="https://board.example/pier">', "").split("\n\n")]
WHOLE = [part.replace("</a>", "") for part in WHOLE]


def test_text_in_one_pre_is_read_as_its_paragraphs() -> None:
    document = read(f"<html><head><title>Ferry to sail again</title></head><body><pre>{WRAPPED}</pre></body></html>")
    found = [b.span.of(document.text) for b in furniture.label(document, Settings()) if b.label is Label.BODY]
    assert found == WHOLE and document.links == (("mended", "https://board.example/pier"),)


def test_code_in_a_pre_keeps_its_lines() -> None:
    code = "\n".join(f"    value_{n} = take(everything, that, is, there, {n}) # and say it;" for n in range(8))
    assert len(read(f"<body><p>{PROSE}</p><pre>{code}</pre></body>").text.splitlines()) > 8


def test_what_a_page_of_frames_holds_for_browsers_without_them_is_read() -> None:
    inner = f"<body><h1>Ferry sails again</h1><p>{PROSE}</p><p>{PROSE} <b>Again</b>.</p></body>"
    document = read(f"<html><frameset cols='20%,*'><frame src='a.html'><noframes>{inner}</noframes></frameset></html>")
    assert document.text.split("\n\n") == ["Ferry sails again", PROSE, f"{PROSE} Again."]


@pytest.mark.parametrize(
    "said",
    [
        "<p>You need to enable JavaScript to run this app.</p>",
        "<h1>Just a moment...</h1><p>Checking your browser before you go on.</p>",
        "<noscript>Please turn on JavaScript in your browser.</noscript><div id='root'></div>",
        "<p>Bitte aktivieren Sie JavaScript, um diese Seite zu sehen.</p>",
    ],
)
def test_a_page_saved_before_its_text_was_there_is_refused_with_what_to_do(said: str) -> None:
    with pytest.raises(SeedError, match="save it again") as caught:
        read(f"<html><head><title>The Courier</title></head><body>{said}</body></html>")
    assert "JavaScript" in str(caught.value)


def test_a_page_that_only_mentions_javascript_is_read() -> None:
    text = f"<p>{PROSE}</p>" * 5
    assert PROSE in read(f"<body><p>Please enable JavaScript to see the comments.</p>{text}</body>").text


@pytest.mark.parametrize(("title", "body", "expected"), cases("reading-menus.md"))
def test_menus_are_told_from_other_lines(title: str, body: str, expected: list[str]) -> None:
    article = "".join(f"<p>{PROSE} Part {n}.</p>" for n in range(6))
    document = read(f"<html><body>{body.replace('ARTICLE', f'<article><h1>Ferry sails</h1>{article}</article>')}")
    found = [(str(b.label), b.rule, b.span.of(document.text)) for b in furniture.label(document, Settings())]
    for line in expected:
        label, rule, start = line.split(" = ")
        [own] = [block for block in found if block[2].startswith(start)]
        assert own[0] == label and (own[1] == menus.RULE) == (rule == menus.RULE), own


def test_no_line_of_a_menu_is_lost_and_the_rule_can_be_switched_off() -> None:
    document = read("<body>" + "".join(f'<p><a href="/{n}">Page {n}</a></p>' for n in range(20)))
    blocks = furniture.label(document, Settings())
    assert [b.span for b in blocks] == [mark.span for mark in document.marks] and len(blocks) == 20
    assert sum(b.rule == menus.RULE for b in blocks) == 14
    assert menus.RULE not in {b.rule for b in furniture.label(document, Settings(rules_off=(menus.RULE,)))}


def page(states: list[State], text: str, signs: tuple[str, ...] = ()) -> Page:
    """A page of one line in the text, the given one, and one in the text."""
    said = "\n\n".join((PROSE, text, PROSE))
    rows = features.look(said, list(lines.spans(said)))
    rows[1] = rows[1]._replace(signs=(*rows[1].signs, *signs))
    return pasted.made(said, rows, states, None)


@pytest.mark.parametrize(("text", "state", "signs", "label"), [
    ("Rain is forecast for the whole of the week", State.INSIDE, (), Label.BODY),
    ("Rain is forecast for the whole of the week", State.INSIDE, ("shape list item",), Label.LIST),
    ("Rain is forecast for the whole of the week", State.INSIDE, ("linked",), None),
    ("Rain is forecast for the whole of the week", State.AFTER, (), None),
    ("Two words", State.INSIDE, (), None),
    ("14 March 2026 | 6 min read", State.INSIDE, (), None),
    ("Sign up for our newsletter", State.INSIDE, (), None),
])  # fmt: skip
def test_words_that_nothing_names_are_text(
    text: str, state: State, signs: tuple[str, ...], label: Label | None
) -> None:
    found = page([State.TEXT, state, State.TEXT], text, signs)
    assert web_rules.within(found, 1) is label


@pytest.mark.parametrize(("text", "signs", "label"), [
    ("Rain is forecast for the whole week.", ("in content",), Label.BODY),
    ("Rain is forecast for the whole week.", ("in content", "shape quote"), Label.QUOTE_BLOCK),
    ("Rain is forecast for the whole week.", (), None),
    ("Rain is forecast for the whole week.", ("in content", "near related"), None),
    ("Rain is forecast for the whole week", ("in content",), None),
])  # fmt: skip
def test_sentences_below_the_text_in_its_box_are_text(text: str, signs: tuple[str, ...], label: Label | None) -> None:
    found = page([State.TEXT, State.AFTER, State.AFTER], text, signs)
    assert web_rules.further(found, 1) is label


def test_extracted_text_above_and_below_is_told() -> None:
    rows = [Row("x" * size, Shape.TEXT, Place("p"), 0, 0, ()) for size in (10, 100, 100)]
    found = html_boxes.around(rows, [False, True, True])
    assert found[0] == ("extracted above none", "extracted below most")
    assert found[1] == ("extracted above none", "extracted below most")
    assert found[2] == ("extracted above most", "extracted below none")


def test_a_page_states_its_facts() -> None:
    document = read(PAGE)
    facts = {name: fact.value for name, fact in reversed(document.facts)}
    assert facts["title"] == "Ferry sails again" and facts["outlet"] == "The Courier"
    assert facts["published"] == "2026-03-14" and facts["authors"] == "Ann Lee" and facts["language"] == "en"
    title = dict(reversed(document.facts))["title"]
    assert title.span is not None and title.span.of(document.text) == title.value


@pytest.mark.parametrize(("data", "charset", "said"), [
    ("<p>Café words</p>".encode("latin-1"), "iso-8859-1", "Café words"),
    ('<meta charset="windows-1251"><p>Слова здесь</p>'.encode("cp1251"), None, "Слова здесь"),
    ('<meta charset="iso-8859-1"><p>Café words</p>'.encode(), None, "Café words"),
    (b"<p>null\0ed words, " + b"more of them " * 20 + b"</p>", None, "nulled words"),
])  # fmt: skip
def test_bytes_are_read_in_their_encoding(data: bytes, charset: str | None, said: str) -> None:
    assert said in read(data, charset=charset).text


def test_rows_and_broken_lines() -> None:
    assert read("<table><tr><td>a one</td><td>b two</td></tr></table>").text == "a one | b two"
    assert read("<p>First words<br><br>second words</p>").text == "First words\n\nsecond words"


def test_a_page_too_deep_or_too_large_is_refused() -> None:
    with pytest.raises(SeedError, match=r"limits\.nesting"):
        read("<div>" * 400 + "words" + "</div>" * 400)
    with pytest.raises(SeedError, match=r"limits\.elements"):
        read("<p>a word</p>" * 50, Settings(limits=Limits(elements=20)))
    with pytest.raises(SeedError):
        read("<html><body></body></html>")


@pytest.mark.parametrize("page", [
    "<p " + "a" * 500_000 + ">words</p>", "<p>words" + "<br>x" * 5_000, "<b><i><p>words</b></i><td></p></table>",
    "<script type='application/ld+json'>" + "[" * 50_000 + "</script><p>words</p>",
])  # fmt: skip
def test_no_page_takes_long(page: str) -> None:
    start = time.process_time()
    assert "words" in read(page).text
    assert time.process_time() - start < 60


def test_a_table_between_paragraphs_is_part_of_the_text() -> None:
    rows = "".join(f"<tr><td>Candidate {n}</td><td>Party {n}</td><td>{n}00</td></tr>" for n in range(1, 6))
    body = "".join(f"<p>{PROSE} Part {n}.</p>" for n in range(6)) + f"<table>{rows}</table>"
    body += "".join(f"<p>{PROSE} Part {n}.</p>" for n in range(6, 12))
    document = html.read(RawSeed("a", "a.html", f"<h1>Votes</h1><article>{body}</article>".encode(), ""), Settings())
    labels = [b.label for b in furniture.label(document, Settings()) if " | " in b.span.of(document.text)]
    assert len(labels) == 5 and set(labels) <= {Label.BODY, Label.LIST}
