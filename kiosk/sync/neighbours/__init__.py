"""Stations on one network bring each other the files of a release, before the channel is asked.

Neighbours are not trusted: a file is accepted when its hash is the signed one. Off by default; then
this package is not imported (docs/adr/0028).
"""
