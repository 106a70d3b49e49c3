"""Encrypted, incremental backups of a data folder, and the way back (docs/adr/0058)."""
