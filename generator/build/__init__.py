"""From briefings to files, pages and a verified site."""
