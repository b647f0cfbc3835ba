"""Names in the text."""

from generator.analyse.mentions.stage import find

__all__ = ["find"]
