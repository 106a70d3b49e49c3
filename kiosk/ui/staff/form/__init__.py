"""The form of one thing, made from the descriptions of its fields, and the preview beside it."""
