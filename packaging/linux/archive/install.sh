#!/bin/sh
# Installs the kiosk on a Linux that takes no packages of Debian, as that package does:
#
#     sudo ./install.sh              installs it, or a newer version beside the one that runs
#     sudo /usr/lib/kiosk/install.sh --remove    takes the program away; data and settings stay
#     sudo /usr/lib/kiosk/install.sh --purge     … and keys and messages of visitors too, for good
#
# docs/it/install.en.md tells the rest.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
lib=/usr/lib/kiosk var=/var/lib/kiosk

refuse() {
    echo "install.sh: $1" >&2
    exit 5
}

is_older() { # whether version $1 is older than $2
    [ "$1" != "$2" ] && [ "$(printf '%s\n' "$1" "$2" | sort -V | head -n 1)" = "$1" ]
}

check() {
    ! dpkg-query -W hall-kiosk >/dev/null 2>&1 || refuse "the package hall-kiosk is installed."
    for program in setpriv tar useradd usermod; do
        command -v $program >/dev/null || refuse "$program is missing."
    done
    glibc=$(getconf GNU_LIBC_VERSION 2>/dev/null | sed 's/^glibc //')
    [ -n "$glibc" ] || refuse "the kiosk needs glibc, which this Linux has not."
    ! is_older "$glibc" "@GLIBC@" || refuse "the kiosk needs glibc @GLIBC@; this Linux has $glibc."
    for program in cage seatd; do
        command -v $program >/dev/null || echo "Without $program the kiosk runs on a desktop only." >&2
    done
}

add_user() {
    id -u kiosk >/dev/null 2>&1 || useradd --system --user-group --home-dir $var/home \
        --no-create-home --shell /usr/sbin/nologin --comment "Touch kiosk" kiosk
    for group in video render audio seat; do # the graphics card, sound, seatd
        if getent group $group >/dev/null; then usermod --append --groups $group kiosk; fi
    done
}

copy_files() {
    rm -rf $lib
    kept=""; [ ! -e /etc/kiosk/environment ] || kept=--exclude=./etc/kiosk/environment
    tar --create --owner=0 --group=0 --directory "$here/files" $kept . |
        tar --extract --no-overwrite-dir --directory /
    cp "$here/install.sh" $lib/install.sh
    for folder in data home program; do
        [ -e $var/$folder ] || install -d -o kiosk -g kiosk -m 750 $var/$folder
    done
    chown kiosk:kiosk $var # a restored data folder is renamed into its place here
}

add_version() { # a folder of the kiosk's is written to by the kiosk alone
    cd $var
    setpriv --reuid=kiosk --regid=kiosk --init-groups -- \
        env HOME=$var/home KIOSK_INSTALL=$var/program \
        $lib/version/kiosk program install $lib/version "@VERSION@"
}

tell_systemd() {
    [ -d /run/systemd/system ] || return 0
    [ ! -e /usr/lib/tmpfiles.d/kiosk.conf ] || systemd-tmpfiles --create /usr/lib/tmpfiles.d/kiosk.conf
    systemctl daemon-reload
}

remove() {
    if [ -d /run/systemd/system ]; then
        systemctl disable --now kiosk.service kiosk-sound.service kiosk-doctor.timer
    fi
    rm -rf $lib $var/program $var/home /run/kiosk /usr/share/doc/hall-kiosk /usr/bin/kiosk \
        /usr/sbin/kiosk-setup /usr/lib/tmpfiles.d/kiosk.conf /usr/lib/systemd/system/kiosk.service \
        /usr/lib/systemd/system/kiosk-sound.service /usr/lib/systemd/system/kiosk-doctor.service \
        /usr/lib/systemd/system/kiosk-doctor.timer /usr/share/man/man1/kiosk.1.gz \
        /usr/share/man/man8/kiosk-setup.8.gz
    tell_systemd
}

[ "$(id -u)" = 0 ] || refuse "this takes root: sudo ./install.sh"
case ${1:-} in
"")
    check
    add_user
    copy_files
    add_version
    tell_systemd
    echo "The kiosk is installed. Make this PC a hall PC: sudo kiosk-setup"
    ;;
--remove) remove ;;
--purge)
    remove
    rm -rf $var /etc/kiosk
    ;;
*) refuse "--remove or --purge, or nothing" ;;
esac
