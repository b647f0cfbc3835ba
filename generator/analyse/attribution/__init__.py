"""Who says each quotation, through whom, and how sure that is."""

from generator.analyse.attribution.stage import attribute

__all__ = ["attribute"]
