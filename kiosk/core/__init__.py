"""Words of the domain. Knows no Qt, no SQL, no libVLC."""
