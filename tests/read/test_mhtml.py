"""MHTML: the page in it, with the address it had and the day it was saved."""

from __future__ import annotations

import base64
import quopri

import pytest

from generator.config import Limits, Settings
from generator.model import Label
from tests.read.documents import read, refusal

STORY = "The harbour board of Torunn said on Monday that the ferry to the islands would sail again in April."
MORE = "Nobody on the islands was asked about the new timetable, said Ingunn Solstrom, who speaks for the shops."
PAGE = f"<html><head><title>Ferry</title></head><body><h1>Ferry to sail again</h1><p>{STORY}</p><p>{MORE}</p></body>"
TOP = "From: <Saved by Blink>\nSnapshot-Content-Location: https://courier.example/ferry\nSubject: Ferry\n"
TOP += "Date: Wed, 18 Mar 2026 08:00:00 -0000\nMIME-Version: 1.0\n"


def saved(
    page: bytes = PAGE.encode(), kind: str = "text/html", top: str = TOP, more: str = "", start: str = ""
) -> bytes:
    named = f' start="{start}";' if start else ""
    head = f'{top}Content-Type: multipart/related;{named} type="text/html"; boundary="b"\n\n'
    part = f"--b\nContent-Type: {kind}\nContent-ID: <one@x>\nContent-Location: https://courier.example/ferry?a=1\n"
    part += "Content-Transfer-Encoding: 8bit\n\n"
    return head.encode() + more.encode() + part.encode() + page + b"\n--b--\n"


@pytest.mark.parametrize("name", ["a.mhtml", "a.mht"])
def test_the_page_is_read_with_its_address_and_the_day_it_was_saved(name: str) -> None:
    found = read(name, saved())
    assert found.lines(Label.BODY) == [STORY, MORE] and found.told("title") == "Ferry to sail again"
    assert found.told("address") == "https://courier.example/ferry"
    assert (found.told("retrieved"), found.told("published")) == ("2026-03-18", None)


def test_the_part_that_start_names_is_the_page() -> None:
    frame = "--b\nContent-Type: text/html\nContent-ID: <two@x>\n\n<p>A frame with an advertisement in it.</p>\n"
    assert STORY in read("a.mhtml", saved(more=frame, start="<one@x>")).document.text
    assert STORY not in read("a.mhtml", saved(more=frame)).document.text


def test_the_place_of_the_page_is_its_address_where_the_snapshot_has_none() -> None:
    found = read("a.mhtml", saved(top="From: x\nMIME-Version: 1.0\n"))
    assert found.told("address") == "https://courier.example/ferry?a=1" and found.told("retrieved") is None


def test_a_stated_charset_is_used() -> None:
    page = PAGE.replace("Nobody", "Nobody in Zürich").encode("cp1252")
    assert "Nobody in Zürich" in read("a.mhtml", saved(page, "text/html; charset=windows-1252")).document.text


@pytest.mark.parametrize("encoding", ["quoted-printable", "base64"])
def test_packed_pages_are_unpacked(encoding: str) -> None:
    data = base64.encodebytes(PAGE.encode()) if encoding == "base64" else quopri.encodestring(PAGE.encode())
    found = read("a.mhtml", saved(data).replace(b"Transfer-Encoding: 8bit", f"Transfer-Encoding: {encoding}".encode()))
    assert found.lines(Label.BODY) == [STORY, MORE]


def test_what_holds_no_page_is_refused() -> None:
    assert "holds no web page" in refusal("a.mhtml", saved(kind="image/png"))
    assert "does not begin with the headers" in refusal("a.mhtml", b"<html>")
    assert "a.mhtml: " in refusal("a.mhtml", saved(b""))
    assert "limits.seed_bytes" in refusal("a.mhtml", saved(), Settings(limits=Limits(seed_bytes=100)))


def test_a_truncated_file_gives_what_it_holds() -> None:
    whole = saved()
    assert STORY in read("a.mhtml", whole[: whole.index(MORE.encode())]).document.text
