"""The visitors' page of what staff edit, drawn by a process of its own for staff mode."""
