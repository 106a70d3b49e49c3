"""Stations on one network bring each other the files of a release, before the channel is asked.

Nothing a neighbour says is believed: a file counts when its hash is the one that was signed.
Off unless the settings say otherwise; then this is not even imported (docs/adr/0028).
"""
