"""Briefings as Markdown."""
