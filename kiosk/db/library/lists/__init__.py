"""What staff look at: lists, search, the state of translations."""
