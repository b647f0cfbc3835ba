"""Any text put on a page shows as itself: no character is lost, none becomes markup."""

from html.parser import HTMLParser

import markdown
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.render.markdown import Md, escape, isolated
from generator.text import visible

EXTENSIONS = ["attr_list", "md_in_html", "tables", "toc", "footnotes", "def_list", "admonition", "abbr"]
PIECES = [*"\\`*_{}[]()>#+-.!|:=~<&;/ \n\t1aB\"'$^?%@é", "http://x.y", "www.", "1.", "{: #x }", "![", "](", "&amp;"]
PIECES += ["\u202e", "\u200b", "<script>", "</p>", "<!--", "{{ x }}", "{% x %}", "***", "[^1]", "\x02", "\x03", "&#60;"]

hostile = st.lists(st.sampled_from(PIECES), max_size=25).map("".join)


class Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.text: list[str] = []
        self.tags: set[str] = set()

    def handle_data(self, data: str) -> None:
        self.text.append(data)

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.tags.add(tag)


def read(source: str) -> tuple[str, set[str]]:
    reader = Reader()
    reader.feed(markdown.markdown(source, extensions=EXTENSIONS))
    reader.close()
    return visible("".join(reader.text)), reader.tags


@pytest.mark.parametrize(
    ("frame", "tags"),
    [
        ("{}", {"p"}),
        ("- {}", {"ul", "li"}),
        ("> {}", {"blockquote", "p"}),
        ("{}\n{{ #p1 }}", {"p"}),
        ("### {}", {"h3"}),
    ],
)
@settings(max_examples=400, deadline=None)
@given(text=hostile)
@example(text="1. not a list")
@example(text="    code?")
@example(text="# heading? #")
@example(text="a {: onclick=x }")
def test_text_shows_as_itself_and_makes_no_markup(frame: str, tags: set[str], text: str) -> None:
    if visible(text):
        shown, made = read(frame.format(escape(text)))
        assert shown == visible(text)
        assert made <= tags


@given(st.text(max_size=60))
def test_any_text_survives(text: str) -> None:
    if visible(text):
        assert read(escape(text))[0] == visible(text)


def test_markdown_is_left_as_it_is() -> None:
    assert escape(Md("**a**")) == "**a**"
    assert escape("U.S. said 5 > 4 - 1") == "U.S. said 5 > 4 - 1"


@pytest.mark.parametrize(
    ("text", "tags"), [("ثقافة (2026)", {"p", "bdi"}), ("Vell *Herald*", {"p"}), ("<b>שלום</b>", {"p", "bdi"})]
)
def test_words_from_right_to_left_are_set_apart(text: str, tags: set[str]) -> None:
    assert read(isolated(text)) == (text, tags)
