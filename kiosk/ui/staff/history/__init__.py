"""The history page: what was done by whom, undone and done again, and the bin."""
