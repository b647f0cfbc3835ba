"""Text into Markdown so that every character shows as itself, and the templates that put it on a page."""

from __future__ import annotations

import html
import re
import unicodedata
from functools import cache
from pathlib import Path
from typing import Any

import jinja2

from generator.text import visible

TEMPLATES = Path(__file__).parent / "templates"

_INLINE = re.compile(r"[\\`*_{}\[\]]|#(?=#*$)")
_LEADING = re.compile(r"^(?:[#+>!-]|\d+(?=[.)]))")
_LEADING_ENTITY = re.compile(r"^[=:~|?^]")
_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;"})


class Md(str):
    """Markdown that is meant as Markdown; any other string is shown as the text it is."""

    __slots__ = ()


def escape(text: str) -> Md:
    """`text` as one line of Markdown that renders to exactly `visible(text)`, wherever in a line it stands."""
    if isinstance(text, Md):
        return text
    line = visible(text).translate(_ENTITIES)
    line = _INLINE.sub(lambda m: "\\" + m.group(), line)
    line = _LEADING_ENTITY.sub(lambda m: f"&#{ord(m.group())};", line)
    return Md(_LEADING.sub(_leading, line))


def isolated(text: str) -> Md:
    """`text` as one line of Markdown that does not turn the words beside it around where it runs from right to left."""
    turned = any(unicodedata.bidirectional(character) in ("R", "AL") for character in text)
    return Md(f"<bdi>{escape(text)}</bdi>") if turned else escape(text)


def _leading(match: re.Match[str]) -> str:
    found = match.group()
    return f"&#{ord(found[0])};{found[1:]}" if found[0].isdigit() else "\\" + found


def attribute(text: str) -> str:
    """`text` inside the double quotes of a Markdown link title or an HTML attribute."""
    return html.escape(visible(text), quote=True)


def cell(text: str) -> Md:
    """`text` in a cell of a table, which a vertical bar would end."""
    return Md(escape(text).replace("|", "&#124;"))


def _finalize(value: Any) -> Any:
    return value if isinstance(value, Md) else escape(str(value))


@cache
def _environment() -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(TEMPLATES),
        finalize=_finalize,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,  # `finalize` escapes for Markdown, the language of these templates
    )
    environment.filters["cell"] = cell
    return environment


def fill(template: str, **values: Any) -> str:
    """The template of that name filled with `values`; blank lines never double."""
    text = _environment().get_template(template).render(**values)
    return re.sub(r"\n{3,}", "\n\n", text).strip("\n") + "\n"
