"""From a folder to seeds: ids, order, and one clear sentence for whatever cannot be read."""

import os
from pathlib import Path

import pytest

from generator.config import Limits, Settings
from generator.errors import SeedError, UsageError
from generator.model import RawSeed
from generator.read import identity as names
from generator.read import load
from generator.text import line_of

WORDS = b"A title\n\nSome words of an article that somebody saved.\n"


def found(folder: Path, settings: Settings | None = None) -> list[RawSeed | SeedError]:
    return list(load.discover(folder, settings or Settings()))


def decoded(tmp_path: Path, data: bytes, name: str = "a.txt") -> str:
    (tmp_path / name).write_bytes(data)
    (raw,) = found(tmp_path)
    assert isinstance(raw, RawSeed)
    return load.decode(raw, Settings()).text


def refusal(tmp_path: Path, data: bytes, name: str = "a.txt", settings: Settings | None = None) -> str:
    (tmp_path / name).write_bytes(data)
    (raw,) = found(tmp_path, settings)
    if isinstance(raw, SeedError):
        return str(raw)
    with pytest.raises(SeedError) as caught:
        load.decode(raw, settings or Settings())
    return str(caught.value)


def test_seeds_come_in_order_of_path_and_hidden_files_are_none(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.txt", ".hidden.txt", "README.md", "a/README.md"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(WORDS + name.encode())
    assert [raw.path for raw in found(tmp_path)] == ["b.txt", "a/README.md", "a/z.txt"]


def test_two_paths_with_one_slug_get_two_ids(tmp_path: Path) -> None:
    for name in ("A story.txt", "a-story.txt", "index.txt", "北京.txt"):
        (tmp_path / name).write_bytes(WORDS + name.encode())
    ids = [raw.id for raw in found(tmp_path) if isinstance(raw, RawSeed)]
    assert len(set(ids)) == 4 and "a-story" not in ids  # a decision about one is not taken for the other
    assert all(i.isascii() and i != "index" for i in ids)


@pytest.mark.parametrize(
    ("path", "identity"),
    [
        ("port-halden-courier.txt", "port-halden-courier"),
        ("000_7a135545c39c81ff.txt", "000-7a135545c39c81ff"),
        ("News/Ferry firm.txt", "news-ferry-firm"),
        ("Café Zoë.md", "cafe-zoe"),
        ("No ending", "no-ending"),
        ("北京.txt", "seed-"),
        ("Отчёт 2026.txt", "2026-"),
        ("index.txt", "index-"),
        ("a" * 61 + ".txt", "a" * 60 + "-"),
    ],
)
def test_a_name_that_cannot_be_kept_whole_is_marked_whatever_else_is_there(path: str, identity: str) -> None:
    found = names.identity(path)
    assert found.startswith(identity)
    assert len(found) == len(identity) + (8 if identity.endswith("-") else 0)


def test_an_id_is_not_changed_by_names_that_are_cut_or_cannot_be_read(tmp_path: Path) -> None:
    def ids() -> set[tuple[str, str]]:
        return {(raw.path, raw.id) for raw in found(tmp_path) if isinstance(raw, RawSeed)}

    first = "the minister said once more that the pier will not be paid for by the town"
    (tmp_path / f"{first}.txt").write_bytes(WORDS)
    (tmp_path / "a.txt").write_bytes(WORDS)
    before = ids()
    (tmp_path / f"{first} (2).txt").write_bytes(WORDS)
    (tmp_path / "a.bin").write_bytes(WORDS)
    assert len(before) == 2 and before < ids()


def test_a_name_made_to_look_like_a_marked_one_gets_no_id_twice(tmp_path: Path) -> None:
    for name in ("a b.txt", "a-b.txt"):
        (tmp_path / name).write_bytes(WORDS)
    marked = [raw.id for raw in found(tmp_path) if isinstance(raw, RawSeed)]
    for name in marked:
        (tmp_path / f"{name}.txt").write_bytes(WORDS)
    ids = [raw.id for raw in found(tmp_path) if isinstance(raw, RawSeed)]
    assert len(set(ids)) == len(ids) == 4


def test_an_id_does_not_depend_on_the_other_seeds_content(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_bytes(WORDS)
    before = [raw.id for raw in found(tmp_path) if isinstance(raw, RawSeed)]
    (tmp_path / "two.txt").write_bytes(WORDS)
    assert before[0] in [raw.id for raw in found(tmp_path) if isinstance(raw, RawSeed)]


def test_a_missing_folder_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no such folder of seeds"):
        found(tmp_path / "none")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "is empty"),
        (b" \n\t\n", "is empty"),
        (b"\x7fELF\x00\x01\x02 more", "is a binary file"),
        (b"\x01\x02\x03\x04\x05\x06\x07\x08" * 40 + b"abc", "is a binary file"),
        (b"... --- ...\n", "holds no words"),
        (b"\xff\xfea\x00\x00", "begins like utf-16-le but is broken"),
    ],
)
def test_what_is_no_text_is_refused(tmp_path: Path, data: bytes, reason: str) -> None:
    told = refusal(tmp_path, data)
    assert told.startswith("a.txt: ") and reason in told and ";" in told


