"""Releases: building, publishing, putting in force."""
