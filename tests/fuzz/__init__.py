"""Hostile bytes for every reader: files kept because they once broke something, and a search for new ones."""
