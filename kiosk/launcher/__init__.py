"""The launcher: starts the version in force, and tries a new one (docs/adr/0050)."""
