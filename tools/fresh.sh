#!/bin/sh
# Types the README's two commands on a bare machine: fresh.sh SUITE USER.
#
# The machine is a root file system made by debootstrap. It holds Python, make and a clone of the last
# commit, nothing else. USER is root, or newcomer: an ordinary user with sudo. What the commands
# print is kept in build/fresh/SUITE-USER.log; base systems and downloads are kept there too.
#
# Needs root, debootstrap, iproute2 and slirp4netns. The machine's mounts, processes and network are
# namespaces of its own: whatever ends this script, the kernel takes mounts and processes down with it,
# and no program here is mistaken for one in there (X servers are found by the network's names too).
set -eu
cd "$(dirname "$0")/.."

suite=$1 user=$2
place=$PWD/build/fresh
base=$place/$suite.base
machine=$place/$suite-$user
log=$machine.log
archives=$place/downloads/$suite-$user
pip=$place/downloads/pip-$user
network=kiosk-$suite-$user

[ "$(id -u)" = 0 ] || { echo "make fresh builds whole systems and has to be root." >&2; exit 1; }
for program in debootstrap ip slirp4netns; do
    command -v $program >/dev/null || {
        echo "make fresh needs $program: apt-get install debootstrap iproute2 slirp4netns" >&2
        exit 1
    }
done

mirror=http://deb.debian.org/debian components=main
case $suite in noble) mirror=http://archive.ubuntu.com/ubuntu components=main,universe ;; esac

inside() {  # inside COMMAND: run it in the machine, as whoever $as is; signals are heard meanwhile
    setpriv --pdeathsig KILL ip netns exec "$network" unshare --mount --pid --ipc --uts --fork --kill-child sh -euc '
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
    ' machine "$machine" "$archives" "$pip" "$as" -c "$1" &
    machine_process=$!
    wait $machine_process
}

mkdir -p "$place"
(
    flock 9  # two machines of one suite may start at once
    [ ! -d "$base" ] || exit 0
    rm -rf --one-file-system "$base.half"
    debootstrap --variant=minbase --components=$components "$suite" "$base.half" "$mirror" \
        >"$base.log" 2>&1 || { tail -n 20 "$base.log" >&2; exit 1; }
    mv "$base.half" "$base"
) 9>"$base.lock"

tidy_up() {
    kill -KILL $machine_process 2>/dev/null || true
    kill $gateway 2>/dev/null || true
    wait
    ip netns delete "$network" 2>/dev/null || true
    rm -rf --one-file-system "$machine"
}
machine_process=
gateway=
tidy_up
trap tidy_up EXIT
trap 'exit 130' INT TERM HUP
cp -a --reflink=auto "$base" "$machine"
mkdir -p "$archives/partial" "$pip" "$machine/var/cache/pip"
ip netns add "$network"
setpriv --pdeathsig KILL slirp4netns --netns-type=path --configure --mtu=65520 \
    --disable-host-loopback "/run/netns/$network" tap0 >"$log.network" 2>&1 &
gateway=$!
echo "nameserver 10.0.2.3" >"$machine/etc/resolv.conf"  # slirp4netns answers there
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
