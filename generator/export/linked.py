"""What a page says of itself to machines, as JSON-LD of schema.org, from its front matter alone.

A briefing is an article of ours that is based on the document: author, outlet and date are the document's, never ours.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

KINDS = {"person": "Person", "organization": "Organization", "country": "Country", "place": "Place"}
WORKS = {"opinion": "OpinionNewsArticle", "report": "NewsArticle", "interview": "NewsArticle"}
"""The type of a document by its kind; others are articles."""


def script(meta: Mapping[str, Any], path: str, site: str, address: str) -> str:
    """The JSON of a generated page, safe inside a script element; "" for other pages.

    `path` is that of its source, `site` the site's name, `address` that of the site, "" where it is not known.
    """
    folder, _, name = path.partition("/")
    make = PAGES.get(folder)
    if make is None or "newest_version" in meta or not (meta.get("id") or meta.get("key") or name == "index.md"):
        return ""
    url = {"url": f"{address}{path.removesuffix('.md')}.html"} if address else {}
    made = {"@context": "https://schema.org", **make(meta, address), **url}
    made["isPartOf"] = {"@type": "WebSite", "name": site, **({"url": address} if address else {})}
    return _safe(json.dumps(_known(made), ensure_ascii=False, sort_keys=True))


def _briefing(meta: Mapping[str, Any], address: str) -> dict[str, Any]:
    if not meta.get("id"):
        return _list(meta, address)
    parties = meta.get("parties") or []
    return {
        "@type": "Article",
        "headline": str(meta.get("title", "")),
        "description": meta.get("description"),
        "isBasedOn": _document(meta),
        "about": [_party(one, address) for one in parties if one.get("standing") == "about"],
        "mentions": [_party(one, address) for one in parties if one.get("standing") != "about"],
    }


def _document(meta: Mapping[str, Any]) -> dict[str, Any]:
    outlet = meta.get("outlet")
    return _known(
        {
            "@type": WORKS.get(str(meta.get("kind")), "Article"),
            "headline": str(meta.get("title", "")),
            "author": [{"@type": "Person", "name": str(name)} for name in meta.get("authors") or []],
            "publisher": {"@type": "Organization", "name": str(outlet)} if outlet else None,
            "articleSection": [str(name) for name in meta.get("section") or []],
            "datePublished": _text(meta.get("published")),
            "dateModified": _text(meta.get("updated")),
            "inLanguage": meta.get("language"),
            "url": meta.get("address"),
        }
    )


def _party(one: Mapping[str, Any], address: str) -> dict[str, Any]:
    url = f"{address}parties/{one['key']}.html" if address and one.get("key") else None
    return _known({"@type": KINDS.get(str(one.get("kind")), "Thing"), "name": str(one.get("name", "")), "url": url})


def _profile(meta: Mapping[str, Any], address: str) -> dict[str, Any]:
    if not meta.get("key"):
        return _list(meta, address)
    one = {"name": meta.get("title"), "kind": meta.get("kind")}
    return {"@type": "ProfilePage", "name": str(meta.get("title", "")), "mainEntity": _party(one, address)}


def _story(meta: Mapping[str, Any], address: str) -> dict[str, Any]:
    return _list(meta, address) | {"description": meta.get("description")}


def _list(meta: Mapping[str, Any], address: str) -> dict[str, Any]:
    return {"@type": "CollectionPage", "name": str(meta.get("title", ""))}


def _text(value: Any) -> str | None:
    return str(value) if value else None


def _known(values: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value not in (None, "", [])}


def _safe(text: str) -> str:
    """No character of it ends the script element or opens another."""
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


PAGES = {
    "briefings": _briefing,
    "parties": _profile,
    "stories": _story,
    "sections": _list,
    "quotes": _list,
    "timeline": _list,
}
"""What makes the description of the pages in each folder."""
