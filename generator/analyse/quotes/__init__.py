"""Quotations, whatever their marks."""

from generator.analyse.quotes.stage import find

__all__ = ["find"]
