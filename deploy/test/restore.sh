#!/usr/bin/env bash
# Drops screening's database under load, then assistance's after a batch was released, sets each back to a moment before by docs/operator.md
# (A database set back), and ends with a table: what was forgotten is done again and once, nobody is paid twice, books and read models agree.
#
#   deploy/test/restore.sh [PORT]      what else: containers.sh
set -euo pipefail
# shellcheck source=deploy/test/containers.sh
. "$(dirname "${BASH_SOURCE[0]}")/containers.sh"
set_back=screening,assistance
readers=(assistance screening training)

# Until it is so.
until_is() { # database, SQL, what it answers
  local tries
  for tries in $(seq 600); do
    [ "$(query "$1" "$2")" = "$3" ] && return 0
    sleep 0.2
  done
  fail "$1 does not say $3 within $((tries / 5)) s: $2"
}

# What the page says is done: others' topics are read from their start, and what it owns itself has been told.
followed="select exists (select from restoration) and not exists (select from restoration where followed_at is null)
  and exists (select from projection_rebuild) and not exists (select from republication where done_at is null)
  and not exists (select from projection_rebuild r where not exists (select from projection_rewound w
    where w.channel = r.channel and w.generation = r.generation))"

entitled="select count(*) from entitlement where case_id is not null"

# Steps 1 to 4 of the page.
restored() { # service, moment
  local begun=$SECONDS since
  docker stop "$(container "$1-service")" >/dev/null
  since=$SECONDS
  docker exec "$(container postgres)" sh /etc/gonghui/restore.sh "$2" "$1"
  row "  as it was at $2" "$((SECONDS - since)) s"
  query "$1_restored" "set role $1_owner; insert into restoration (restored_to) values ('$2')" >/dev/null
  query postgres "alter database $1_restored rename to $1" >/dev/null
  docker start "$(container "$1-service")" >/dev/null
  await "$1-service" healthy
  row "  stopped to ready" "$((SECONDS - begun)) s"
  until_is "$1" "$followed" t
  docker logs "$(container "$1-service")" 2>&1 | grep event=database-was-restored >/dev/null || fail "$1 does not say that it was restored"
  row "  … to all read and told anew" "$((SECONDS - begun)) s, incarnation $(query "$1" 'select incarnation from restoration'), $(query "$1" 'select count(*) from projection_rewound') partitions set back"
}

# What was done since a moment is lost with the database, and done again by whoever did it.
forgotten() { # service
  local begun moment played rights
  say "$1 set back under load"
  play_beside "set-back-$1" set-back "$1" --cues /tmp
  played=$beside
  hear "set-back-$1" "$played" before
  sleep 1
  moment=$(date -u '+%Y-%m-%d %H:%M:%S.%N+00')
  sleep 1
  cue "set-back-$1" before
  hear "set-back-$1" "$played" since
  begun=$SECONDS
  query postgres "drop database $1 with (force)" >/dev/null
  row "$1's database dropped" "under load"
  restored "$1" "$moment"
  rights=$(query assistance "$entitled")
  cue "set-back-$1" since
  hear "set-back-$1" "$played" again
  # assistance has heard of the right that is told again
  [ "$1" != screening ] || until_is assistance "$entitled" $((rights + 1))
  cue "set-back-$1" again
  wait "$played" || fail "$(tail -n 20 "$work/set-back-$1.log")"
  while read -r line; do row "  … again" "$line"; done < <(sed -n '/^since$/,$s/^   = //p' "$work/set-back-$1.log")
  row "  dropped to all done again" "$(((SECONDS - begun) / 60)) min $(((SECONDS - begun) % 60)) s"
}

# What a reader knows is what member has.
known() { # reader, what member has, what it knows
  local tries
  for tries in $(seq 300); do
    [ "$(query member "$2" | md5sum)" = "$(query "$1" "$3" | md5sum)" ] && return 0
    sleep 0.2
  done
  diff <(query member "$2") <(query "$1" "$3") | head -n 5 >&2 || true
  fail "$1 knows something else after $((tries / 5)) s: $3"
}

images
up
docker exec "$(container postgres)" sh /etc/gonghui/backup.sh >"$work/backup.log"
sleep 2
traffic_begins $set_back
forgotten screening
forgotten assistance
traffic_ends

say "held against each other"
for reader in "${readers[@]}"; do
  known "$reader" "select id, name, parent_id, open from organization order by 1" \
    "select id, name, parent_id, open from roster_organization where not erased order by 1"
  known "$reader" "select distinct on (person_id) person_id, organization_id, employment_form, state from membership
      order by person_id, state not in ('ACTIVE', 'SUSPENDED'), id desc" \
    "select id, organization_id, employment_form, status from roster_member where not erased order by id"
  known "$reader" "select person_id, issuer, subject from login_binding b where exists (select from membership m where m.person_id = b.person_id) order by 1" \
    "select member_id, issuer, subject from roster_account where not erased order by 1"
  known "$reader" "select id, kind, name, state from partner order by 1" \
    "select id, kind, name, state from roster_partner where not erased order by 1"
done
row "read models equal member's records" "$((4 * ${#readers[@]})) of $((4 * ${#readers[@]}))"
promises=0
while IFS=$'\t' read -r service words promise; do
  broken=$(query "$service" "$promise")
  [ -z "$broken" ] || fail "$service: $words: $broken"
  promises=$((promises + 1))
done < <(docker run --rm --read-only --cap-drop ALL --network none "gonghui/stack:$GONGHUI_TAG" promises)
[ $promises -gt 0 ] || fail "there are no promises"
row "promises that hold in the tables" "$promises of $promises: ledger sums to zero, nobody paid twice, …"
row "ledger" "$(query assistance "select count(*) || ' entries, sum ' || sum(amount) from ledger_entry")"
play proofs proofs --set-back $set_back >"$work/proofs.log" || fail "$(cat "$work/proofs.log")"
while read -r line; do row "  proofs" "$line"; done < <(grep -E 'recount|sealed' "$work/proofs.log")
tell
