"""The page of the stations, and the one that is open there."""
