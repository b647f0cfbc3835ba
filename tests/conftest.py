"""What tests share: the project's folder, small seeds, and briefings made by the real pipeline."""

import hashlib
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings as properties

from generator import pipeline
from generator.build import site as maker
from generator.config import Settings
from generator.curate.overrides import NONE, Decisions
from generator.model import Briefing, RawSeed

# The same examples in every run; HYPOTHESIS_PROFILE=default looks for new ones.
properties.register_profile("same", derandomize=True, deadline=None)
properties.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "same"))

ROOT = Path(__file__).parent.parent


def raw(text: str | bytes, name: str = "a-story.txt") -> RawSeed:
    """A seed of that text."""
    data = text.encode("utf-8") if isinstance(text, str) else text
    return RawSeed(Path(name).stem, name, data, hashlib.sha256(data).hexdigest())


@pytest.fixture(scope="session")
def brief() -> Callable[..., Briefing]:
    """The real pipeline over a text."""

    def run(text: str | bytes, name: str = "a-story.txt", decisions: Decisions = NONE, **settings: object) -> Briefing:
        return pipeline.brief(raw(text, name), Settings(**settings), decisions)  # type: ignore[arg-type]

    return run


def new_project(folder: Path) -> Path:
    """A project in a new folder, with the real theme, settings and hand-written pages, and no seeds yet."""
    folder.mkdir()
    shutil.copy(ROOT / "mkdocs.yml", folder)
    shutil.copytree(ROOT / "site_config", folder / "site_config", ignore=shutil.ignore_patterns("overrides"))
    shutil.copytree(ROOT / "docs_src" / "about", folder / "docs_src" / "about")
    (folder / "seeds").mkdir()
    return folder


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project of the test's own."""
    return new_project(tmp_path / "project")


@pytest.fixture(scope="session")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project of the sample seeds, built once."""
    folder = new_project(tmp_path_factory.mktemp("samples") / "a folder, with ünusual name")
    shutil.copytree(ROOT / "seeds", folder / "seeds", dirs_exist_ok=True)
    if (ROOT / "site_config/overrides").is_dir():
        shutil.copytree(ROOT / "site_config/overrides", folder / "site_config/overrides")
    maker.build(folder, None, None, jobs=None, quiet=True)
    return folder
