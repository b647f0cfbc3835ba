"""Files that hold many seeds: what comes out of them, under which names, and that none can do harm."""

import bz2
import gzip
import io
import json
import lzma
import tarfile
import time
import zipfile
import zlib
from collections.abc import Iterable
from pathlib import Path

import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from generator.config import Limits, Outlet, Settings
from generator.errors import SeedError
from generator.model import Label, RawSeed
from generator.read import furniture, load, metadata
from tests.read.cases import cases

WORDS = "The pier at Skarnes will stay, the mayor said on Tuesday after a long meeting.\n\nNobody believed her.\n"
PAGE = b"<html><head><title>Pier</title></head><body><h1>Pier</h1><p>" + WORDS.encode() + b"</p></body></html>"


def found(folder: Path, settings: Settings | None = None, **files: bytes) -> list[RawSeed | SeedError]:
    """What is found in a folder with the files; `__` in a name stands for its full stop."""
    for name, data in files.items():
        (folder / name.replace("__", ".")).write_bytes(data)
    return list(load.discover(folder, settings or Settings()))


def paths(seeds: Iterable[RawSeed | SeedError]) -> list[str]:
    return [seed.path for seed in seeds if isinstance(seed, RawSeed)]


def told(seeds: Iterable[RawSeed | SeedError]) -> list[str]:
    return [f"{seed.severity}: {seed}" for seed in seeds if isinstance(seed, SeedError)]


