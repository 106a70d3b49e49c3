"""Two versions of one thing side by side: to compare, to put back, to settle a conflict."""
