"""What is known of the language of a document: one folder of data under `generator/data/`, or nothing but its name.

A folder must hold `language.txt`; its sections, and the other files it may hold, are told in
`docs_src/about/languages.md`. A language without a folder is read with the one named `xx`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any, TypeVar

from generator import lexicon
from generator.config import Settings
from generator.model import Seed

F = TypeVar("F", bound=Callable[..., Any])
ANY = "xx"
"""The folder of what holds for any language."""


@dataclass(frozen=True, slots=True)
class Language:
    """A language: its ISO 639-1 code, its English name, the folder its data come from, and how deep they go."""

    code: str
    name: str
    folder: str
    full: bool  # known in depth: grammar, roles, relations; else plainly, by words and marks
    capitals: bool = True  # whether its script has any, by which names can be told
    model: str = ""  # the spaCy pipeline whose names are taken besides those of the rules; "": none

    def section(self, name: str) -> tuple[str, ...]:
        """The entries of a section of `language.txt`, in order; none where the file has no such section."""
        return lexicon.sections("language", self.folder).get(name, ())

    def has(self, file: str) -> bool:
        """Whether the folder holds a file of that name."""
        return (lexicon.DATA / self.folder / file).is_file()

    @property
    def known(self) -> bool:
        """Whether it has a folder of its own."""
        return self.folder != ANY


@lexicon.derived
def profile(code: str) -> Language:
    """The language of a code; one that is in no list has its code for a name."""
    folder = code if (lexicon.DATA / code / "language.txt").is_file() and code.isalpha() else ANY
    data = lexicon.sections("language", folder)
    row = next((row for row in lexicon.table("language_names") if row["code"] == code), {})
    name = next(iter(data.get("name", ())), row.get("name", code))
    full, model = "full" in data.get("depth", ()), next(iter(data.get("model", ())), "")
    return Language(code, name, folder, full, row.get("capitals") != "no", model)


def of(seed: Seed, settings: Settings) -> Language:
    """The language of a seed: its own, else the site's."""
    return profile(seed.meta.language.value if seed.meta.language else settings.language)


def models() -> tuple[str, ...]:
    """The spaCy pipelines that the data of the languages name."""
    codes = sorted(path.parent.name for path in lexicon.DATA.glob("*/language.txt"))
    return tuple(model for code in codes if (model := profile(code).model))


def by_depth(full: F, plain: F) -> F:
    """A stage that is `full` for documents in a language known in depth, and `plain` for all others."""

    @wraps(full)
    def run(**values: Any) -> Any:
        return (full if of(values["seed"], values["settings"]).full else plain)(**values)

    return run  # type: ignore[return-value]
