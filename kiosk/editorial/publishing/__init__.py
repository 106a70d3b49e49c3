"""Publishing: what differs, what stands against it, now or at a moment."""
