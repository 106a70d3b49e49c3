"""What stations have delivered: collecting, messages, the key."""
