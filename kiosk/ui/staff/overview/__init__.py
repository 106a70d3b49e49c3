"""The overview page, and what it tells of this station."""
