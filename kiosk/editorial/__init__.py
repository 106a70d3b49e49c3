"""Editing: drafts, their rules, the commands of staff and their permissions. No Qt and no SQL."""
