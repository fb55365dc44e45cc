#!/usr/bin/env bash
# Looks at the containers of a project that runs: nobody is root, nobody can write to their image or has a capability, and no
# secret stands in what `docker inspect` and the logs tell. closed.sh PROJECT SECRETS
set -euo pipefail
project=$1
secrets=$2
patterns=$(mktemp)
trap 'rm -f "$patterns"' EXIT

# Every password, every key by itself, and the middle of every private key.
cat "$secrets"/*-password >"$patterns"
grep -hoE '[A-Za-z0-9+/]{43}=' "$secrets"/*-keys.json >>"$patterns"
sed -n 2p "$secrets"/*.key >>"$patterns"

bad=0
for container in $(docker ps --all --quiet --filter "label=com.docker.compose.project=$project"); do
  look=$(docker inspect "$container")
  name=$(jq -r '.[0].Name | ltrimstr("/")' <<<"$look")
  user=$(docker inspect --format '{{.Config.User}}' "$container")
  how=$(jq -c '.[0].HostConfig | [.ReadonlyRootfs, .CapDrop, (.CapAdd // []), .Privileged]' <<<"$look")
  case $user in "" | root | root:* | 0 | 0:*) echo "$name runs as root" && bad=1 ;; esac
  [ "$how" = '[true,["ALL"],[],false]' ] || { echo "$name is not closed: $how" && bad=1; }
  ! grep -qFf "$patterns" <<<"$look" || { echo "$name shows a secret to docker inspect" && bad=1; }
  # not -q: it would end before the log does, and that would count as not found
  ! docker logs "$container" 2>&1 | grep -Ff "$patterns" >/dev/null || { echo "$name has a secret in its log" && bad=1; }
done
exit "$bad"
