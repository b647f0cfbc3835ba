"""Where the per-document function runs."""
