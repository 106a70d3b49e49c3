"""The page of the attract loop."""
