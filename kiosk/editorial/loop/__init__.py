"""The attract loop as staff plan it."""
