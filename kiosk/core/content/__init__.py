"""What a visitor reads: frozen values in one language, as the catalog hands them to the screen.

Every text is already resolved to the visitor's language and is plain text. Paths are absolute
and may point at a missing file, in place of which a placeholder is drawn.
An empty string or tuple means "not known": the screen leaves the place out.
"""
