"""The documentation is complete and true: every command, setting, decision and promise of the README."""

import re
from pathlib import Path

import click
import msgspec
import pytest
import yaml

from generator.cli import main
from generator.config import Outlet, Settings
from generator.curate.overrides import Decisions
from generator.curate.stories import StoryDecision
from generator.model import Label
from generator.read.load import CONTAINERS, READERS

ROOT = Path(__file__).parent.parent.parent
ABOUT = ROOT / "docs_src/about"


def text(name: str) -> str:
    return (ABOUT / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("command", sorted(main.commands))
def test_every_command_has_its_heading(command: str) -> None:
    assert f"## `briefing {command}`" in text("commands.md")
    found = main.commands[command]
    for name, sub in found.commands.items() if isinstance(found, click.Group) else [(command, found)]:
        assert sub.help and f"{name}" in text("commands.md")
        assert all(p.help for p in sub.params if isinstance(p, click.Option)), name


def test_every_setting_is_documented() -> None:
    documented = set(re.findall(r"`([\w.]+)`", text("settings.md")))
    for field in msgspec.structs.fields(Settings):
        if isinstance(field.default, msgspec.Struct):
            assert {f"{field.name}.{f.name}" for f in msgspec.structs.fields(field.default)} <= documented
        else:
            assert field.name in documented or field.name == "outlets"
    assert {f.name for f in msgspec.structs.fields(Outlet)} <= documented


def test_defaults_are_told_as_they_are() -> None:
    rows = dict(re.findall(r"^\| `([\w.]+)` \| `?([^|`]*?)`? \|", text("settings.md").split("outlets.yml")[0], re.M))
    for field in msgspec.structs.fields(Settings):
        if isinstance(field.default, msgspec.Struct):
            for inner in msgspec.structs.fields(field.default):
                assert rows[f"{field.name}.{inner.name}"] == str(inner.default), inner.name
        elif field.name in rows and isinstance(field.default, str):
            assert rows[field.name] == field.default


def test_the_example_of_decisions_is_one() -> None:
    example = re.search(r"```yaml\n(.*?)```", text("overrides.md"), re.S)
    assert example
    found = msgspec.convert(yaml.load(example[1], Loader=yaml.BaseLoader), Decisions)
    assert all(getattr(found, field) for field in Decisions.__struct_fields__)


def test_every_label_is_named() -> None:
    told = text("overrides.md").replace("\n", " ")
    assert all(label in told for label in Label if label is not Label.FRONT_MATTER)


def test_every_decision_about_a_story_is_documented() -> None:
    told = text("overrides.md").split("## Stories")[1].split("\n## ")[0]
    assert all(f"{field.name}:" in told for field in msgspec.structs.fields(StoryDecision))


def test_every_ending_is_named() -> None:
    assert all(f"`{ending}`" in text("seeds.md") for ending in (*READERS, *CONTAINERS) if ending[:1] == ".")


def test_every_page_about_the_site_is_reachable() -> None:
    linked = set(re.findall(r"\((\S+\.md)\)", text("index.md") + text("decisions/index.md")))
    for page in ABOUT.rglob("*.md"):
        assert page.name in {Path(link).name for link in linked} | {"index.md"}, page


def test_the_readme_tells_what_exists() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for target in re.findall(r"(?m)(?:^|`)make (\w+)", readme):
        assert f"\n{target}:" in makefile, target
    for path in re.findall(r"\]\(([^)#]+)\)", readme):
        assert (ROOT / path).exists(), path
    assert 'python-version: "3.11"' in (ROOT / ".github/workflows/site.yml").read_text(encoding="utf-8")


def test_no_lock_file_names_an_index() -> None:
    for path in (ROOT / "requirements").glob("*.txt"):
        content = path.read_text(encoding="utf-8")
        assert "--hash=sha256:" in content and not re.search(r"--\S*index|https?://|file://", content), path


def test_workflows_are_valid_yaml() -> None:
    for path in (ROOT / ".github/workflows").glob("*.yml"):
        assert yaml.safe_load(path.read_text(encoding="utf-8"))["jobs"]
    gitlab = re.search(r"```yaml\n(pages:.*?)```", text("hosting.md"), re.S)
    assert gitlab and "make site" in yaml.safe_load(gitlab[1])["pages"]["script"][0]