def zipped(*files: tuple[str, bytes | str], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", method) as archive:
        for name, content in files:
            archive.writestr(name, content)
    return data.getvalue()


def tarred(*files: tuple[str, bytes]) -> bytes:
    data = io.BytesIO()
    with tarfile.open(fileobj=data, mode="w") as archive:
        for name, content in files:
            entry = tarfile.TarInfo(name)
            entry.size = len(content)
            archive.addfile(entry, io.BytesIO(content))
    return data.getvalue()


def lines(*records: object) -> bytes:
    return "\n".join(map(json.dumps, records)).encode()


def warc(*pages: tuple[str, dict[str, str], bytes], status: str = "200 OK", zip_records: bool = False) -> bytes:
    data = io.BytesIO()
    writer = WARCWriter(data, gzip=zip_records)
    for address, headers, body in pages:
        head = StatusAndHeaders(status, list(headers.items()), protocol="HTTP/1.1")
        record = writer.create_warc_record(address, "response", io.BytesIO(body), http_headers=head)
        record.rec_headers.replace_header("WARC-Date", "2026-03-14T10:00:00Z")
        writer.write_record(record)
    return data.getvalue()


def read(raw: RawSeed, settings: Settings | None = None) -> list[str]:
    """What is read from a seed: the facts its file states, the lines, the notices."""
    chosen = settings or Settings()
    document = load.decode(raw, chosen)
    blocks = furniture.label(document, chosen)
    shown = [f"name: {raw.path.partition('/')[2]}"]
    shown += [f"{field}: {fact.value}" for field, fact in document.facts]
    shown += [f"{block.label.name} {block.span.of(document.text)}" for block in blocks]
    return shown + [f"notice: {notice.text}" for notice in document.notices]


@pytest.mark.parametrize(
    ("title", "source", "expected"),
    [pytest.param(*case, id=case[0]) for case in cases("reading-records.md")],
)
def test_records(title: str, source: str, expected: list[str], tmp_path: Path) -> None:
    (raw,) = found(tmp_path, a__jsonl=source.encode())
    assert isinstance(raw, RawSeed), raw
    check(read(raw), expected)


@pytest.mark.parametrize(
    ("title", "source", "expected"),
    [pytest.param(*case, id=case[0]) for case in cases("reading-feeds.md")],
)
def test_feeds(title: str, source: str, expected: list[str], tmp_path: Path) -> None:
    raw, *rest = found(tmp_path, a__rss=source.encode())
    assert isinstance(raw, RawSeed), raw
    check([*read(raw), *(f"told: {line}" for line in told(rest))], expected)


def check(shown: list[str], expected: list[str]) -> None:
    """The lines are those expected; a name need only begin so, and is asked for only where a case gives it."""
    named = [line for line in expected if line.startswith("name: ")]
    assert all(shown[0].startswith(line) for line in named)
    assert shown[1:] == expected[len(named) :]


# --- names and ids


def test_a_record_keeps_its_id_wherever_it_stands(tmp_path: Path) -> None:
    records = [{"text": f"{WORDS} {i}"} for i in range(3)] + [{"id": "x-1", "text": WORDS}]
    first = {raw.digest: raw.id for raw in found(tmp_path, news__jsonl=lines(*records)) if isinstance(raw, RawSeed)}
    again = found(tmp_path, news__jsonl=lines({"text": "New words."}, *reversed(records)))
    second = {raw.digest: raw.id for raw in again if isinstance(raw, RawSeed)}
    assert len(first) == 4 and len(second) == 5
    assert first.items() <= second.items()
    assert "news-jsonl-x-1" in first.values()


def test_the_id_of_a_record_does_not_hang_on_what_is_said_beside_its_text(tmp_path: Path) -> None:
    (one,) = paths(found(tmp_path, a__jsonl=lines({"title": "Pier", "text": WORDS, "crawled": "2026-03-14"})))
    (two,) = paths(found(tmp_path, a__jsonl=lines({"crawled": "2026-03-15", "text": WORDS, "title": "Pier", "n": 1})))
    assert one == two


def test_two_records_of_one_name_are_told_apart_by_what_they_hold(tmp_path: Path) -> None:
    records = [{"id": "a", "text": "One text."}, {"id": "a", "text": "Another text."}]
    one = {raw.digest: raw.path for raw in found(tmp_path, a__jsonl=lines(*records)) if isinstance(raw, RawSeed)}
    two = {raw.digest: raw.path for raw in found(tmp_path, a__jsonl=lines(*records[::-1])) if isinstance(raw, RawSeed)}
    assert one == two and len(set(one.values())) == 2
    assert all(path.startswith("a.jsonl/a~") for path in one.values())


def test_equal_members_of_one_name_stay_two(tmp_path: Path) -> None:
    with pytest.warns(UserWarning, match="Duplicate name"):
        data = zipped(("a.txt", WORDS), ("a.txt", WORDS))
    one, two = paths(found(tmp_path, a__zip=data))
    assert one.startswith("a.zip/a~") and two == f"{one.removesuffix('.txt')}~2.txt"


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("../../etc/passwd.txt", "etc/passwd.txt"),
        ("/etc/./a.txt", "etc/a.txt"),
        ("C:\\Docs\\..\\a.txt", "Docs/a.txt"),
        ("a\x07\u202eb\n.txt", "ab .txt"),
        ("...", "unnamed"),
        ("news/Zürich.txt", "news/Zürich.txt"),
        ("x" * 500 + ".txt", "x" * 296 + ".txt"),
    ],
)
def test_a_name_is_a_label_and_never_a_way(name: str, shown: str, tmp_path: Path) -> None:
    for data, ending in ((zipped((name, WORDS)), "zip"), (tarred((name, WORDS.encode())), "tar")):
        folder = tmp_path / ending
        folder.mkdir()
        (raw,) = found(folder, **{f"a__{ending}": data})
        assert raw.path == f"a.{ending}/{shown}"
        assert [path.name for path in folder.rglob("*")] == [f"a.{ending}"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["tar", "zip"]


def test_a_name_in_utf8_that_does_not_say_so(tmp_path: Path) -> None:
    data = bytearray(zipped(("Zürich.txt", WORDS)))
    data[7] &= ~8
    data[data.index(b"PK\x01\x02") + 9] &= ~8
    assert paths(found(tmp_path, a__zip=bytes(data))) == ["a.zip/Zürich.txt"]
    old = zipped(("Zyrich.txt", WORDS)).replace(b"Zyrich", b"Z\x81rich")  # as DOS wrote it
    assert paths(found(tmp_path, a__zip=old)) == ["a.zip/Zürich.txt"]


# --- archives


def test_members_of_any_kind_at_any_depth(tmp_path: Path) -> None:
    news = lines({"id": "1", "text": WORDS}, {"id": "2", "text": WORDS + "More."})
    inner = zipped(("b.md", WORDS), ("README.md", WORDS + "1"))
    data = zipped(("in/a.txt", WORDS + "2"), ("in/c.zip", inner), ("in/news.jsonl", news), ("page.html", PAGE))
    seeds = found(tmp_path, all__zip=data)
    assert paths(seeds) == [
        *("all.zip/in/a.txt", "all.zip/in/c.zip/b.md", "all.zip/in/c.zip/README.md"),
        *("all.zip/in/news.jsonl/1", "all.zip/in/news.jsonl/2", "all.zip/page.html"),
    ]
    assert {seed.container for seed in seeds if isinstance(seed, RawSeed)} == {"all.zip"}
    assert all("pier" in load.decode(seed, Settings()).text for seed in seeds if isinstance(seed, RawSeed))


@pytest.mark.parametrize(
    ("name", "pack"),
    [("a.txt.gz", gzip.compress), ("a.txt.bz2", bz2.compress), ("a.txt.xz", lzma.compress)],
)
def test_what_packs_one_file_stands_for_it(name: str, pack, tmp_path: Path) -> None:
    (raw,) = found(tmp_path, **{name.replace(".", "__"): pack(WORDS.encode())})
    assert (raw.path, raw.form, raw.container) == (name, ".txt", name)
    assert load.decode(raw, Settings()).text == WORDS


@pytest.mark.parametrize("name", ["a.tgz", "a.tar.gz", "a.tar.gz.gz"])
def test_a_packed_tar(name: str, tmp_path: Path) -> None:
    data = gzip.compress(tarred(("x/b.txt", WORDS.encode())))
    data = gzip.compress(data) if name.endswith(".gz.gz") else data
    assert paths(found(tmp_path, **{name.replace(".", "__"): data})) == [f"{name}/x/b.txt"]


def test_hidden_files_are_passed_over_and_pictures_summed_up(tmp_path: Path) -> None:
    silent = [(name, b"x") for name in (".git/a.txt", "__MACOSX/._a.txt", "a/.b.txt", "Thumbs.db", "a/desktop.ini")]
    pictures = [(f"a/{i}.png", b"x") for i in range(11)] + [("a/s.CSS", b"x"), ("one.js", b"x")]
    seeds = found(tmp_path, a__zip=zipped(("a/b.txt", WORDS), *silent, *pictures))
    assert paths(seeds) == ["a.zip/a/b.txt"]
    assert told(seeds) == [
        "note: a.zip/: holds 1 file without text (.js); it is left out",
        "note: a.zip/a/: holds 12 files without text (.png, .css); they are left out",
    ]


@pytest.mark.parametrize("suffix", ["_files", "-Dateien", "_archivos", ".files"])
def test_what_a_browser_saved_beside_a_page_is_no_seed(suffix: str, tmp_path: Path) -> None:
    folder = tmp_path / "news" / f"A page{suffix}"
    (folder / "deep").mkdir(parents=True)
    for name in ("frame.html", "deep/x.png", "data.json"):
        (folder / name).write_bytes(b"x")
    (tmp_path / "news/A page.htm").write_bytes(PAGE)
    (tmp_path / "news/other_files").mkdir()
    (tmp_path / "news/other_files/a.txt").write_text(WORDS)
    seeds = found(tmp_path)
    assert paths(seeds) == ["news/A page.htm", "news/other_files/a.txt"]
    note = f"note: news/A page{suffix}/: holds 3 files of A page.htm, as saved beside it; they are left out"
    assert told(seeds) == [note]
    files = [path for path in sorted((tmp_path / "news").rglob("*")) if path.is_file()]
    data = zipped(*((path.relative_to(tmp_path).as_posix(), path.read_bytes()) for path in files))
    assert paths(found(tmp_path, a__zip=data))[:2] == ["a.zip/news/A page.htm", "a.zip/news/other_files/a.txt"]


def broken_zip(change) -> bytes:
    data = bytearray(zipped(("a.txt", WORDS * 20), ("b.txt", WORDS)))
    change(data)
    return bytes(data)


def _encrypted(data: bytearray) -> None:
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1


def _method(data: bytearray) -> None:
    data[8] = 99
    data[data.index(b"PK\x01\x02") + 10] = 99


def _content(data: bytearray) -> None:
    data[60:80] = bytes(20)


def _size(data: bytearray) -> None:
    at = data.index(b"PK\x01\x02") + 24
    data[at : at + 4] = (10).to_bytes(4, "little")


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (_encrypted, "is encrypted; unpack it with its password"),
        (_method, "is packed by method 99, which is not read"),
        (_content, "is damaged in its archive (Error -3"),
        (_size, "is damaged in its archive (Bad CRC-32"),
    ],
)
def test_a_member_that_cannot_be_unpacked_is_told_and_the_others_go_on(change, reason: str, tmp_path: Path) -> None:
    seeds = found(tmp_path, a__zip=broken_zip(change))
    assert paths(seeds) == ["a.zip/b.txt"]
    (error,) = told(seeds)
    assert error.startswith(f"error: a.zip/a.txt: {reason}")


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.zip", b"PK\x03\x04 and no more", "is no .zip archive, or a damaged one"),
        ("a.zip", zipped(), "holds no files"),
        ("a.tar", b"x" * 2000, "is no .tar archive, or a damaged one"),
        ("a.gz", b"x" * 2000, "is no .gz file, or a damaged one"),
        ("a.txt.gz", gzip.compress(WORDS.encode())[:-9], "is no .gz file, or a damaged one"),
        ("a.zip", zipped(("a.bin", WORDS)), "files ending in .bin cannot be read"),
        ("a.zip", zipped(("a.txt", "x" * 10_000_000), method=zipfile.ZIP_BZIP2), "is packed by method 12"),
        ("a.json", b"[1, 2", "is no valid JSON (Expecting ',' delimiter at column 6)"),
        ("a.json", b'{"name": "x", "version": 1}', "holds no record with a text"),
        ("a.jsonl", b" \n", "is empty"),
        ("a.xml", b"<?xml version='1.0'?><html><p>x</p></html>", "is XML but no feed"),
        ("a.xml", b"just words", "is no valid XML"),
        ("a.rss", b"<rss><channel><title>x</title></channel></rss>", "is a feed without entries"),
        ("a.warc", b"just words", "is no web archive, or damaged at its beginning"),
        ("a.warc", warc(("https://a.example/x.png", {"Content-Type": "image/png"}, b"x")), "holds 1 record that is no"),
    ],
)
def test_a_file_of_the_wrong_kind_is_one_sentence(name: str, data: bytes, reason: str, tmp_path: Path) -> None:
    (only,) = found(tmp_path, **{name.replace(".", "__"): data})
    assert isinstance(only, SeedError) and only.path.startswith(name)
    assert reason in str(only) and "; " in str(only) and "\n" not in str(only)


