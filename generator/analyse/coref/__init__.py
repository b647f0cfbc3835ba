"""Whom pronouns and nominals stand for."""

from generator.analyse.coref.stage import resolve

__all__ = ["resolve"]
