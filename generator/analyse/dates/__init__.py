"""Date expressions, resolved against the document's own date."""

from generator.analyse.dates.stage import find

__all__ = ["find"]
