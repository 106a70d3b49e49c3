#!/bin/sh
# Types the README's two commands on a bare machine: fresh.sh SUITE USER.
#
# The machine is a root file system made by debootstrap. It holds Python, make and a clone of the last
# commit, nothing else. USER is root, or newcomer: an ordinary user with sudo. What the commands
# print is kept in build/fresh/SUITE-USER.log; base systems and downloads are kept there too.
#
# Needs root, debootstrap and util-linux. The machine's mounts and processes live in namespaces that
# the kernel takes down with it, whatever ends this script.
set -eu
cd "$(dirname "$0")/.."

suite=$1 user=$2
place=$PWD/build/fresh
base=$place/$suite.base
machine=$place/$suite-$user
log=$machine.log
archives=$place/downloads/$suite
pip=$place/downloads/pip-$user

[ "$(id -u)" = 0 ] || { echo "make fresh builds whole systems and has to be root." >&2; exit 1; }
command -v debootstrap >/dev/null || { echo "make fresh needs debootstrap: apt-get install debootstrap" >&2; exit 1; }

mirror=http://deb.debian.org/debian components=main
case $suite in noble) mirror=http://archive.ubuntu.com/ubuntu components=main,universe ;; esac

inside() {  # inside COMMAND: run it in the machine, as whoever $as is
    setpriv --pdeathsig KILL unshare --mount --pid --ipc --uts --fork --kill-child sh -euc '
        machine=$1 archives=$2 pip=$3; shift 3
        mount --bind "$machine" "$machine"
        mount -t proc proc "$machine/proc"
        mount -t sysfs sysfs "$machine/sys"
        mount --rbind /dev "$machine/dev"
        mount -t tmpfs -o mode=1777 tmpfs "$machine/dev/shm"
        mount --bind "$archives" "$machine/var/cache/apt/archives"
        mount --bind "$pip" "$machine/var/cache/pip"
        code=0  # no exec: whoever is the first process has to take in orphans, which su does not
        env --ignore-environment PATH=/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
            ${http_proxy:+http_proxy="$http_proxy"} ${https_proxy:+https_proxy="$https_proxy"} \
            ${PIP_CERT:+PIP_CERT=/etc/pip-certificates.pem} PIP_CACHE_DIR=/var/cache/pip \
            chroot "$machine" su "$@" || code=$?
        exit $code
    ' machine "$machine" "$archives" "$pip" "$as" -c "$1"
}

if [ ! -d "$base" ]; then
    rm -rf --one-file-system "$base.half"
    mkdir -p "$place"
    debootstrap --variant=minbase --components=$components "$suite" "$base.half" "$mirror"
    mv "$base.half" "$base"
fi

rm -rf --one-file-system "$machine"
trap 'rm -rf --one-file-system "$machine"' EXIT
trap 'exit 130' INT TERM HUP
cp -a --reflink=auto "$base" "$machine"
mkdir -p "$archives/partial" "$pip" "$machine/var/cache/pip"
cp --dereference /etc/resolv.conf "$machine/etc/resolv.conf"
[ -z "${PIP_CERT:-}" ] || cp "$PIP_CERT" "$machine/etc/pip-certificates.pem"  # a network with its own

as=root
inside "apt-get update -q && apt-get install -q -y --no-install-recommends python3 make" >"$log" 2>&1
home=/root
if [ "$user" != root ]; then
    home=/home/$user
    inside "apt-get install -q -y --no-install-recommends sudo && useradd --create-home $user &&
        echo '$user ALL=(ALL) NOPASSWD: ALL' >/etc/sudoers.d/$user" >>"$log" 2>&1
fi
git clone --quiet --no-hardlinks . "$machine$home/kiosk"
inside "chown -R $user: $home/kiosk /var/cache/pip" >>"$log" 2>&1

as=$user
for command in "make run" "make test"; do
    started=$(date +%s)
    if inside "cd $home/kiosk && $command" >>"$log" 2>&1; then
        echo "$suite, $user: $command passed in $(($(date +%s) - started)) s"
    else
        echo "$suite, $user: $command FAILED; the end of $log:" >&2
        tail -n 40 "$log" >&2
        exit 1
    fi
done
grep -E '^(SKIPPED|=+ .* in )' "$log" || true
