"""Web addresses as names of documents: what two spellings of one address have in common."""

from __future__ import annotations

import re
from fnmatch import fnmatchcase
from urllib.parse import SplitResult, parse_qsl, unquote, urlencode, urlsplit

from generator.lexicon import sections

_SCHEME = re.compile(r"(?i)^(?:[a-z][a-z0-9+.-]*:)?//")
_WRAPPED = re.compile(
    r"(?i)^(?:www\.)?google\.[a-z.]{2,6}/amp/(?:s/)?(?=.)|^[^/]+\.cdn\.ampproject\.org/[a-z]/(?:s/)?(?=.)"
)
_SUBDOMAIN = re.compile(r"^(?:www\d?|amp|m|mobile)\.(?=[^.]+\.)")
_AMP = re.compile(r"(?:/amp|\.amp)(?=(?:\.html?)?$)|^/amp(?=/.)")
_INDEX = re.compile(r"/(?:index|default)\.(?:html?|php|aspx?)$")


def canonical(address: str) -> str:
    """The address as one name for all its spellings; "" where it is none, or that of a whole site.

    Left out are the scheme, `www.` and the like, the port, the fragment, a final slash, what marks a variant for
    phones (AMP), and parameters that only track; the other parameters are put in order.
    """
    parts = _split(address)
    path = _INDEX.sub("/", unquote(parts.path))
    path = _AMP.sub("", path.rstrip("/")).rstrip("/")
    query = urlencode(sorted((key, value) for key, value in parse_qsl(parts.query) if not _tracks(key, value)))
    host = _host(parts)
    if not host or not (path or query):
        return ""
    return f"{host}{path}?{query}" if query else host + path


def host(address: str) -> str:
    """The host of an address, without `www.` and the like; "" where it has none."""
    return _host(_split(address))


def _split(address: str) -> SplitResult:
    bare = _WRAPPED.sub("", _SCHEME.sub("", address.strip()))
    try:
        return urlsplit(f"//{bare}")
    except ValueError:  # brackets that hold no address
        return urlsplit("")


def _host(parts: SplitResult) -> str:
    name = (parts.hostname or "").rstrip(".")
    return _SUBDOMAIN.sub("", name) if "." in name else ""


def _tracks(key: str, value: str) -> bool:
    told = sections("address_parameters")
    name = key.casefold()
    return any(fnmatchcase(name, pattern) for pattern in told["tracking"]) or f"{name}={value}" in told["variants"]
