#!/usr/bin/env bash
# Brings Gonghui up in containers from nothing, plays the story through the published port with Keycloak's tokens, kills each
# container under load, takes all of it down, and ends with a table.
#
#   deploy/test/compose-up.sh [PORT]      what else: containers.sh
set -euo pipefail
# shellcheck source=deploy/test/containers.sh
. "$(dirname "${BASH_SOURCE[0]}")/containers.sh"

since=$SECONDS
images
row "images built" "$((SECONDS - since)) s"
for image in "${applications[@]}" stack keycloak; do
  row "  gonghui/$image" "$(($(docker image inspect --format '{{.Size}}' "gonghui/$image:$GONGHUI_TAG") / 1000000)) MB"
done
# In this mode the JVM ends where it does not take the cache.
for application in "${applications[@]}"; do
  docker run --rm --read-only --network none --entrypoint java "gonghui/$application:$GONGHUI_TAG" -XX:AOTMode=on \
    -XX:AOTCache=/opt/gonghui/app.aot @/opt/gonghui/jvm.options -cp /opt/gonghui/quarkus-run.jar -version >/dev/null 2>&1
done
row "start-up caches taken (AOTMode=on)" "${#applications[@]} of ${#applications[@]}"

up
row "published" "$(docker ps --filter "label=com.docker.compose.project=$COMPOSE_PROJECT_NAME" --format '{{.Ports}}' | grep -oE '127.0.0.1:[0-9]+' | sort -u | tr '\n' ' ')"
story

say "a backup, and a database as it was a moment ago"
since=$SECONDS
docker exec "$(container postgres)" sh /etc/gonghui/backup.sh >"$work/backup.log"
row "backup, checked" "$((SECONDS - since)) s, $(du -sh "$work/backups" 2>/dev/null | cut -f 1)"
sleep 2
moment=$(date -u '+%Y-%m-%d %H:%M:%S.%N+00')
entries="select count(*) || ' audit entries' from audit_entry where recorded_at <= '$moment'"
query assistance "create table since_then ()" >/dev/null
since=$SECONDS
docker exec "$(container postgres)" sh /etc/gonghui/restore.sh "$moment" assistance
[ "$(query assistance_restored "$entries")" = "$(query assistance "$entries")" ]
[ "$(query assistance_restored "select count(*) from pg_tables where tablename = 'since_then'")" = 0 ]
row "assistance as it was a moment ago" "$((SECONDS - since)) s, $(query assistance_restored "$entries")"
query assistance "drop table since_then" >/dev/null
query postgres "drop database assistance_restored" >/dev/null

say "each container killed under load"
traffic_begins none
for service in "${lasting[@]}"; do
  since=$(now)
  docker kill --signal KILL "$(container "$service")" >/dev/null
  docker start "$(container "$service")" >/dev/null
  await "$service" healthy
  row "  $service killed, healthy after" "$(($(now) - since)) ms"
done
await gateway healthy
traffic_ends

say "looking whether they are closed"
deploy/test/closed.sh "$COMPOSE_PROJECT_NAME" "$GONGHUI_SECRETS"
row "non-root, read-only, no capability" "all; no secret in inspect and logs"

if [ -z "${KEEP:-}" ]; then
  say "down"
  since=$SECONDS
  compose down --volumes --timeout 80 >/dev/null 2>&1
  row "down" "$((SECONDS - since)) s"
fi
tell
