"""Settings of glibc's allocator, as environment variables of a process that is started."""

from __future__ import annotations

FRUGAL = {"MALLOC_ARENA_MAX": "2", "MALLOC_MMAP_THRESHOLD_": "131072"}
"""For a process that decodes: whatever is larger than 128 KB goes back at once when it is freed.
With more, decoders leave their tables scattered over the heap, which then stays as large as it has
ever been."""
