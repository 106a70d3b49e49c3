"""The page of the settings: those of this PC, the way to those of the hall, and the people."""
