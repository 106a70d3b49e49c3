"""The search index of a release: what it is made of, and how it is made (docs/adr/0010)."""
