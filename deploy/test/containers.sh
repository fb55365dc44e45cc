# shellcheck shell=bash
# What the scripts share that bring Gonghui up in containers of its own and try it: containers.sh [PORT], sourced. The gateway is at
# PORT (8080), Keycloak at PORT+10. Uses the images that are there and pulls what is missing; builds jars where they are missing.
# KEEP=1 leaves it up. Needs Docker with Compose, jq, openssl, curl, and Linux, where a host reaches its containers.
cd "$(dirname "${BASH_SOURCE[0]}")/../.." || exit
export GONGHUI_PORT=${1:-8080}
export GONGHUI_ISSUER_PORT=$((GONGHUI_PORT + 10))
export COMPOSE_PROJECT_NAME=gonghui-test COMPOSE_PROFILES=demo GONGHUI_TAG=test GONGHUI_ISSUER_HOST=id.gonghui.localhost
GONGHUI_REVISION=$(git rev-parse --short HEAD 2>/dev/null || echo unknown)
export GONGHUI_REVISION
work=$(mktemp -d)
export GONGHUI_SECRETS=$work/secrets GONGHUI_BACKUPS=$work/backups
applications=(gateway member-service assistance-service screening-service training-service)
lasting=(postgres kafka keycloak stand-ins "${applications[@]}")
# where callers come in; a connection gets the next of several in turn
gateways=http://127.0.0.1:$GONGHUI_PORT
table=()
begin=$SECONDS

say() { printf '%4d s  %s\n' $((SECONDS - begin)) "$*"; }
row() { table+=("$(printf '%-36s %s' "$1" "$2")"); }
fail() { echo "$*" >&2; exit 1; }
compose() { docker compose --env-file .env.example "$@"; }
now() { date +%s%3N; }

container() { # service, which of several copies (1)
  docker ps --all --quiet --filter "label=com.docker.compose.project=$COMPOSE_PROJECT_NAME" --filter "label=com.docker.compose.service=$1" \
    --filter "label=com.docker.compose.container-number=${2:-1}"
}

finish() {
  local status=$?
  if [ "$status" -ne 0 ]; then
    printf '%s\n' "${table[@]-}"
    compose ps --all || true
    compose logs --tail 30 || true
  fi
  jobs -p | xargs -r kill 2>/dev/null || true
  docker ps --all --quiet --filter "label=gonghui.play=$COMPOSE_PROJECT_NAME" | xargs -r docker rm --force >/dev/null 2>&1 || true
  if [ -z "${KEEP:-}" ]; then
    compose down --volumes --timeout 80 >/dev/null 2>&1 || true
    rm -rf "$work"
  else
    echo "left up; its secrets are in $GONGHUI_SECRETS"
  fi
  exit "$status"
}
trap finish EXIT

# What was seen. Whatever was left up stays.
tell() {
  row "all in all" "$((SECONDS - begin)) s"
  printf '\n'
  printf '%s\n' "${table[@]}"
}

# The demonstration's commands, on the host's network: they come in by the published ports, and reach the stand-ins as this host does.
play() { # name, command
  local name=$1 address
  shift
  address=$(docker inspect --format '{{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}' "$(container stand-ins)")
  docker run --rm --no-healthcheck --name "gonghui-test-$name" --label "gonghui.play=$COMPOSE_PROJECT_NAME" \
    --network host --add-host "$GONGHUI_ISSUER_HOST:127.0.0.1" --read-only --cap-drop ALL \
    --volume "${COMPOSE_PROJECT_NAME}_demo:/var/lib/gonghui" --tmpfs /tmp:mode=1777 \
    --volume "$GONGHUI_SECRETS/authority.crt:/run/secrets/authority.crt:ro" \
    --volume "$GONGHUI_SECRETS/keycloak-admin-password:/run/secrets/keycloak-admin-password:ro" \
    --volume "$GONGHUI_SECRETS/demo-password:/run/secrets/demo-password:ro" \
    "gonghui/stack:$GONGHUI_TAG" "$@" --gateway "$gateways" --stand-ins "$address" \
    --issuer "https://$GONGHUI_ISSUER_HOST:$GONGHUI_ISSUER_PORT/realms/gonghui" \
    --authority /run/secrets/authority.crt --secrets /run/secrets
}

