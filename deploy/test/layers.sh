#!/usr/bin/env bash
# Ends with 1 where a secret of a folder is in a layer of an image, or in its history: layers.sh IMAGE SECRETS
set -euo pipefail
image=$1
secrets=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cat "$secrets"/*-password >"$work/patterns"
grep -hoE '[A-Za-z0-9+/]{43}=' "$secrets"/*-keys.json >>"$work/patterns"
sed -n 2p "$secrets"/*.key >>"$work/patterns"

# not -q: it would end before what it reads does, and that would count as not found
if docker history --no-trunc "$image" | grep -Ff "$work/patterns" >/dev/null; then
  echo "$image tells a secret in its history" >&2
  exit 1
fi
mkdir "$work/image"
docker save "$image" | tar -x -C "$work/image"
found=$(find "$work/image" -type f | while read -r blob; do
  tar -tf "$blob" >/dev/null 2>&1 || continue
  tar -xOf "$blob" 2>/dev/null | grep -aFf "$work/patterns" >/dev/null && echo "a secret is in layer $(basename "$blob")"
  tar -tf "$blob" | grep -E '(^|/)(deploy/secrets|\.env)(/|$)' || true
done)
if [ -n "$found" ]; then
  echo "$image: $found" >&2
  exit 1
fi
