"""The command line. Each command is thin: what it does is in `kiosk.ops`."""
