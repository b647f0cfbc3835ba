"""Turns saved documents into briefing pages whose every word traces back to its source."""

__version__ = "0.1.0"
