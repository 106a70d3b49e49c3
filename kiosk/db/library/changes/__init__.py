"""What staff change: change-sets, their log, undoing, the bin, drafts that are kept."""
