"""What commands and offices are told of a station: plays, usage, imports, its status."""