def test_a_huge_file_is_refused_unread(tmp_path: Path) -> None:
    with (tmp_path / "huge.txt").open("wb") as file:
        file.truncate(100_000_000)
    (only,) = found(tmp_path)
    assert isinstance(only, SeedError)
    assert "100,000,000 bytes" in str(only) and "limits.seed_bytes" in str(only)


def test_too_many_lines_and_too_long_ones_are_refused(tmp_path: Path) -> None:
    few = Settings(limits=Limits(lines=10, line_characters=50))
    assert "limits.lines" in refusal(tmp_path, b"a\n" * 20, settings=few)
    assert "limits.line_characters" in refusal(tmp_path, b"a" * 60, settings=few)


def test_a_link_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_bytes(WORDS)
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "link.txt").symlink_to(tmp_path / "secret.txt")
    (tmp_path / "seeds" / "broken.txt").symlink_to(tmp_path / "nowhere.txt")
    broken, outside = found(tmp_path / "seeds")
    assert "cannot be opened" in str(broken) and "leads out of the seeds folder" in str(outside)


def test_a_link_to_itself_is_refused(tmp_path: Path) -> None:
    (tmp_path / "x.txt").symlink_to(tmp_path / "x.txt")
    (only,) = found(tmp_path)
    assert isinstance(only, SeedError)
    assert str(only).startswith("x.txt: ") and "None" not in str(only)


def test_a_folder_that_cannot_be_looked_into_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("closed/a.txt", "open/b.txt"):
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_bytes(WORDS)
    real = os.scandir

    def scandir(path: str) -> object:
        if str(path).endswith("closed"):
            raise PermissionError(13, "Permission denied", str(path))
        return real(path)

    monkeypatch.setattr(os, "scandir", scandir)
    told = [str(seed) for seed in found(tmp_path) if isinstance(seed, SeedError)]
    assert told == ["closed: cannot be opened (Permission denied); check that the folder may be read"]
    assert [seed.path for seed in found(tmp_path) if isinstance(seed, RawSeed)] == ["open/b.txt"]


def test_a_link_to_a_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds/linked").symlink_to(tmp_path / "elsewhere")
    (only,) = found(tmp_path / "seeds")
    assert str(only) == "linked: is a link to a folder; copy the folder itself into the seeds folder"


def test_a_name_that_is_not_utf8_must_be_changed(tmp_path: Path) -> None:
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt")).write_bytes(WORDS)
    (only,) = found(tmp_path)
    assert str(only) == "caf\\xe9.txt: has a name that is not UTF-8; rename it"


def test_an_unknown_ending_says_what_can_be_read(tmp_path: Path) -> None:
    assert "files ending in .xyz cannot be read" in refusal(tmp_path, WORDS, "a.xyz")


def test_text_is_as_saved_but_for_the_width_of_blanks(tmp_path: Path) -> None:
    assert decoded(tmp_path, "a\r\nb\u00a0c\n".encode()) == "a\r\nb c\n"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-8"])
