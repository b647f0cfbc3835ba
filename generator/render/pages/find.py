"""The page that finds: the theme adds the form and the results, which need a script; the lists need none."""

from __future__ import annotations

from generator.render import frontmatter
from generator.render.context import Context
from generator.render.markdown import fill

TITLE = "Find"


def render(context: Context) -> dict[str, str]:
    """The page by its path; what it finds comes from the search index."""
    keys = {"title": TITLE, "template": "find.html", "hide": ["toc"]}
    return {"find/index.md": frontmatter.page(keys, fill("find.md.j2", title=TITLE))}
