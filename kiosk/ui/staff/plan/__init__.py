"""The page of the hall's plan."""
