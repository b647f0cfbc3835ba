"""Mentions merged into parties."""

from generator.analyse.parties.stage import merge
from generator.analyse.parties.weight import weigh

__all__ = ["merge", "weigh"]
