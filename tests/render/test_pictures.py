"""Pictures: what they say in words, that nothing hostile gets out of them, that places are within the frame."""

import re
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model import Kind
from generator.render.pictures import bars, columns, layout, network, strip, svg

SPACE = "{http://www.w3.org/2000/svg}"
HOSTILE = (
    '"><script>alert(1)</script>',
    "a & b < c",
    "</svg></figure>",
    "]]> --> &amp;",
    "\x00\x1b\u202ename",
    "",
)


def drawn(picture: str) -> ElementTree.Element:
    """The picture as XML; it must be one figure with one SVG, and have no blank line, which would end raw HTML."""
    assert "\n\n" not in picture
    figure = ElementTree.fromstring(picture.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1))
    assert [child.tag for child in figure] == [f"{SPACE}svg", "figcaption"]
    return figure[0]


def links(image: ElementTree.Element) -> dict[str, str]:
    return {link.get("aria-label", ""): link.get("href", "") for link in image.iter(f"{SPACE}a")}


def words(image: ElementTree.Element) -> list[str]:
    return [text.text or "" for text in image.iter(f"{SPACE}text")]


def told(image: ElementTree.Element) -> str:
    return image.findtext(f"{SPACE}desc") or ""


def test_bars_lead_to_those_they_are_of() -> None:
    rows = [bars.Bar("Marta Tennvik", 40, "40 words", "../parties/m.html"), bars.Bar("Nobody", 10, "10 words", "")]
    image = drawn(bars.draw("quoted", "Most quoted", rows))
    assert links(image) == {"Marta Tennvik: 40 words": "../parties/m.html"}
    assert words(image) == ["Marta Tennvik", "40", "Nobody", "10"]
    assert told(image) == "Marta Tennvik: 40 words; Nobody: 10 words"
    assert image.get("aria-labelledby") == "quoted-title quoted-told"
    longs = [float(r.get("width", "")) for r in image.iter(f"{SPACE}rect") if r.get("class") != "touch"]
    assert longs[0] == 4 * longs[1]


def test_columns_by_month_have_no_gap() -> None:
    days = ["2026-03-10", "2026-03-11T06:00", "2026-01-02"]
    image = drawn(columns.draw("activity", "Over time", days, ("briefing", "briefings"), lambda p: f"#{p}"))
    assert links(image) == {"January 2026: 1 briefing": "#2026-01", "March 2026: 2 briefings": "#2026-03"}
    assert [w for w in words(image) if not w.isdigit()] == ["Jan 2026", "Feb", "Mar"]


def test_columns_by_year_where_months_are_too_many_or_not_known() -> None:
    for days in (["1998-05-01", "2001-01-01"], ["1998", "2001-01-01"]):
        image = drawn(columns.draw("activity", "Over time", days, ("day", "days"), str))
        assert list(links(image)) == ["1998: 1 day", "2001: 1 day"]
        assert "1999" in words(image)
    image = drawn(columns.draw("activity", "Over time", ["1066", "2001"], ("day", "days"), str))
    assert image.findtext(f"{SPACE}title") == "Over time; years without any are left out"


def test_what_says_nothing_is_not_drawn() -> None:
    assert columns.draw("a", "t", ["2026-03-01", "2026-03-09"], ("day", "days"), str) == ""
    assert columns.draw("a", "t", [], ("day", "days"), str) == ""
    assert bars.draw("a", "t", [bars.Bar("One", 1, "1 word", "")]) == ""
    assert network.draw("a", "t", [network.Node("One", Kind.PERSON, "")], []) == ""
    assert strip.draw("a", "t", [strip.Point("2014", "#p1")] * 2) == ""


def test_a_network_tells_who_and_what_and_leads_to_both() -> None:
    nodes = [
        network.Node("Marta Tennvik", Kind.PERSON, "m.html"),
        network.Node("Fjordlinjen", Kind.ORGANIZATION, "f.html"),
    ]
    image = drawn(network.draw("network", "Who", nodes, [network.Tie(0, 1, "accused", "#p1")]))
    assert links(image) == {
        "Marta Tennvik and Fjordlinjen: accused": "#p1",
        "Marta Tennvik, person": "m.html",
        "Fjordlinjen, organisation": "f.html",
    }
    assert told(image) == "Marta Tennvik and Fjordlinjen: accused"
    assert {g.get("class") for g in image.iter(f"{SPACE}g")} == {"person", "organization"}


@pytest.mark.parametrize("name", HOSTILE)
def test_no_name_gets_out(name: str) -> None:
    node = network.Node(name, Kind.PLACE, f"x.html#{name}")
    pictures = (
        network.draw("n", name, [node, node], [network.Tie(0, 1, name, name)]),
        bars.draw("b", name, [bars.Bar(name, 1, name, name)] * 2),
        columns.draw("c", name, ["2026-01", "2026-02"], (name, name), lambda _: name),
        strip.draw("s", name, [strip.Point(name, name)] * 3),
    )
    for picture in pictures:
        image = drawn(picture)
        assert {e.tag.removeprefix(SPACE) for e in image.iter()} <= {
            *("svg", "title", "desc", "a", "g", "text", "line", "rect", "circle", "path")
        }


@settings(deadline=None, max_examples=30)
@given(st.integers(2, network.MOST), st.data())
def test_labels_stay_in_the_frame_and_the_same_data_give_the_same_picture(count: int, data: st.DataObject) -> None:
    pairs = st.tuples(st.integers(0, count - 1), st.integers(0, count - 1)).filter(lambda p: p[0] != p[1])
    ties = data.draw(st.lists(pairs, max_size=30))
    high, room = 200 + 20 * count, [complex(140, 44)] * count
    places = layout.spread(count, ties, complex(svg.WIDE, high), room)
    assert places == layout.spread(count, ties, complex(svg.WIDE, high), room)
    assert all(70 <= p.real <= svg.WIDE - 70 and 22 <= p.imag <= high - 22 for p in places)


def test_labels_do_not_cover_each_other_in_a_common_picture() -> None:
    ties = [(0, n) for n in range(1, 9)] + [(1, 2), (3, 4), (5, 6)]
    places = layout.spread(9, ties, complex(svg.WIDE, 380), [complex(110, 44)] * 9)
    for n, place in enumerate(places):
        for other in places[:n]:
            assert abs(place.real - other.real) >= 105 or abs(place.imag - other.imag) >= 40


def test_addresses_are_those_of_finished_pages() -> None:
    assert svg.html_page("../parties/a.md") == "../parties/a.html"
    assert svg.html_page("a.md#p1") == "a.html#p1"
    assert svg.html_page("#p1") == "#p1"


def test_only_classes_give_colours() -> None:
    rows = [bars.Bar("A", 2, "2", "a.html", "person"), bars.Bar("B", 1, "1", "b.html", "country")]
    assert not re.search(r"fill|stroke|style|#[0-9a-f]{3}", bars.draw("b", "t", rows))
