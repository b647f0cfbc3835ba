"""Mentions merged into parties."""

from generator.analyse.parties.stage import merge, weigh

__all__ = ["merge", "weigh"]
