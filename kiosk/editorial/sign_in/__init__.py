"""Signing in by PIN: accounts, the PIN, and what slows wrong ones."""
