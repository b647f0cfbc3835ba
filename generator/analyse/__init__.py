"""What a seed says: one module a question, all of it spans into the seed."""
