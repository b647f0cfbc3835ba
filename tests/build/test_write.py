"""Writing: only what changed, nothing stale left, hand-written neighbours untouched."""

from pathlib import Path

from generator.build import write


def test_only_changes_are_written(tmp_path: Path) -> None:
    files = {"index.md": "home", "briefings/a.md": "a", "briefings/b.md": "b"}
    assert write.write(tmp_path, files, ("briefings",)) == 3
    before = (tmp_path / "briefings/a.md").stat().st_mtime_ns
    assert write.write(tmp_path, files | {"briefings/b.md": "c"}, ("briefings",)) == 1
    assert (tmp_path / "briefings/a.md").stat().st_mtime_ns == before


def test_what_is_no_longer_made_goes_and_neighbours_stay(tmp_path: Path) -> None:
    (tmp_path / "about").mkdir()
    (tmp_path / "about/index.md").write_text("by hand")
    write.write(tmp_path, {"briefings/a.md": "a", "briefings/x/b.md": "b"}, ("briefings",))
    write.write(tmp_path, {"briefings/a.md": "a"}, ("briefings",))
    left = sorted(p.relative_to(tmp_path).as_posix() for p in tmp_path.rglob("*") if p.is_file())
    assert left == ["about/index.md", "briefings/a.md"]
    assert not (tmp_path / "briefings/x").exists()


def test_no_draft_is_left(tmp_path: Path) -> None:
    write.write(tmp_path, {"briefings/a.md": "a"}, ("briefings",))
    assert [p.name for p in (tmp_path / "briefings").iterdir()] == ["a.md"]
