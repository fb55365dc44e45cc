#!/usr/bin/env bash
# Sees to it that the public images are here: those that are stay as they are, the others are pulled. Ends with 1, and one line
# for each, where one can be neither found nor pulled.
set -uo pipefail
missing=0
for image in "$@"; do
  if docker image inspect "$image" >/dev/null 2>&1; then
    continue
  fi
  timeout 300 docker pull --quiet "$image" >/dev/null 2>&1 || {
    echo "neither found nor pulled: $image" >&2
    missing=1
  }
done
exit "$missing"
