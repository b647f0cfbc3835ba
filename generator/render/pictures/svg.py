"""The pieces that pictures are made of: escaped text, links, and the frame with its title and description."""

from __future__ import annotations

import html
from collections.abc import Iterable

from generator.render.markdown import Md
from generator.text import visible

WIDE = 480
"""Units across a picture; at 390 pixels, a phone's width, its writing is still 11 pixels high."""


def escape(text: str) -> str:
    """`text` for SVG, in an element or an attribute."""
    return html.escape(visible(text), quote=True)


def short(text: str, most: int) -> str:
    """`text` in at most `most` characters; what is cut ends in an ellipsis."""
    shown = visible(text)
    return shown if len(shown) <= most else shown[: most - 1].rstrip() + "…"


def html_page(path: str) -> str:
    """The finished page of a Markdown page: MkDocs does not look into raw HTML."""
    page, _, anchor = path.partition("#")
    return page.removesuffix(".md") + (".html" if page.endswith(".md") else "") + (f"#{anchor}" if anchor else "")


def link(href: str, label: str, *inside: str, reachable: bool = True) -> str:
    """Marks that lead to a page; those not `reachable` are left out of the round of the Tab key."""
    tab = "" if reachable else ' tabindex="-1"'
    return f'<a href="{escape(href)}" aria-label="{escape(label)}"{tab}>{"".join(inside)}</a>'


def words(x: float, y: float, text: str, anchor: str = "start", name: str = "") -> str:
    """A line of writing; `anchor` says which end of it stands at `x`."""
    kind = f' class="{name}"' if name else ""
    return f'<text x="{x:.0f}" y="{y:.0f}" text-anchor="{anchor}"{kind}>{escape(text)}</text>'


def picture(name: str, title: str, told: str, height: float, lines: Iterable[str]) -> Md:
    """A figure of that name, unique on its page; `told` says in words what is to be seen."""
    head = (
        f'<figure class="picture {name}">',
        f'<svg viewBox="0 0 {WIDE} {height:.0f}" role="group" aria-labelledby="{name}-title {name}-told">',
        f'<title id="{name}-title">{escape(title)}</title>',
        f'<desc id="{name}-told">{escape(told)}</desc>',
    )
    caption = f"<figcaption>{escape(title)}</figcaption>"
    return Md("\n".join([*head, *lines, "</svg>", caption, "</figure>"]))
