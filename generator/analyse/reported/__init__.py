"""Reported speech: what somebody is said to have said, without quotation marks."""

from generator.analyse.reported.stage import find

__all__ = ["find"]