def test_links_in_a_tar_are_told(tmp_path: Path) -> None:
    data = io.BytesIO()
    with tarfile.open(fileobj=data, mode="w") as archive:
        for name, kind in (("a.txt", tarfile.SYMTYPE), ("b.txt", tarfile.FIFOTYPE)):
            entry = tarfile.TarInfo(name)
            entry.type, entry.linkname = kind, "/etc/passwd"
            archive.addfile(entry)
    one, two = told(found(tmp_path, a__tar=data.getvalue()))
    assert "a.tar/a.txt: is a link in its archive" in one and "a.tar/b.txt: is no regular file" in two


def test_a_tar_that_is_damaged_in_the_middle_says_what_is_lost(tmp_path: Path) -> None:
    data = bytearray(tarred(("a.txt", WORDS.encode()), ("b.txt", WORDS.encode())))
    data[1024:1100] = b"\xff" * 76
    seeds = found(tmp_path, a__tar=bytes(data))
    assert paths(seeds) == ["a.tar/a.txt"]
    assert told(seeds) == ["error: a.tar: is damaged after a.txt; what comes later cannot be read; pack it anew"]


# --- limits

SMALL = Settings(limits=Limits(seed_bytes=50_000, container_bytes=1_000_000, members=40, depth=2))


@pytest.mark.parametrize(
    ("name", "data", "setting"),
    [
        ("a.zip", zipped(("a.txt", b"0" * 2_000_000)), "container_bytes"),
        ("a.zip", zipped(("a.txt", b"0" * 60_000)), "seed_bytes"),
        ("a.zip", zipped(*((f"{i}.txt", b"0" * 45_000) for i in range(30))), "container_bytes"),
        (
            "a.zip",
            zipped(*((f"{i}.zip", zipped(*((f"{j}", b"0" * 49_000) for j in range(9)))) for i in range(9))),
            "container_bytes",
        ),
        ("a.zip", zipped(*((f"{i}.txt", str(i)) for i in range(50))), "members"),
        ("a.zip", zipped(("a.zip", zipped(("a.zip", zipped(("a.txt", WORDS)))))), "depth"),
        ("a.gz", gzip.compress(bytes(2_000_000)), "container_bytes"),
        ("a.tgz", gzip.compress(bytes(2_000_000)), "container_bytes"),
        ("a.bz2", bz2.compress(bytes(2_000_000)), "container_bytes"),
        ("a.xz", lzma.compress(bytes(2_000_000)), "container_bytes"),
        ("a.tar", tarred(*((f"{i}.txt", str(i).encode()) for i in range(50))), "members"),
        ("a.jsonl", lines(*({"text": f"Words {i}."} for i in range(50))), "members"),
        ("a.jsonl", lines({"text": "x " * 30_000}, {"text": WORDS}), "seed_bytes"),
        ("a.json", b"[" + b"[]," * 9_000 + b"0]", "members"),
        ("a.rss", b"<rss>" + b"<item><title>x</title><description>w</description></item>" * 50 + b"</rss>", "members"),
        ("a.warc", warc(("http://a.example/", {"Content-Type": "text/html"}, b"x" * 60_000)), "seed_bytes"),
    ],
)
def test_what_is_too_much_names_the_limit_and_its_setting(name: str, data: bytes, setting: str, tmp_path: Path) -> None:
    seeds = found(tmp_path, SMALL, **{name.replace(".", "__"): data})
    errors = told(seeds)
    assert errors and all(f"`limits.{setting}" in error for error in errors)
    assert sum(len(seed.data) for seed in seeds if isinstance(seed, RawSeed)) <= 1_000_000
    assert len(errors) <= 2


