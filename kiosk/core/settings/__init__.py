"""The settings of a PC: their values, rules, and the file."""
