"""Releases on their way: signed into a channel, and from a channel onto a station.

The only place that knows TUF and obstore. Knows no Qt and no libVLC.
"""
