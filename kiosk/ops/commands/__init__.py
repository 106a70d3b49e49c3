"""Commands of ours in child processes, and the errors that they end with."""
