#!/bin/sh
# Prints the Python that the kiosk's own environment is made with: 3.11 or newer.
set -eu

for name in python3.13 python3.12 python3.11 python3; do
    if "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; then
        "$name" -c 'import sys; print(sys.executable)'
        exit 0
    fi
done
echo "The kiosk needs Python 3.11 or newer, and this machine has none." >&2
echo "On Debian 12, Ubuntu 24.04 or newer: apt-get install python3" >&2
exit 1
