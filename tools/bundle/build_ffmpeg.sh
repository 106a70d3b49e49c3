#!/bin/sh
# Builds an FFmpeg without what needs further libraries: build_ffmpeg.sh FOR TARGET.
#
# FOR is
#   vlc  what libVLC decodes with: the version that this system's libVLC is linked with, with the
#        system's patches. All decoders; AAC for the lighter copy of a film, and rawvideo, through which
#        the doctor's frames pass (docs/adr/0049); x264 and dav1d are plug-ins of libVLC.
#   qt   what Qt Multimedia is linked with, version 7.1 of Debian 13. Qt shows frames that libVLC has
#        decoded, and decodes nothing.
#
# Asks the network for the source, as apt-get does.
set -eu
mkdir -p "$2"
target=$(cd "$2" && pwd)
work=$target/work

rm -rf "$work"
mkdir -p "$work/apt/lists/partial" "$work/apt/sources"
case $1 in
vlc)
    library=$(ldconfig -p | sed -n 's/.*=> \(.*libavcodec\.so\.[0-9]*\)$/\1/p' | tail -n 1)
    package=$(dpkg-query -S "$(readlink -f "$library")" | sed 's/:.*//')
    version=$(dpkg-query -W -f '${source:Version}' "$package")
    for list in /etc/apt/sources.list /etc/apt/sources.list.d/*.list /etc/apt/sources.list.d/*.sources; do
        [ -f "$list" ] || continue
        sed 's/^deb /deb-src /; s/^Types:.*/Types: deb-src/' "$list" >"$work/apt/sources/${list##*/}"
    done
    options="--enable-gpl --disable-encoders --enable-encoder=aac,rawvideo --disable-muxers --disable-filters
        --disable-avformat"
    ;;
qt)
    version=7:7.1
    for suite in "debian trixie" "debian-security trixie-security"; do
        echo "deb-src [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg]" \
            "http://deb.debian.org/$suite main" >>"$work/apt/sources/trixie.list"
    done
    options=--disable-everything
    ;;
esac
wanted=$(echo $version $options)
if [ "$(cat "$target/wanted" 2>/dev/null)" = "$wanted" ]; then
    rm -rf "$work"
    exit 0
fi
echo "Building FFmpeg $version, for $1: some minutes"

fetch() {
    apt-get -q -o Dir::Etc::SourceList=/dev/null -o Dir::Etc::SourceParts="$work/apt/sources" \
        -o Dir::State::Lists="$work/apt/lists" -o Dir::Cache::PkgCache= -o Dir::Cache::SrcPkgCache= "$@"
}
cd "$work"
{
    fetch update
    # A newer patch of it where the installed one has been replaced on the server.
    if [ "$1" = vlc ]; then fetch source "ffmpeg=$version" || fetch source ffmpeg; else fetch source ffmpeg; fi
    cd ffmpeg-*/
    ./configure --prefix="$work/built" --enable-shared --disable-static --disable-autodetect \
        --disable-debug --disable-doc --disable-programs --disable-network --disable-avdevice \
        --disable-avfilter $options
    make -j"$(nproc)"
    make install
} >"$target/log" 2>&1 || { tail -n 20 "$target/log" >&2; exit 1; }
rm -f "$target"/lib*
mv "$work"/built/lib/lib*.so.* "$target"
sed -n 's/^Version: //p' "$work"/ffmpeg_*.dsc | head -n 1 >"$target/version"
rm -rf "$work"
echo "$wanted" >"$target/wanted"
