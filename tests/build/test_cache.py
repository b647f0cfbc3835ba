"""Results kept between runs: their key follows all they depend on, and no run takes what another needs."""

import os
import subprocess
import sys
import time
from importlib import metadata
from pathlib import Path

import pytest

from generator import lexicon
from generator.build import cache
from generator.config import MODEL, Settings
from generator.curate.overrides import NONE
from tests.conftest import raw


@pytest.fixture(autouse=True)
def forget():
    cache.versions.cache_clear()
    yield
    cache.versions.cache_clear()


def key(**settings: object) -> str:
    return cache.key(raw("words"), Settings(**settings), NONE)  # type: ignore[arg-type]


def test_the_versions_are_those_of_all_that_decides() -> None:
    found = dict(part.split(" ") for part in cache.versions(MODEL).split(", "))
    needed = {"charset-normalizer", "pyyaml", "python-frontmatter", "msgspec", "numpy", "thinc", "spacy", "blis"}
    assert needed <= {name for name, number in found.items() if number != "missing"}
    assert found["python"] == f"{sys.version_info[0]}.{sys.version_info[1]}"
    assert found[MODEL.replace("_", "-")] == metadata.version(MODEL)
    assert "pytest" not in found


@pytest.mark.parametrize("package", ["charset-normalizer", "PyYAML", "numpy", "thinc"])
def test_another_version_of_a_library_is_another_key(package: str, monkeypatch: pytest.MonkeyPatch) -> None:
    before, real = key(), metadata.version
    cache.versions.cache_clear()
    monkeypatch.setattr(cache.metadata, "version", lambda name: "0" if name.lower() == package.lower() else real(name))
    assert key() != before


def test_a_python_that_is_another_is_another_key(monkeypatch: pytest.MonkeyPatch) -> None:
    before = key()
    cache.versions.cache_clear()
    monkeypatch.setattr(cache.sys, "version_info", (3, 99, 0))
    assert key() != before


@pytest.mark.parametrize("language", ["en", "xx"])
def test_the_key_follows_the_data_whatever_the_language_is_set_to(
    language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, real = key(language=language), lexicon.digest
    monkeypatch.setattr(lexicon, "digest", lambda name="en": real(name) + "changed")
    assert key(language=language) != before


def entry(kept: cache.Cache, name: str, age: int = 0) -> Path:
    path = kept.folder / name[:2] / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"x")
    os.utime(path, (time.time() - age,) * 2)
    return path


def test_only_what_nobody_asked_for_in_weeks_is_swept(tmp_path: Path) -> None:
    kept = cache.Cache(tmp_path)
    old, young = entry(kept, "aa1.msgpack", cache.KEPT + 60), entry(kept, "aa2.msgpack", cache.KEPT - 3600)
    used, draft = entry(kept, "bb1.msgpack", cache.KEPT + 60), entry(kept, "bb2.msgpack.99", cache.KEPT + 60)
    assert kept.has("bb1") and not kept.has("cc1")
    kept.sweep()
    assert not old.exists() and young.exists() and used.exists() and draft.exists()


def test_a_file_another_run_sweeps_first_is_no_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = cache.Cache(tmp_path)
    entry(kept, "aa1.msgpack", cache.KEPT + 60)

    def gone(self: Path, missing_ok: bool = False) -> None:
        raise FileNotFoundError(self)

    monkeypatch.setattr(Path, "unlink", gone)
    kept.sweep()


@pytest.mark.model
def test_another_folder_of_seeds_leaves_the_results_of_the_first(project: Path, tmp_path: Path) -> None:
    from generator.build import generate
    from tests.stories import BRIDGE, HARBOUR

    (project / "seeds/harbour.txt").write_text(HARBOUR, encoding="utf-8")
    (tmp_path / "other").mkdir()
    (tmp_path / "other/bridge.txt").write_text(BRIDGE, encoding="utf-8")
    runs = [generate.briefings(project, f, Settings(), 1) for f in (project / "seeds", tmp_path / "other") * 2]
    assert [run.analysed for run in runs] == [1, 1, 0, 0]


def test_no_clock_and_no_model_is_needed_for_a_key() -> None:
    code = "from tests.build.test_cache import key; import time; time.time = None; print(key())"
    done = [subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True) for _ in "ab"]
    assert done[0].stdout == done[1].stdout
