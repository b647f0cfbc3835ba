"""The parties of a site for a person who looks after them: listed, explained, and decided about."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import msgspec

from generator.build import generate, site
from generator.curate import write
from generator.curate.sitewide import SiteParty
from generator.errors import UsageError
from generator.model import Briefing, Certainty, Corpus, Party, Profile
from generator.text import fold, line_of, visible

SHOWN = 3  # places of a name that are printed
AROUND = 30  # characters to each side of it


def corpus(root: Path, seeds: Path | None, jobs: int | None, quiet: bool) -> Corpus:
    """All briefings and profiles under the decisions in force."""
    return generate.corpus(site.briefings(root, seeds, jobs, quiet))


def search(found: Corpus, words: str = "", certainty: str = "", kind: str = "") -> list[Profile]:
    """The profiles one of whose names holds `words`, of that certainty and kind; those in most briefings first."""
    wanted = fold(words)
    kept = [
        profile
        for profile in found.profiles
        if any(wanted in fold(name) for name in (profile.name, *(alias.text for alias in profile.aliases)))
        and certainty in ("", profile.certainty)
        and kind in ("", profile.kind)
    ]
    return sorted(kept, key=lambda p: (-len(p.seen), p.key))


def line(profile: Profile) -> str:
    """A profile in one line."""
    doubts = f": {'; '.join(profile.doubts)}" if profile.doubts else ""
    mark = "" if profile.certainty is Certainty.AUTOMATIC else f"  [{profile.certainty}{doubts}]"
    return f"{len(profile.seen):>4} × {profile.name} ({profile.kind}){mark}"


def one(found: Corpus, name: str) -> Profile:
    """The profile of that name, or with that last part of an address. Raises UsageError with names that are near."""
    wanted = fold(name)
    same = [p for p in found.profiles if p.key == name] or [p for p in found.profiles if fold(p.name) == wanted]
    if len(same) > 1:
        keys = ", ".join(profile.key for profile in same)
        raise UsageError(f"{name}: several parties have that name; name one by the end of its address: {keys}")
    if not same:
        near = difflib.get_close_matches(wanted, [fold(p.name) for p in found.profiles], n=3)
        said = [p.name for p in found.profiles if fold(p.name) in near]
        hint = f"; near are {', '.join(said)}" if said else ""
        raise UsageError(f"{name}: no party has that name{hint}; `briefing parties` lists them")
    return same[0]


def explain(found: Corpus, profile: Profile) -> Iterator[str]:
    """Why the party is what it is: in each briefing the rule of its kind, its names, why each was merged, and where."""
    yield line(profile)
    yield f"     parties/{profile.key}.html" + (f", {profile.link}" if profile.link else "")
    by_id = found.by_id()
    for seed, index in profile.seen:
        party = by_id[seed].analysis.parties[index]
        yield ""
        yield f"{seed}: {party.name} ({party.kind}) [{party.rule}], weight {party.weight:.2f}"
        for alias in party.aliases:
            yield f"  {alias.count} × {alias.text} [{alias.rule}]"
            yield from _places(by_id[seed], party, alias.text)


def _places(briefing: Briefing, party: Party, text: str) -> Iterator[str]:
    seed = briefing.seed
    spans = [briefing.analysis.mentions[m].span for m in party.mentions]
    for span in [s for s in spans if fold(seed.words(s)) == fold(text)][:SHOWN]:
        around = seed.text[max(0, span.start - AROUND) : span.end + AROUND]
        yield f"      {seed.path}:{line_of(seed.text, span.start)}: … {visible(around)} …"


def decision(name: str, given: Mapping[str, Any], hide: bool, confirm: bool) -> SiteParty:
    """The decision that options of a command make. Raises UsageError where they make none."""
    values = {key: value for key, value in given.items() if value}
    values |= {"show": "hide"} if hide else {}
    values |= {"confirmed": "yes"} if confirm else {}
    try:
        return msgspec.convert({"name": name, **values}, SiteParty)
    except msgspec.ValidationError as error:
        raise UsageError(str(error)) from None


def decide(root: Path, found: Corpus, decision: SiteParty) -> int:
    """Write the decision into the file; returns its line. Raises UsageError where a party it names is not there."""
    profile = one(found, decision.name)
    for name in decision.merge:
        one(found, name)
    alike = [p for p in found.profiles if fold(p.name) == fold(profile.name)]
    only = profile.kind if len(alike) > 1 else None
    return write.add(root, msgspec.structs.replace(decision, name=profile.name, only=only))
