#!/bin/sh
# Brings .venv to what requirements/$1.txt says, hashes checked, and puts the kiosk itself in it.
# An environment that an earlier set-up left half made is made anew.
set -eu
cd "$(dirname "$0")/../.."

mark=.venv/unfinished
if [ -e "$mark" ] || ! .venv/bin/python -m pip --version >/dev/null 2>&1; then
    mkdir -p .venv
    touch "$mark"
    python=$(sh tools/setup/choose_python.sh)
    echo "Making .venv with $python"
    "$python" -m venv --clear .venv
fi
touch "$mark"
pip="env PIP_DISABLE_PIP_VERSION_CHECK=1 .venv/bin/python -m pip install"
$pip --require-hashes -r "requirements/$1.txt"
$pip --quiet --no-index --no-deps --no-build-isolation --editable .
# PySide6 keeps 120 KB of Python inside a library and compiles it at every start, unless it has been
# told to unpack it (docs/adr/0066). What another version has left goes first.
for inside in 1 0; do SBK_EMBED=$inside .venv/bin/python -c "import shiboken6"; done
.venv/bin/python -m compileall -q kiosk .venv/lib/python3*/site-packages/shiboken6/files.dir
sync -f .venv
rm "$mark"
