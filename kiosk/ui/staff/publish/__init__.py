"""The publish page: what would change for visitors, what is in the way, and the releases."""
