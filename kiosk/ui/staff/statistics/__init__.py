"""The statistics page: how many have been here, what they looked at, and what has changed."""