def test_known_encodings(tmp_path: Path, encoding: str) -> None:
    assert "Zürich “said” nothing" in decoded(tmp_path, "Zürich “said” nothing".encode(encoding))


def test_a_legacy_encoding_is_read_and_said_so(tmp_path: Path) -> None:
    text = "Der Präsident erklärte in Zürich, die Gespräche würden fortgeführt, über die Zölle. " * 5
    (tmp_path / "a.txt").write_bytes(text.encode("cp1252"))
    (raw,) = found(tmp_path)
    assert isinstance(raw, RawSeed)
    document = load.decode(raw, Settings())
    assert document.text == text
    assert "is not UTF-8" in document.notices[0].text and document.notices[0].line == 1


ENGLISH = "The mayor of Skarnes, Marta Tènnvïk, said the pier would stay. Nobody at the café of Zoë believed her.\n"
SWEDISH = "Borgmästaren sade att förhandlingarna går vidare på måndag, även om åsikterna skiljer sig åt. "
CZECH = "Předseda vlády řekl, že jednání budou pokračovat příští týden, i když se názory na clo liší. "
POLISH = "Premier powiedział, że rząd będzie kontynuował rozmowy z sąsiadami, również w sprawie ceł i źródeł energii. "
RUSSIAN = "Президент заявил, что переговоры будут продолжены на следующей неделе. "


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (ENGLISH, "cp1252"),
        (ENGLISH, "latin-1"),
        (ENGLISH.replace("pier", "“pier”") * 3, "cp1252"),
        (SWEDISH * 2, "cp1252"),
        (CZECH * 3, "cp1250"),
        (POLISH * 3, "cp1250"),
        (RUSSIAN * 3, "cp1251"),
    ],
)
def test_bytes_of_one_code_page_are_not_read_in_another(tmp_path: Path, text: str, encoding: str) -> None:
    assert decoded(tmp_path, text.encode(encoding)) == text


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028"])
def test_lines_are_counted_whatever_ends_them(tmp_path: Path, end: str) -> None:
    few = Settings(limits=Limits(lines=10))
    assert "has 21 lines" in refusal(tmp_path, (f"a{end}" * 20).encode(), settings=few)
    text = f"one{end}two{end}{end}four"
    assert [line_of(text, text.index(word)) for word in ("one", "two", "four")] == [1, 2, 4]


def test_the_place_of_a_wrong_byte_is_told_by_line(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("one line\rtwo é lines\r".encode("cp1252"))
    (raw,) = found(tmp_path)
    assert isinstance(raw, RawSeed)
    assert load.decode(raw, Settings()).notices[0].line == 2


def test_front_matter_is_read(tmp_path: Path) -> None:
    source = b"---\ntitle: T\npublished: 2026-03-14\ntags: [a, b]\n---\nBody **strong** [words](https://x.example).\n"
    (tmp_path / "a.md").write_bytes(source)
    (raw,) = found(tmp_path)
    assert isinstance(raw, RawSeed)
    document = load.decode(raw, Settings())
    assert dict(document.front) == {"title": "T", "published": "2026-03-14", "tags": ("a", "b")}
    assert document.text.endswith("Body strong words.\n")
    assert document.links == (("words", "https://x.example"),)
    assert document.front_span is not None and document.text[document.front_span.end :].startswith("Body")


@pytest.mark.parametrize(
    "front",
    ["title: [", "- a\n- b", "!!python/object/apply:os.system ['true']", "a: &x [1]\nb: [*x, *x]", "x: " + "[" * 3000],
)
def test_hostile_front_matter_is_told_and_nothing_runs(tmp_path: Path, front: str) -> None:
    (tmp_path / "a.md").write_text(f"---\n{front}\n---\nBody words.\n")
    (raw,) = found(tmp_path)
    assert isinstance(raw, RawSeed)
    document = load.decode(raw, Settings())
    assert document.front == () and "front matter" in document.notices[0].text
    assert document.text.endswith("Body words.\n")
