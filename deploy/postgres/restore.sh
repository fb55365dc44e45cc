#!/bin/sh
# Restores a service's database as it was at one moment, under another name and beside the one that runs: a second server, which nobody
# reaches, goes on from the newest backup before that moment by the log, and what it has then is copied. docs/operator.md says what to do
# with it.
#
#   docker compose exec postgres sh /etc/gonghui/restore.sh '2026-11-27 18:30:00+08:00' assistance
#
# Makes assistance_restored. Only of this very server: rows tell by the numbers of its transactions which came first.
# shellcheck source=deploy/postgres/backups.sh
. /etc/gonghui/backups.sh
moment=${1:?when?} service=${2:?of which service?}
case $service in member | assistance | screening | training) ;; *) echo "no service has a database $service" >&2; exit 2 ;; esac
of=$(folder_of "$PGDATA")
at=$(date -u -d "$moment" +%Y%m%dT%H%M%SZ) || { echo "no moment: $moment" >&2; exit 2; }
[ "$(date -u -d "$moment" +%s)" -lt "$(date +%s)" ] || { echo "$moment is still to come" >&2; exit 2; }
backup=$(names "$of/backup" | awk -v at="$at" '$1 < at' | tail -n 1)
[ -n "$backup" ] || { echo "no backup in $of is older than $moment: $(names "$of/backup" | head -n 1) is the first" >&2; exit 1; }
sql() { psql --no-psqlrc --quiet --no-align --tuples-only --set ON_ERROR_STOP=1 --username=postgres "$@"; }
[ -z "$(sql -c "select 1 from pg_database where datname = '${service}_restored'")" ] || { echo "${service}_restored is there already" >&2; exit 1; }

# what was written until now, into the log, and a transaction behind it: without a later one no moment is known to be past
sql -c "select pg_logical_emit_message(true, 'restore.sh', '')" >/dev/null
last=$(sql -c 'select pg_walfile_name(pg_switch_wal())')
for _ in $(seq 120); do [ -f "$of/log/$last" ] && break; sleep 0.5; done
[ -f "$of/log/$last" ] || { echo "$last does not come into the log: $(sql -c 'select last_failed_wal, last_failed_time from pg_stat_archiver')" >&2; exit 1; }

work=$of/restored-from
socket=/tmp/restored-from
end() {
  pg_ctl --pgdata="$work" --mode=immediate --silent stop 2>/dev/null || true
  rm -rf "$work" "$work.dump" "$socket"
}
trap end EXIT
end
mkdir -p "$socket"
cp -R "$of/backup/$backup" "$work"
chmod 700 "$work"
cat >>"$work/postgresql.auto.conf" <<S
restore_command = 'cp "$of/log/%f" "%p"'
recovery_target_time = '$(date -u -d "$moment" '+%Y-%m-%d %H:%M:%S.%N+00')'
recovery_target_action = promote
archive_mode = off
hot_standby = off
listen_addresses = ''
unix_socket_directories = '$socket'
shared_buffers = 64MB
max_connections = 10
S
touch "$work/recovery.signal"
pg_ctl --pgdata="$work" --log="$work/restored.log" --no-wait --silent -o "-c hba_file=/etc/gonghui/pg_hba.conf -c ssl=off" start
until [ "$(sql --host="$socket" -c 'select pg_is_in_recovery()' 2>/dev/null)" = f ]; do
  sleep 0.5
  pg_ctl --pgdata="$work" status >/dev/null || { cat "$work/restored.log" >&2; exit 1; }
done
pg_dump --host="$socket" --username=postgres --format=directory --jobs=2 --file="$work.dump" "$service"

sql -c "create database ${service}_restored owner ${service}_owner"
sql -c "revoke connect, temporary on database ${service}_restored from public"
sql -c "grant connect on database ${service}_restored to ${service}_app"
# as its migration does: lists are staged there
[ "$service" != member ] || sql -c "grant temporary on database member_restored to member_app"
pg_restore --username=postgres --dbname="${service}_restored" --jobs=2 --exit-on-error "$work.dump"
echo "${service}_restored is as $service was at $moment, from $backup"
