"""The backups of this PC, as technicians make and look after them (docs/adr/0070)."""
