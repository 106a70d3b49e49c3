"""The domain: values and pure rules. Knows no Qt, no SQL, no libVLC."""
