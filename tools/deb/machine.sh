#!/bin/sh
# Keeps a system for trying the package in: machine.sh BASE WRITTEN OUT, until it is killed.
#
# BASE is a root file system, which is not changed; what is written goes to the folder WRITTEN. OUT is
# seen as /out. Mounts and processes are in namespaces of their own: whatever ends this, the kernel
# takes them down. Commands are run in it with nsenter; the network is that of this PC, for apt.
set -eu
export base=$1 written=$2 out=$3
mkdir -p "$written/upper" "$written/work" "$out"
exec unshare --mount --pid --ipc --uts --fork --kill-child sh -euc '
    machine=/mnt
    mount -t overlay overlay -o "lowerdir=$base,upperdir=$written/upper,workdir=$written/work" $machine
    mount -t proc proc $machine/proc
    mount -t tmpfs tmpfs $machine/dev
    for device in null zero full random urandom tty; do
        touch $machine/dev/$device
        mount --bind /dev/$device $machine/dev/$device
    done
    mkdir -m 1777 $machine/dev/shm
    ln -s /proc/self/fd $machine/dev/fd
    mount -t tmpfs tmpfs $machine/run
    mkdir -p $machine/out $machine/tmp/.X11-unix
    mount --bind "$out" $machine/out
    mount --bind /tmp/.X11-unix $machine/tmp/.X11-unix
    cp -L /etc/resolv.conf $machine/etc/resolv.conf
    printf "#!/bin/sh\nexit 101\n" >$machine/usr/sbin/policy-rc.d  # no services: there is no init
    chmod 755 $machine/usr/sbin/policy-rc.d
    touch "$out/up"
    while :; do sleep 3600 & wait $!; done  # the first process has to take in orphans
'
