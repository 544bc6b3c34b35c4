#!/bin/sh
# Makes a base image from Debian's packages, for machines that reach no registry of images: debian.sh <file.tar>
# Needs root, debootstrap and a mirror of Debian. Build upon it with -Djib.from.image=tar://<file.tar>.
set -eu
file=$(realpath "$1")
architecture=$(dpkg --print-architecture)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

debootstrap --variant=minbase --include=openjdk-17-jre-headless,ca-certificates,curl bookworm "$work/system" \
  "${DEBIAN_MIRROR:-http://deb.debian.org/debian}" >&2
rm -rf "$work"/system/var/cache/apt/archives/*.deb "$work"/system/var/lib/apt/lists/* "$work"/system/tmp/*

mkdir "$work/image"
tar --create --numeric-owner --sort=name --directory "$work/system" --file "$work/image/layer.tar" .
digest=$(sha256sum "$work/image/layer.tar" | cut -d ' ' -f 1)
cat > "$work/image/config.json" <<JSON
{"architecture": "$architecture", "os": "linux", "created": "1970-01-01T00:00:00Z",
 "config": {"Env": ["PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", "LANG=C.UTF-8"]},
 "rootfs": {"type": "layers", "diff_ids": ["sha256:$digest"]}}
JSON
echo '[{"Config": "config.json", "RepoTags": null, "Layers": ["layer.tar"]}]' > "$work/image/manifest.json"
tar --create --directory "$work/image" --file "$file" manifest.json config.json layer.tar
