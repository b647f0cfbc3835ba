"""The door for measuring: the real pipeline over development data, in the scorers' formats."""
