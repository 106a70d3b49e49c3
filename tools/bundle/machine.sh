#!/bin/sh
# Runs a command in a bare system: machine.sh BASE BUNDLE OUT COMMAND.
#
# BASE is a root file system, BUNDLE the built program, seen read-only as /opt/kiosk, OUT a folder
# that is written to as /out. Who runs it is an ordinary user. There is neither a network nor a
# sound device; X servers are those outside. Mounts and processes are in namespaces of their own,
# and everything else that is written goes to memory: whatever ends this, the kernel takes it down.
set -eu
export base=$1 bundle=$2 out=$3 command=$4
exec unshare --mount --pid --net --ipc --uts --fork --kill-child sh -euc '
    memory=/mnt machine=/mnt/machine
    mount -t tmpfs tmpfs $memory
    mkdir $memory/written $memory/work $machine
    mount -t overlay overlay -o "lowerdir=$base,upperdir=$memory/written,workdir=$memory/work" $machine
    mount -t proc proc $machine/proc
    mount -t tmpfs tmpfs $machine/dev
    for device in null zero full random urandom; do
        touch $machine/dev/$device
        mount --bind /dev/$device $machine/dev/$device
    done
    mkdir -m 1777 $machine/dev/shm
    mkdir $machine/opt/kiosk $machine/out $machine/home/visitor $machine/tmp/.X11-unix
    mount --bind "$bundle" $machine/opt/kiosk
    mount -o remount,bind,ro $machine/opt/kiosk
    mount --bind "$out" $machine/out
    mount --bind /tmp/.X11-unix $machine/tmp/.X11-unix
    chown 1000 $machine/home/visitor $machine/out
    ip link set lo up 2>/dev/null || true
    code=0  # no exec: the first process has to take in orphans
    env --ignore-environment PATH=/usr/bin:/bin HOME=/home/visitor DISPLAY="$DISPLAY" LANG=C.UTF-8 \
        chroot --userspec=1000:1000 $machine sh -c "cd && $command" || code=$?
    exit $code
'