def test_a_hundred_thousand_members_cost_no_more_than_those_that_are_taken(tmp_path: Path) -> None:
    start = time.perf_counter()
    seeds = found(tmp_path, many__jsonl=b"\n".join(b'{"text": "a%d"}' % i for i in range(100_000)))
    assert len(paths(seeds)) == 50_000 and "limits.members" in told(seeds)[-1]
    many = zipped(*((f"{i}", b"") for i in range(20_000)), method=zipfile.ZIP_STORED)
    (tmp_path / "many.jsonl").unlink()
    seeds = found(tmp_path, Settings(limits=Limits(members=40)), many__zip=many)
    assert len(paths(seeds)) == 40 and "limits.members" in told(seeds)[-1]
    assert time.perf_counter() - start < 60


def test_members_that_share_their_bytes_are_refused(tmp_path: Path) -> None:
    data = zipped(("a.txt", WORDS * 9), ("b.txt", WORDS * 9))
    first, second = (at for at in range(len(data)) if data[at : at + 4] == b"PK\x01\x02")
    shared = bytearray(data)
    shared[second + 42 : second + 46] = shared[first + 42 : first + 46]
    (only,) = found(tmp_path, a__zip=bytes(shared))
    assert "holds files that share their bytes" in str(only)


# --- JSON