# Plays it beside all that follows; its log is $work/NAME.log.
play_beside() { # name, command
  play "$@" >"$work/$1.log" 2>&1 &
  beside=$!
}

# A line of what is played beside.
hear() { # name, its process, line
  until grep -qx "$3" "$work/$1.log"; do
    kill -0 "$2" 2>/dev/null || fail "$(cat "$work/$1.log")"
    sleep 0.2
  done
}

cue() { docker exec "gonghui-test-$1" touch "/tmp/$2"; }

traffic_begins() { # whose databases are set back meanwhile, or none
  play_beside traffic traffic --until /tmp/enough --set-back "$1"
  traffic=$beside
  hear traffic "$traffic" calling
}

# Nothing acknowledged is missing, nothing is there twice, nothing failed: else this ends with 1.
traffic_ends() {
  cue traffic enough
  wait "$traffic" || fail "$(sed '1,/^calling$/d' "$work/traffic.log")"
  while read -r line; do row "  load" "$line"; done < <(sed '1,/^calling$/d' "$work/traffic.log")
}

await() { # service, what it must say of its health, which of several copies
  local tries
  for tries in $(seq 1200); do
    [ "$(docker inspect --format '{{.State.Health.Status}}' "$(container "$1" "${3:-1}")")" = "$2" ] && return 0
    sleep 0.2
  done
  fail "$1 did not become $2 within $((tries / 5)) s"
}

query() { docker exec "$(container postgres)" psql --no-psqlrc -U postgres -Atd "$1" -c "$2"; } # database, SQL

# A sample person's token, as Keycloak gives it.
token() {
  curl -sS --fail --cacert "$GONGHUI_SECRETS/authority.crt" --resolve "$GONGHUI_ISSUER_HOST:$GONGHUI_ISSUER_PORT:127.0.0.1" \
    --data grant_type=password --data client_id=gonghui-demo --data "username=$1" \
    --data-urlencode "client_secret@$GONGHUI_SECRETS/demo-password" --data-urlencode "password@$GONGHUI_SECRETS/demo-password" \
    "https://$GONGHUI_ISSUER_HOST:$GONGHUI_ISSUER_PORT/realms/gonghui/protocol/openid-connect/token" | jq -r .access_token
}

images() {
  local application
  deploy/test/images.sh postgres:18 apache/kafka:4.1.0 quay.io/keycloak/keycloak:26 eclipse-temurin:25-jre
  for application in "${applications[@]}" deploy/stack; do
    [ -f "$application/target/quarkus-app/quarkus-run.jar" ] || { ./mvnw -q -B -ntp -T2 -Dmaven.test.skip=true package && break; }
  done
  deploy/secrets.sh
  say "building images"
  compose build --quiet
}

# From nothing to all healthy, unions and sample people loaded.
up() {
  local since=$SECONDS
  say "up"
  compose up --detach --quiet-pull --wait --wait-timeout 600 "${lasting[@]}" >"$work/up.log" 2>&1 || fail "$(cat "$work/up.log")"
  row "from nothing to all healthy" "$((SECONDS - since)) s"
  compose up --no-deps loader >"$work/load.log" 2>&1
  [ "$(docker inspect --format '{{.State.ExitCode}}' "$(container loader)")" = 0 ] || fail "$(cat "$work/load.log")"
}

story() {
  local since=$SECONDS
  say "the story"
  play story story >"$work/story.log" 2>&1 || fail "$(tail -n 40 "$work/story.log")"
  row "story, with Keycloak's tokens" "$((SECONDS - since)) s, $(grep -c '^   = ' "$work/story.log") figures as they should be"
}
