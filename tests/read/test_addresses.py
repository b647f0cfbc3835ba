"""Web addresses as one name for all their spellings."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.read import addresses

PLAIN = "courier.example/news/pier"


@pytest.mark.parametrize(
    "address",
    [
        "https://courier.example/news/pier",
        "http://www.courier.example:80/news/pier/",
        "HTTPS://Courier.Example/news/pier#comments",
        "//m.courier.example/news/pier?utm_source=a&UTM_medium=b&fbclid=c&gclid=",
        "https://amp.courier.example/news/pier?amp=1",
        "https://courier.example/news/pier/amp",
        "https://courier.example/amp/news/pier",
        "https://courier.example/news/pier/index.html",
        "https://www.google.com/amp/s/www.courier.example/news/pier",
        "https://courier-example.cdn.ampproject.org/c/s/courier.example/news/pier",
        "https://courier.example/news/%70ier",
    ],
)
def test_spellings_of_one_address(address: str) -> None:
    assert addresses.canonical(address) == PLAIN


@pytest.mark.parametrize(
    ("address", "wanted"),
    [
        ("https://courier.example/a?id=2&b=1", "courier.example/a?b=1&id=2"),
        ("https://courier.example/?p=17", "courier.example?p=17"),
        ("https://courier.example/a.amp.html", "courier.example/a.html"),
        ("https://courier.example/News", "courier.example/News"),
        ("https://courier.example/camp", "courier.example/camp"),
        ("https://www.example/a", "www.example/a"),
        ("https://courier.example/", ""),
        ("https://courier.example/?utm_source=x", ""),
        ("https://[broken/a", ""),
        ("not an address", ""),
        ("mailto:desk@courier.example", ""),
        ("", ""),
    ],
)
def test_what_says_which_document_is_kept(address: str, wanted: str) -> None:
    assert addresses.canonical(address) == wanted


def test_host() -> None:
    assert addresses.host("https://www.courier.example:443/a") == "courier.example"
    assert addresses.host("nothing") == ""


@given(st.text(max_size=80) | st.text(alphabet="htps:/.?#&=@[]%wam0", max_size=80))
def test_any_text_gives_a_name_or_none(text: str) -> None:
    name = addresses.canonical(text)
    assert isinstance(name, str) and isinstance(addresses.host(text), str)