def test_a_broken_line_is_told_and_the_others_go_on(tmp_path: Path) -> None:
    data = lines({"id": "1", "text": WORDS}) + b'\n{"text": \n\n[1]\n{"title": "x"}\n{"text": "caf\xe9"}\n'
    seeds = found(
        tmp_path, a__jsonl=data + lines({"id": "2", "text": WORDS + "2"}) + b"\n" + lines({"id": "3", "text": "3"})
    )
    assert paths(seeds) == ["a.jsonl/1", "a.jsonl/2", "a.jsonl/3"]
    assert [error.split(": ", 1)[1].split(" (")[0].split(";")[0] for error in told(seeds)] == [
        *("a.jsonl: line 2 is no valid JSON", "a.jsonl: line 4 is no record"),
        *("a.jsonl: line 5 holds no text", "a.jsonl: line 6 is not UTF-8"),
    ]


def test_many_broken_lines_are_summed_up(tmp_path: Path) -> None:
    errors = told(found(tmp_path, a__jsonl=b"{x}\n" * 100))
    assert len(errors) == 21
    assert (
        errors[-1]
        == "error: a.jsonl: 80 more are left out, from line 21 to line 100; they hold no text, or are no records"
    )


@pytest.mark.parametrize(
    "shape",
    [
        [{"id": "1", "text": WORDS}, {"id": "2", "text": "Other words."}],
        {"articles": [{"id": "1", "text": WORDS}, {"id": "2", "text": "Other words."}]},
        {"response": {"results": [{"id": "1", "text": WORDS}, {"id": "2", "text": "Other words."}]}},
        {"hits": {"hits": [{"_source": {"id": "1", "text": WORDS}}, {"_source": {"id": "2", "text": "Other words."}}]}},
    ],
)
@pytest.mark.parametrize("indent", [None, 2])
def test_records_in_the_shapes_that_json_files_have(shape: object, indent: int | None, tmp_path: Path) -> None:
    assert paths(found(tmp_path, a__json=json.dumps(shape, indent=indent).encode())) == ["a.json/1", "a.json/2"]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_json_with_a_byte_order_mark(encoding: str, tmp_path: Path) -> None:
    (raw,) = found(tmp_path, a__json=json.dumps({"text": "Zürich said no."}, ensure_ascii=False).encode(encoding))
    assert load.decode(raw, Settings()).text == "Zürich said no."


