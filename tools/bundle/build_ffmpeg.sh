#!/bin/sh
# Builds the FFmpeg that libVLC decodes with: build_ffmpeg.sh TARGET.
#
# It is the source of the FFmpeg that this system's libVLC is linked with, in the same version, with
# the system's patches, but without whatever needs further libraries: encoders, devices, filters,
# network. x264 and dav1d are plug-ins of libVLC. Asks the network for the source, as apt-get does.
set -eu
mkdir -p "$1"
target=$(cd "$1" && pwd)

library=$(ldconfig -p | sed -n 's/.*=> \(.*libavcodec\.so\.[0-9]*\)$/\1/p' | tail -n 1)
package=$(dpkg-query -S "$(readlink -f "$library")" | sed 's/:.*//')
version=$(dpkg-query -W -f '${source:Version}' "$package")
if [ "$(cat "$target/version" 2>/dev/null)" = "$version" ]; then exit 0; fi
echo "Building FFmpeg $version, for libVLC: some minutes"

work=$target/work
rm -rf "$target"
mkdir -p "$work/apt/lists/partial" "$work/apt/sources"
for list in /etc/apt/sources.list /etc/apt/sources.list.d/*.list /etc/apt/sources.list.d/*.sources; do
    [ -f "$list" ] || continue
    sed 's/^deb /deb-src /; s/^Types:.*/Types: deb-src/' "$list" >"$work/apt/sources/${list##*/}"
done
fetch() {
    apt-get -q -o Dir::Etc::SourceList=/dev/null -o Dir::Etc::SourceParts="$work/apt/sources" \
        -o Dir::State::Lists="$work/apt/lists" -o Dir::Cache::PkgCache= -o Dir::Cache::SrcPkgCache= "$@"
}
cd "$work"
{
    fetch update
    fetch source "ffmpeg=$version"
    cd ffmpeg-*/
    ./configure --prefix="$work/built" --enable-shared --disable-static --enable-gpl \
        --disable-autodetect --disable-debug --disable-doc --disable-programs --disable-network \
        --disable-avdevice --disable-avfilter --disable-avformat --disable-postproc \
        --disable-encoders --enable-encoder=aac --disable-filters --disable-muxers
    make -j"$(nproc)"
    make install
} >"$target/log" 2>&1 || { tail -n 20 "$target/log" >&2; exit 1; }
mv "$work"/built/lib/lib*.so.* "$target"
rm -rf "$work"
echo "$version" >"$target/version"
