"""Measurements of the kiosk beside other programs that do the same. Run by `make bench`."""
