"""The page of visitors' messages."""
