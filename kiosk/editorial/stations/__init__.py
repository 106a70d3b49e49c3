"""Stations and their settings, as staff see and change them."""
