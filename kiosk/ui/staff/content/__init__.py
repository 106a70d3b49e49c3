"""The page with everything the library holds: lists by kind, search, and acts on many at once."""
