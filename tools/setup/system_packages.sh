#!/bin/sh
# Installs what is missing of a list, system-packages.txt unless another is named. Asks the network
# only when something is.
set -eu
cd "$(dirname "$0")"

wanted=$(sed '/^#/d; /^$/d' "${1:-system-packages.txt}")

# Debian splits Python: making an environment, and building a bundle, are in packages of their own.
python=$(sh choose_python.sh)
case $python in
/usr/bin/*)
    version=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
    wanted="$wanted python$version-venv libpython$version"
    ;;
esac

if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
    echo "This is neither Debian nor Ubuntu. Please see that it has what these packages hold:"
    echo "$wanted"
    exit 0
fi

# A package counts as there under its own name or one it provides (Ubuntu's libglib2.0-0t64).
missing=$(dpkg-query -W -f '${db:Status-Status} ${Package}, ${Provides}\n' |
    sed -n 's/^installed //p' | tr ',' '\n' |
    awk -v wanted="$(echo $wanted)" '
        { there[$1] }
        END { count = split(wanted, names)
              for (i = 1; i <= count; i++) if (!(names[i] in there)) printf " %s", names[i] }')
[ -n "$missing" ] || exit 0

if [ "$(id -u)" = 0 ]; then
    as_root=""
elif command -v sudo >/dev/null && { sudo -n true 2>/dev/null || [ -t 0 ]; }; then
    as_root="sudo"
else
    echo "These system packages are missing, and installing them takes an administrator:" >&2
    echo "    apt-get install$missing" >&2
    echo "Run that as root, then this again." >&2
    exit 1
fi

echo "Installing system packages:$missing"
$as_root apt-get update -q
$as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get install -q -y --no-install-recommends $missing
