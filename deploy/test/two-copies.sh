#!/usr/bin/env bash
# Brings up two copies of the gateway and of each service, kills one after the other under load, asks for more than they bear, and ends
# with a table: nothing failed for who asks again, nothing was doubled, what a copy had alone was another's in time, PostgreSQL had connections
# left, and what was too much was refused at once.
#
#   deploy/test/two-copies.sh [PORT]      the second gateway is at PORT+1; what else: containers.sh
set -euo pipefail
export COMPOSE_FILE=docker-compose.yml:deploy/test/two-copies.yml
export GONGHUI_SECOND_PORT=$((${1:-8080} + 1))
# shellcheck source=deploy/test/containers.sh
. "$(dirname "${BASH_SOURCE[0]}")/containers.sh"
gateways=http://127.0.0.1:$GONGHUI_PORT,http://127.0.0.1:$GONGHUI_SECOND_PORT
services=(member assistance screening training)
# gonghui.relay.lease, and what nobody may wait longer for
lease=4000
longest=10000
# a call's deadline at the gateway, and a second for a busy machine
deadline=11

# Looks twice a second, on one connection, until the end.
watched() { # file, database, SQL
  docker exec --interactive "$(container postgres)" psql --no-psqlrc -U postgres -Atd "$2" <<<"$3 \\watch i=0.5" >"$work/$1" &
}
most() { grep -xE '[0-9.]+' "$work/$1" | sort -n | tail -n 1; }

# How long after a copy was killed another one sends its service's events; "kept" where another one had all along. A dead copy prolongs
# nothing: what holds for longer than its lease is another's.
taken_over() { # service, epoch before, killed at
  local epoch until
  while :; do
    IFS='|' read -r epoch until < <(query "$1" "select epoch, round(extract(epoch from expires_at) * 1000) from lease where name = 'gonghui.$1.relay.0'")
    [ "$until" -le $(($3 + lease)) ] || break
    [ $(($(now) - $3)) -le $longest ] || fail "$1: nobody sends after $longest ms"
    sleep 0.1
  done
  [ "$epoch" -gt "$2" ] && echo "$(($(now) - $3))" || echo kept
}

# Several hundred calls at once: each is answered before the deadline, with 200 or with 503 and when to ask again.
asked_at_once() { # a caller's token, what this shows, whether 200 is right
  local heard good refused other asking=()
  heard=$(mktemp -d -p "$work")
  for _ in 1 2; do
    for port in "$GONGHUI_PORT" "$GONGHUI_SECOND_PORT"; do
      curl --silent --no-progress-meter --parallel --parallel-immediate --parallel-max 200 --max-time 60 --header "Authorization: Bearer $1" --output /dev/null \
        --write-out '%{http_code} %{time_total} %header{retry-after}\n' "http://127.0.0.1:$port/v1/organizations?limit=[1-200]" >"$heard/${#asking[@]}" &
      asking+=($!)
    done
  done
  # a call that was not answered has status 000 and is told below
  wait "${asking[@]}" || true
  cat "$heard"/? >"$heard/all"
  heard=$heard/all
  good=$(grep -c '^200 ' "$heard" || true)
  refused=$(grep -cE '^503 [0-9.]+ [0-9]+$' "$heard" || true)
  other=$(grep -vE '^200 |^503 [0-9.]+ [0-9]+$' "$heard" | sort | uniq -c | head -n 3 || true)
  row "  $2" "$good answered 200, $refused 503 with Retry-After, the last after $(cut -d ' ' -f 2 "$heard" | sort -n | tail -n 1) s"
  [ -z "$other" ] || fail "$2: $other"
  [ "$3" = yes ] || [ "$good" = 0 ] || fail "$2: who is away answered $good calls"
  [ "$refused" -gt 0 ] || fail "$2: nothing was refused"
  awk -v deadline=$deadline '$2 > deadline { exit 1 }' "$heard" || fail "$2: somebody waited for longer than $deadline s"
}
images
up
watched connections postgres "select count(*) from pg_stat_activity where backend_type = 'client backend'"
for service in "${services[@]}"; do
  watched "$service-age" "$service" "select coalesce(extract(epoch from clock_timestamp() - min(occurred_at)), 0) from outbox"
done

traffic_begins none
say "one copy after the other killed under load"
for service in "${services[@]}"; do
  moved=0
  for n in 1 2; do
    epoch=$(query "$service" "select epoch from lease where name = 'gonghui.$service.relay.0'")
    since=$(now)
    docker kill --signal KILL "$(container "$service-service" "$n")" >/dev/null
    took=$(taken_over "$service" "$epoch" "$since")
    docker start "$(container "$service-service" "$n")" >/dev/null
    await "$service-service" healthy "$n"
    row "  $service-service $n killed" "lease $([ "$took" = kept ] && echo "was the other's" || echo "moved in $took ms"), healthy after $(($(now) - since)) ms"
    [ "$took" = kept ] || moved=$((moved + 1))
  done
  [ "$moved" -gt 0 ] || fail "$service: no copy had the lease"
done
for n in 1 2; do
  since=$(now)
  docker kill --signal KILL "$(container gateway "$n")" >/dev/null
  docker start "$(container gateway "$n")" >/dev/null
  await gateway healthy "$n"
  row "  gateway $n killed" "healthy after $(($(now) - since)) ms"
done
for service in "${services[@]}"; do
  row "  events of $service waited" "$(most "$service-age") s at most"
  awk -v age="$(most "$service-age")" -v longest=$longest 'BEGIN { exit age * 1000 > longest }' || fail "an event of $service waited for too long"
done

say "more than they bear"
# before anything hangs: Keycloak has its database there too
declare -A bearers
for caller in reviewer approver finance; do bearers[$caller]=$(token $caller); done
asked_at_once "${bearers[reviewer]}" "800 calls at once" yes
docker pause "$(container postgres)" >/dev/null
asked_at_once "${bearers[approver]}" "… of a database that hangs" no
docker unpause "$(container postgres)" >/dev/null
docker pause "$(container member-service 1)" "$(container member-service 2)" >/dev/null
asked_at_once "${bearers[finance]}" "… of a service that hangs" no
docker unpause "$(container member-service 1)" "$(container member-service 2)" >/dev/null
for n in 1 2; do await member-service healthy "$n"; done
row "answers again" "$(curl -sS --retry 20 --retry-delay 1 --header "Authorization: Bearer $(token auditor)" --output /dev/null \
  --write-out '%{http_code}' "http://127.0.0.1:$GONGHUI_PORT/v1/organizations?limit=1")"

traffic_ends
row "connections of all together" "$(most connections) at most, of $(query postgres 'show max_connections')"
[ "$(most connections)" -lt "$(query postgres 'show max_connections')" ] || fail "PostgreSQL had no connection left"
tell