def test_a_json_feed_names_its_outlet(tmp_path: Path) -> None:
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": "The Courier", "items": [
        {"id": "1", "content_text": WORDS, "date_published": "2026-03-14T10:00:00Z"}]}  # fmt: skip
    (raw,) = found(tmp_path, a__json=json.dumps(feed).encode())
    assert {"outlet: The Courier", "published: 2026-03-14"} <= set(read(raw))


@pytest.mark.parametrize("data", [b"[" * 100_000, b'{"a":' * 100_000, b'{"text": "x", "n": ' + b"9" * 10_000 + b"}"])
@pytest.mark.parametrize("name", ["a__json", "a__jsonl"])
def test_json_that_no_person_wrote_is_one_sentence(name: str, data: bytes, tmp_path: Path) -> None:
    (only,) = found(tmp_path, **{name: data})
    assert isinstance(only, SeedError) and len(str(only)) < 200


def test_the_outlet_of_a_known_address(tmp_path: Path) -> None:
    settings = Settings(outlets=(Outlet("The Courier", domains=("courier.example",)),))
    one, two = found(
        tmp_path,
        a__jsonl=lines(
            {"text": "One.", "url": "https://news.courier.example/1"}, {"text": "Two.", "source": "courier.example"}
        ),
    )
    for raw in (one, two):
        document = load.decode(raw, settings)
        meta = metadata.gather(document, furniture.label(document, settings), settings)
        assert meta.outlet is not None and meta.outlet.value == "The Courier"


