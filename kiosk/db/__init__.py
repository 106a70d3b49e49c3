"""Everything that speaks SQL: the models, the library that staff edit, releases and the catalog.

Knows nothing of screens, films being played or pictures being made: what it needs of them is
injected.
"""
