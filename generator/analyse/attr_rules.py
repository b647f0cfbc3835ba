"""The rules that find the speaker of one quotation in the words around it, in the order they are tried."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from generator.analyse import attr_labels, attr_leads, attr_tags
from generator.analyse.attr_finding import Finding
from generator.analyse.attr_scene import Scene


class Rule(NamedTuple):
    """A named attribution rule."""

    name: str
    find: Callable[[Scene, int], Finding | None]


RULES = (
    Rule("transcript label", attr_labels.transcript_label),
    Rule("name after colon", attr_labels.name_after_colon),
    Rule("name before colon", attr_labels.name_before_colon),
    Rule("name heads title", attr_labels.name_heads_title),
    Rule("dash behind", attr_tags.dash_behind),
    Rule("gapped", attr_leads.gapped),
    Rule("passive agent", attr_tags.passive_agent),
    Rule("as somebody put it", attr_tags.as_put),
    Rule("close lead-in", attr_leads.close_lead_in),
    Rule("inverted lead-in", attr_leads.inverted_lead_in),
    Rule("tag behind", attr_tags.tag_behind),
    Rule("according to", attr_leads.according_to),
    Rule("remark of", attr_leads.remark_of),
    Rule("view of", attr_leads.view_of),
    Rule("lead-in", attr_leads.lead_in),
    Rule("tag at end", attr_tags.tag_at_end),
)
