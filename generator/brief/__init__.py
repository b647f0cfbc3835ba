"""What a page shows of a seed: choices only."""