def test_each_fact_keeps_its_key_and_what_was_read(tmp_path: Path) -> None:
    record = {"title": "Pier to stay", "text": WORDS, "date": "Sat, 14 Mar 2026 10:05:00 GMT"}
    (raw,) = found(tmp_path, a__jsonl=lines(record))
    document = load.decode(raw, Settings())
    title, date = (fact for _, fact in document.facts)
    assert (date.rule, date.said, date.value) == ("record: date", record["date"], "2026-03-14")
    assert title.span is not None and title.span.of(document.text) == "Pier to stay"
    assert load.decode(raw, Settings(rules_off=("record keys",))).facts == ()


# --- feeds


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
@pytest.mark.parametrize(
    "entity", ['"words"', 'SYSTEM "file:///etc/passwd"', 'SYSTEM "http://127.0.0.1/x"', '"&x;&x;&x;&x;&x;&x;"']
)
def test_entities_of_a_feed_are_refused(entity: str, encoding: str, tmp_path: Path) -> None:
    head = f'<?xml version="1.0" encoding="{encoding}"?><!DOCTYPE rss [<!ENTITY x "xx"><!ENTITY e {entity}>]>'
    data = f"{head}<rss><channel><item><title>T</title><description>&e;</description></item></channel></rss>"
    (only,) = found(tmp_path, a__xml=data.encode(encoding))
    assert "a.xml: defines entities of its own" in str(only)


def test_nothing_is_fetched_for_a_feed(tmp_path: Path) -> None:
    (tmp_path / "x.dtd").write_text('<!ENTITY e "secret">')
    item = "<item><title>T</title><description>Words &e;</description></item>"
    data = f'<!DOCTYPE rss SYSTEM "file://{tmp_path}/x.dtd"><rss>{item}</rss>'
    raw = next(seed for seed in found(tmp_path, a__rss=data.encode()) if isinstance(seed, RawSeed))
    assert "secret" not in load.decode(raw, Settings()).text


@pytest.mark.parametrize(
    "part",
    [
        "<category>c</category>" * 20_000,
        "<a " + " ".join(f'a{i}="1"' for i in range(20_000)) + "/>",
        "<author>" + "a" * 200_000 + "</author>",
        "<div>" * 50_000,
        "<pubDate>" + "1 Mon " * 50_000 + "</pubDate>",
        "&" * 100_000,
    ],
)
def test_a_hostile_feed_costs_no_more_than_its_length(part: str, tmp_path: Path) -> None:
    start = time.perf_counter()
    seeds = found(
        tmp_path, a__rss=f"<rss><item><title>T</title><description>Words.</description>{part}</item></rss>".encode()
    )
    for raw in seeds:
        if isinstance(raw, RawSeed):
            load.decode(raw, Settings())
    assert time.perf_counter() - start < 60


# --- web archives

HTML = {"Content-Type": "text/html; charset=iso-8859-1"}


