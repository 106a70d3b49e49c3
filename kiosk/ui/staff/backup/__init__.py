"""The backups of this PC in staff mode."""
