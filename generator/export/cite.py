"""How to cite the document of a briefing: BibTeX, RIS and CSL-JSON. What is not known is absent, and said to be."""

from __future__ import annotations

import json
import re
from typing import Any

from generator.model import Briefing, Fact
from generator.render import words
from generator.text import visible

LATEX = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{sign: f"\\{sign}" for sign in "$&#_%"},
    }
)
DAY = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


def files(briefing: Briefing) -> dict[str, bytes]:
    """The three files of a briefing, by path."""
    name = f"cite/{briefing.seed.id}"
    made = {f"{name}.bib": bibtex(briefing), f"{name}.ris": ris(briefing), f"{name}.csl.json": csl(briefing)}
    return {path: text.encode("utf-8", "replace") for path, text in made.items()}


def note(briefing: Briefing) -> str:
    """Which file was read, and whether it is known when it was saved."""
    meta = briefing.seed.meta
    saved = f"saved {meta.retrieved.value}" if meta.retrieved else "date of saving unknown"
    dated = "" if meta.published else "Undated. "
    return visible(f"{dated}Read from the file {briefing.seed.path}, {saved}, SHA-256 {briefing.seed.digest}")


def bibtex(briefing: Briefing) -> str:
    """An entry of BibTeX (`misc`); names stand as the byline has them."""
    meta = briefing.seed.meta
    year, month, day = _day(meta.published)
    fields = {
        "title": _tex(meta.title.value),
        "author": " and ".join(f"{{{_tex(fact.value)}}}" for fact in meta.authors),
        "howpublished": _tex(words.outlet(briefing)),
        "year": year,
        "month": month,
        "day": day,
        "url": _address(meta.address),
        "note": _tex(note(briefing)),
    }
    told = ",\n".join(f"  {name} = {{{value}}}" for name, value in fields.items() if value)
    return f"@misc{{{briefing.seed.id},\n{told}\n}}\n"


def ris(briefing: Briefing) -> str:
    """A record of RIS (`NEWS`), lines ended as its definition has them."""
    meta = briefing.seed.meta
    year, month, day = _day(meta.published)
    lines = [("TY", "NEWS"), ("TI", visible(meta.title.value))]
    lines += [("AU", visible(fact.value)) for fact in meta.authors]
    lines += [("T2", visible(words.outlet(briefing))), ("PY", year)]
    lines += [("DA", "/".join((year, month, day, "")) if year else "")]
    lines += [("UR", _address(meta.address)), ("LA", visible(meta.language.value if meta.language else ""))]
    lines += [("N1", note(briefing)), ("ID", briefing.seed.id)]
    return "".join(f"{tag}  - {value}\r\n" for tag, value in lines if value) + "ER  - \r\n"


def csl(briefing: Briefing) -> str:
    """A list of one item in CSL-JSON; names are literal, as no rule tells family names from given ones."""
    meta = briefing.seed.meta
    item: dict[str, Any] = {"id": briefing.seed.id, "type": "article-newspaper", "title": visible(meta.title.value)}
    item["author"] = [{"literal": visible(fact.value)} for fact in meta.authors]
    item["container-title"] = visible(meta.outlet.value) if meta.outlet else ""
    item["issued"], item["accessed"] = _parts(meta.published), _parts(meta.retrieved)
    item |= {"URL": _address(meta.address), "language": meta.language.value if meta.language else ""}
    item["note"] = note(briefing)
    known = {name: value for name, value in item.items() if value}
    return json.dumps([known], ensure_ascii=False, indent=1) + "\n"


def _tex(text: str) -> str:
    return visible(text).translate(LATEX)


def _day(fact: Fact | None) -> tuple[str, str, str]:
    found = DAY.match(fact.value) if fact else None
    return (found[1], found[2] or "", found[3] or "") if found else ("", "", "")


def _parts(fact: Fact | None) -> dict[str, list[list[int]]] | None:
    parts = [int(part) for part in _day(fact) if part]
    return {"date-parts": [parts]} if parts else None


def _address(fact: Fact | None) -> str:
    """An address without characters that would end a field early."""
    return re.sub(r"[\s{}\\]", "", visible(fact.value)) if fact else ""
