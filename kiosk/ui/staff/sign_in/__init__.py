"""The way in: the gesture, the pad, and who is let in."""
