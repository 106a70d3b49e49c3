"""The monthly report on paper: drawn by Qt without a screen, in a process of its own."""
