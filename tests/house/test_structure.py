"""The rules of the house: one-way imports, frozen types, a stage table whose stages get what they require."""

import ast
import dataclasses
import inspect
from pathlib import Path

import pytest

import generator
from generator import model, pipeline

ROOT = Path(generator.__file__).parent
SOURCES = sorted(ROOT.rglob("*.py"))

# Each layer may import from itself and from those before it.
LAYERS = (
    ("errors", "text", "lexicon", "model"),
    ("typed", "config"),
    ("read",),
    ("analyse",),
    ("brief",),
    ("curate",),
    ("pipeline",),
    ("link",),
    ("report", "render", "engine"),
    ("export",),
    ("explain", "quality", "build"),
    ("cli_options",),
    ("cli_export", "cli_parties", "cli_quality"),
    ("cli",),
)
RANK = {name: rank for rank, names in enumerate(LAYERS) for name in names}
PRIVATE = {  # a library, and the only places that may know it
    "spacy": ("analyse/nlp.py",),
    "mkdocs": ("build/",),
    "ftfy": ("read/mending.py",),
    "chardet": ("read/formats/text.py",),
    "lxml": ("read/formats/",),
    "trafilatura": ("read/formats/",),
    "pypdfium2": ("read/formats/",),
    "mammoth": ("read/formats/",),
    "defusedxml": ("read/formats/",),
    "py3langid": ("read/languages.py",),
    "warcio": ("read/formats/",),
    "zipfile": ("read/formats/",),
    "tarfile": ("read/formats/",),
    "email": ("read/formats/",),
    "multiprocessing": ("engine/",),
    "concurrent": ("engine/",),
    "socket": ("engine/cluster.py",),
    "ray": ("engine/cluster.py",),
    "urllib.request": (),
    "http": (),
    "requests": (),
    "random": (),
}


def imports(path: Path) -> set[str]:
    """Every module that a source file imports, those for type checking included."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def layer(module: str) -> str:
    return module.split(".")[1] if module.count(".") else ""


@pytest.mark.parametrize("path", SOURCES, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_imports_run_one_way(path: Path) -> None:
    own = path.relative_to(ROOT).parts[0].removesuffix(".py")
    for module in imports(path):
        if module.startswith("generator.") and layer(module) in RANK and own in RANK:
            assert RANK[layer(module)] <= RANK[own], f"{own} must not know {module}"


@pytest.mark.parametrize("path", SOURCES, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_a_library_is_known_in_one_place(path: Path) -> None:
    name = path.relative_to(ROOT).as_posix()
    for library, homes in PRIVATE.items():
        if not name.startswith(homes or ("-",)):
            assert not [m for m in imports(path) if m == library or m.startswith(library + ".")], library


def test_every_module_has_its_layer() -> None:
    known = {p.relative_to(ROOT).parts[0].removesuffix(".py") for p in SOURCES} - {"__init__"}
    assert known == set(RANK)


@pytest.mark.parametrize("path", SOURCES, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_no_module_is_too_long(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 400


def test_types_are_frozen_and_slotted() -> None:
    kinds = [kind for _, kind in inspect.getmembers(model, dataclasses.is_dataclass)]
    assert len(kinds) > 15
    for kind in kinds:
        assert kind.__dataclass_params__.frozen, kind
        assert "__slots__" in vars(kind), kind


def test_each_stage_gets_what_it_requires() -> None:
    known = {"raw", "settings", "decisions"}
    for stage in pipeline.STAGES:
        assert set(stage.requires) <= known, f"{stage.name} requires {set(stage.requires) - known}"
        assert set(inspect.signature(stage.run).parameters) == set(stage.requires), stage.name
        known |= set(stage.gives)
    assert "briefing" in known


def test_stage_names_are_unique() -> None:
    names = [stage.name for stage in pipeline.STAGES]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("path", sorted((ROOT / "data").rglob("*.*")), ids=lambda p: p.name)
def test_data_files_say_where_they_come_from(path: Path) -> None:
    first = path.read_text(encoding="utf-8").splitlines()[0]
    assert first.startswith("# ") and len(first) > 20
