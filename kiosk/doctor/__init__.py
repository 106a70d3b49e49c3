"""The self-test of a station, `kiosk doctor`: what is examined, what is wrong, how it is mended."""