@pytest.mark.parametrize("zip_records", [False, True])
def test_pages_of_a_web_archive(zip_records: bool, tmp_path: Path) -> None:
    data = warc(
        ("https://www.courier.example/pier?x=1", HTML, PAGE.replace(b"mayor", b"b\xfcrgermeister")),
        ("https://courier.example/a.txt", {"Content-Type": "text/plain"}, WORDS.encode()),
        ("https://courier.example/a.png", {"Content-Type": "image/png"}, b"x"),
        zip_records=zip_records,
    )
    name = "a__warc__gz" if zip_records else "a__warc"
    page, text, note = found(tmp_path, **{name: data})
    file = name.replace("__", ".")
    assert (page.path, text.path) == (f"{file}/courier.example/pier?x=1", f"{file}/courier.example/a.txt")
    assert str(note) == f"{file}: holds 1 record that is no page (pictures, scripts, errors); it is left out"
    document = load.decode(page, Settings())
    assert "bürgermeister" in document.text
    facts = {field: (fact.value, fact.rule) for field, fact in document.facts}
    assert facts["address"] == ("https://www.courier.example/pier?x=1", "WARC-Target-URI")
    assert facts["retrieved"] == ("2026-03-14", "WARC-Date")
    assert load.decode(text, Settings()).text == WORDS


def _chunked(data: bytes) -> bytes:
    return b"%x\r\n%b\r\n0\r\n\r\n" % (len(data), data)


@pytest.mark.parametrize(
    ("headers", "body"),
    [
        ({"Transfer-Encoding": "chunked"}, _chunked(PAGE)),
        ({"Transfer-Encoding": "chunked"}, PAGE),
        ({"Content-Encoding": "gzip"}, gzip.compress(PAGE)),
        ({"Content-Encoding": "gzip"}, PAGE),
        ({"Content-Encoding": "deflate"}, zlib.compress(PAGE)),
        ({"Content-Encoding": "deflate"}, zlib.compress(PAGE)[2:-4]),
        ({"Content-Encoding": "gzip", "Transfer-Encoding": "chunked"}, _chunked(gzip.compress(PAGE))),
    ],
)
def test_what_was_packed_for_the_transport_is_unpacked(headers: dict[str, str], body: bytes, tmp_path: Path) -> None:
    (raw,) = found(tmp_path, a__warc=warc(("http://a.example/", {**HTML, **headers}, body)))
    assert isinstance(raw, RawSeed) and raw.data.partition(b"\n")[2] == PAGE


@pytest.mark.parametrize(
    ("coding", "body", "reason"),
    [
        ("gzip", gzip.compress(bytes(100_000_000)), "with more than 5,000,000 bytes"),
        ("gzip", gzip.compress(PAGE)[:-20], "in a damaged form"),
        ("br", b"x", "packed by br, which is not read"),
    ],
)
def test_a_page_that_cannot_be_unpacked_is_told(coding: str, body: bytes, reason: str, tmp_path: Path) -> None:
    pages = (("http://a.example/1", {**HTML, "Content-Encoding": coding}, body), ("http://a.example/2", HTML, PAGE))
    error, raw = found(tmp_path, a__warc=warc(*pages))
    assert f"a.warc: holds http://a.example/1 {reason}" in str(error) and raw.path == "a.warc/a.example/2"


def test_a_web_archive_that_breaks_off_loses_nothing_without_a_word(tmp_path: Path) -> None:
    data = warc(("http://a.example/1", HTML, PAGE), ("http://a.example/2", HTML, PAGE))
    raw, error = found(tmp_path, a__warc=data[:-100])
    assert raw.path == "a.warc/a.example/1" and "http://a.example/2 in a damaged form" in str(error)


def test_pages_that_were_not_there_are_no_seeds(tmp_path: Path) -> None:
    (note,) = found(tmp_path, a__warc=warc(("http://a.example/1", HTML, PAGE), status="404 Not Found"))
    assert "holds 1 record that is no page" in str(note) and note.severity == "note"


def test_labels_of_a_record_are_those_of_an_article(tmp_path: Path) -> None:
    (raw,) = found(tmp_path, a__jsonl=lines({"title": "Pier", "text": f"Advertisement\n{WORDS}"}))
    document = load.decode(raw, Settings())
    labels = [block.label for block in furniture.label(document, Settings())]
    assert labels == [Label.TITLE, Label.BODY, Label.BODY, Label.BODY]
