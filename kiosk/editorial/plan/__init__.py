"""The plan of the hall as staff draw it: rooms, doors, ways, and who sits where."""
