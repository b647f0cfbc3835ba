"""The rules that find the speaker of one quotation in the words around it, in the order they are tried."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from generator.analyse.attribution import labels, leads, tags
from generator.analyse.attribution.finding import Finding
from generator.analyse.attribution.scene import Scene


class Rule(NamedTuple):
    """A named attribution rule."""

    name: str
    find: Callable[[Scene, int], Finding | None]


RULES = (
    Rule("transcript label", labels.transcript_label),
    Rule("name after colon", labels.name_after_colon),
    Rule("name before colon", labels.name_before_colon),
    Rule("name heads title", labels.name_heads_title),
    Rule("dash behind", tags.dash_behind),
    Rule("gapped", leads.gapped),
    Rule("passive agent", tags.passive_agent),
    Rule("as somebody put it", tags.as_put),
    Rule("close lead-in", leads.close_lead_in),
    Rule("inverted lead-in", leads.inverted_lead_in),
    Rule("tag behind", tags.tag_behind),
    Rule("according to", leads.according_to),
    Rule("remark of", leads.remark_of),
    Rule("view of", leads.view_of),
    Rule("lead-in", leads.lead_in),
    Rule("tag at end", tags.tag_at_end),
)
