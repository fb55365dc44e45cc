#!/usr/bin/env bash
# Brings Gonghui up in containers from nothing, plays the story through the published port with Keycloak's tokens, kills each
# container under load, takes all of it down, and ends with a table. Uses the images that are there and pulls what is missing.
#
#   deploy/test/compose-up.sh [PORT]      (8080; Keycloak at PORT+10)      KEEP=1 leaves it up
#
# Needs Docker with Compose, jq, openssl, and Linux, where a host reaches its containers; jars are built where they are missing.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
export GONGHUI_PORT=${1:-8080}
export GONGHUI_ISSUER_PORT=$((GONGHUI_PORT + 10))
export COMPOSE_PROJECT_NAME=gonghui-test COMPOSE_PROFILES=demo GONGHUI_TAG=test GONGHUI_ISSUER_HOST=id.gonghui.localhost
GONGHUI_REVISION=$(git rev-parse --short HEAD 2>/dev/null || echo unknown)
export GONGHUI_REVISION
work=$(mktemp -d)
export GONGHUI_SECRETS=$work/secrets GONGHUI_BACKUPS=$work/backups
applications=(gateway member-service assistance-service screening-service training-service)
lasting=(postgres kafka keycloak stand-ins "${applications[@]}")
table=()
begin=$SECONDS

say() { printf '%4d s  %s\n' $((SECONDS - begin)) "$*"; }
row() { table+=("$(printf '%-34s %s' "$1" "$2")"); }
compose() { docker compose --env-file .env.example "$@"; }
container() { docker ps --all --quiet --filter "label=com.docker.compose.project=$COMPOSE_PROJECT_NAME" --filter "label=com.docker.compose.service=$1"; }
finish() {
  local status=$?
  if [ "$status" -ne 0 ]; then
    printf '%s\n' "${table[@]-}"
    compose ps --all || true
    compose logs --tail 30 || true
  fi
  docker rm --force gonghui-test-traffic >/dev/null 2>&1 || true
  if [ -z "${KEEP:-}" ]; then
    compose down --volumes --timeout 80 >/dev/null 2>&1 || true
    rm -rf "$work"
  else
    echo "left up; its secrets are in $GONGHUI_SECRETS"
  fi
  exit "$status"
}
trap finish EXIT

# The demonstration's commands, on the host's network: they come in by the published ports, and reach the stand-ins as this host does.
play() {
  local name=$1 address
  shift
  address=$(docker inspect --format '{{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}' "$(container stand-ins)")
  docker run --rm --no-healthcheck --name "$name" --network host --add-host "$GONGHUI_ISSUER_HOST:127.0.0.1" --read-only --cap-drop ALL \
    --volume "${COMPOSE_PROJECT_NAME}_demo:/var/lib/gonghui" --tmpfs /tmp:mode=1777 \
    --volume "$GONGHUI_SECRETS/authority.crt:/run/secrets/authority.crt:ro" \
    --volume "$GONGHUI_SECRETS/keycloak-admin-password:/run/secrets/keycloak-admin-password:ro" \
    --volume "$GONGHUI_SECRETS/demo-password:/run/secrets/demo-password:ro" \
    "gonghui/stack:$GONGHUI_TAG" "$@" --gateway "http://127.0.0.1:$GONGHUI_PORT" --stand-ins "$address" \
    --issuer "https://$GONGHUI_ISSUER_HOST:$GONGHUI_ISSUER_PORT/realms/gonghui" \
    --authority /run/secrets/authority.crt --secrets /run/secrets
}

await() { # name, what it must say of its health
  local tries
  for tries in $(seq 1200); do
    [ "$(docker inspect --format '{{.State.Health.Status}}' "$(container "$1")")" = "$2" ] && return 0
    sleep 0.2
  done
  echo "$1 did not become $2 within $((tries / 5)) s" >&2
  return 1
}

deploy/test/images.sh postgres:18 apache/kafka:4.1.0 quay.io/keycloak/keycloak:26 eclipse-temurin:25-jre
for application in "${applications[@]}" deploy/stack; do
  [ -f "$application/target/quarkus-app/quarkus-run.jar" ] || { ./mvnw -q -B -ntp -T2 -Dmaven.test.skip=true package && break; }
done
deploy/secrets.sh

say "building images"
since=$SECONDS
compose build --quiet
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

say "up"
since=$SECONDS
compose up --detach --quiet-pull --wait --wait-timeout 600 "${lasting[@]}" >"$work/up.log" 2>&1 || { cat "$work/up.log" >&2; exit 1; }
row "from nothing to all healthy" "$((SECONDS - since)) s"
compose up --no-deps loader >"$work/load.log" 2>&1
[ "$(docker inspect --format '{{.State.ExitCode}}' "$(container loader)")" = 0 ] || { cat "$work/load.log" >&2; exit 1; }
row "published" "$(docker ps --filter "label=com.docker.compose.project=$COMPOSE_PROJECT_NAME" --format '{{.Ports}}' | grep -oE '127.0.0.1:[0-9]+' | sort -u | tr '\n' ' ')"

say "the story"
since=$SECONDS
play gonghui-test-story story >"$work/story.log" 2>&1 || { tail -n 40 "$work/story.log" >&2; exit 1; }
row "story, with Keycloak's tokens" "$((SECONDS - since)) s, $(grep -c '^   = ' "$work/story.log") figures as they should be"

say "a backup, and a database as it was a moment ago"
since=$SECONDS
docker exec "$(container postgres)" sh /etc/gonghui/backup.sh >"$work/backup.log"
row "backup, checked" "$((SECONDS - since)) s, $(du -sh "$work/backups" 2>/dev/null | cut -f 1)"
query() { docker exec "$(container postgres)" psql --no-psqlrc -U postgres -Atd "$1" -c "$2"; }
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
play gonghui-test-traffic traffic --until /tmp/enough >"$work/traffic.log" 2>&1 &
traffic=$!
until grep -q calling "$work/traffic.log"; do
  kill -0 "$traffic" || { cat "$work/traffic.log" >&2; exit 1; }
  sleep 0.5
done
for service in "${lasting[@]}"; do
  since=$(date +%s%N)
  docker kill --signal KILL "$(container "$service")" >/dev/null
  docker start "$(container "$service")" >/dev/null
  await "$service" healthy
  row "  $service killed, healthy after" "$((($(date +%s%N) - since) / 1000000)) ms"
done
await gateway healthy
docker exec gonghui-test-traffic touch /tmp/enough
wait "$traffic" || { cat "$work/traffic.log" >&2; exit 1; }
while read -r line; do row "  load" "$line"; done < <(tail -n +2 "$work/traffic.log")

say "looking whether they are closed"
deploy/test/closed.sh "$COMPOSE_PROJECT_NAME" "$GONGHUI_SECRETS"
row "non-root, read-only, no capability" "all; no secret in inspect and logs"

if [ -z "${KEEP:-}" ]; then
  say "down"
  since=$SECONDS
  compose down --volumes --timeout 80 >/dev/null 2>&1
  row "down" "$((SECONDS - since)) s"
fi
row "all in all" "$((SECONDS - begin)) s"
printf '\n'
printf '%s\n' "${table[@]}"
