"""The search index of a release: its tables, and how it is built (docs/adr/0010)."""
