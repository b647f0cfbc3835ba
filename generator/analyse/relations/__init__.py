"""Who did what to whom."""

from generator.analyse.relations.stage import find

__all__ = ["find"]
