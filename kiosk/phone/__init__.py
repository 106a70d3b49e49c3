"""The page for a phone, a process of its own while somebody has it open (docs/adr/0068)."""
