"""How the page of a briefing says to cite its document, and where it stands in forms for programs."""

from __future__ import annotations

from generator.model import Briefing
from generator.render import words
from generator.render.context import Context
from generator.render.markdown import Md, escape
from generator.text import visible

FORMS = {"BibTeX": "bib", "RIS": "ris", "CSL-JSON": "csl.json"}


def plain(briefing: Briefing) -> str:
    """The citation in words: who, what, where, when, and the saved file; what is not known is said to be so."""
    meta = briefing.seed.meta
    by = words.listing([fact.value for fact in meta.authors])
    dated = words.date(meta.published.value) if meta.published else "undated"
    where = ", ".join(filter(None, [words.outlet(briefing), dated]))
    address = meta.address.value if meta.address else ""
    saved = f"saved {words.date(meta.retrieved.value)}" if meta.retrieved else "date of saving unknown"
    parts = [by, f"“{meta.title.value}”", where, address, f"File {briefing.seed.path}, {saved}"]
    return visible(" ".join(f"{part.rstrip('.')}." for part in parts if part))


def lines(briefing: Briefing, context: Context) -> list[Md]:
    """The citation, and the links to its files."""
    name = briefing.seed.id
    found = [f"[{form}](../cite/{name}.{ending})" for form, ending in FORMS.items()]
    found += [f"[the briefing as data](../data/{name}.json)"] if context.settings.sharing.data else []
    return [escape(plain(briefing)), Md(" · ".join(found))]
