"""The site's folder: nothing else is overwritten, and a build that fails changes nothing."""

from pathlib import Path

import pytest

from generator.build import output
from generator.errors import UsageError


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "project"
    for name in ("seeds/news", "docs_src", "site_config", "old site/search", "other", "empty"):
        (folder / name).mkdir(parents=True)
    (folder / "seeds/a.txt").write_text("a")
    (folder / "other/letter.txt").write_text("mine")
    (folder / "old site" / output.MARK).write_text("x")
    return folder


def check(root: Path, site: Path) -> None:
    output.check(site, root, root / "seeds", root / "docs_src")


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("seeds", "would overwrite"),
        ("seeds/site", "would overwrite"),
        ("docs_src", "would overwrite"),
        ("site_config/theme", "would overwrite"),
        ("generator", "would overwrite"),
        (".cache/site", "would overwrite"),
        (".", "would overwrite"),
        ("..", "would overwrite"),
        ("other/../seeds", "would overwrite"),
        ("other", "no site of ours"),
        ("other/letter.txt", "is a file"),
    ],
)
def test_what_is_no_site_is_refused(root: Path, name: str, told: str) -> None:
    with pytest.raises(UsageError, match=told):
        check(root, root / name)


def test_a_link_to_the_seeds_is_refused(root: Path) -> None:
    (root / "link").symlink_to(root / "seeds")
    with pytest.raises(UsageError, match="would overwrite"):
        check(root, root / "link")


@pytest.mark.parametrize("name", ["site", "empty", "old site", "../elsewhere/site"])
def test_a_new_an_empty_and_a_former_site_are_taken(root: Path, name: str) -> None:
    check(root, root / name)


def test_the_new_site_takes_the_place_of_the_old(tmp_path: Path) -> None:
    site = tmp_path / "site"
    (site / "old").mkdir(parents=True)
    (site / ".nojekyll").touch()
    with output.staged(site) as part:
        (part / "new").mkdir()
        assert (site / "old").is_dir()
    assert sorted(p.name for p in site.iterdir()) == [".nojekyll", "new"]


@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt])
def test_a_failed_build_leaves_the_old_site_and_nothing_else(tmp_path: Path, error: type[BaseException]) -> None:
    site = tmp_path / "site"
    (site / "old").mkdir(parents=True)
    for folder in (site, tmp_path / "new"):
        with pytest.raises(error), output.staged(folder) as part:
            (part / "half").mkdir()
            raise error
    assert [p.name for p in site.iterdir()] == ["old"]
    assert [p.name for p in tmp_path.iterdir()] == ["site"]


def test_a_site_that_cannot_be_moved_in_brings_the_old_one_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "old").mkdir()
    real = Path.rename

    def fail(self: Path, target: Path) -> Path:
        if self.name == "new-b":
            raise OSError("no space left")
        return real(self, target)

    monkeypatch.setattr(Path, "rename", fail)
    with pytest.raises(OSError, match="no space"), output.staged(tmp_path) as part:
        for name in ("new-a", "new-b", "new-c"):
            (part / name).mkdir()
    assert [p.name for p in tmp_path.iterdir()] == ["old"]
