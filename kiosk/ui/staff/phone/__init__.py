"""The page for a phone as staff mode opens it."""
