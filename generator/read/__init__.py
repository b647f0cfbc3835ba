"""From saved bytes to a labelled text with metadata."""
