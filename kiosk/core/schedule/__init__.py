"""What is on the screen when: opening hours, the loop, its calendar."""
