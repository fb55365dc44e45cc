#!/bin/sh
# Puts a server back whose disk was lost: its newest backup, to go on by the log up to where that was kept when the server next starts.
#
#   docker compose run --rm --no-deps --entrypoint sh postgres /etc/gonghui/restore-server.sh [SERVER]
#
# SERVER is its folder in /backups, where there is more than one.
# shellcheck source=deploy/postgres/backups.sh
. /etc/gonghui/backups.sh
[ ! -e "$PGDATA/PG_VERSION" ] || { echo "$PGDATA holds a server: nothing is done" >&2; exit 1; }
of=/backups/${1:-$(names /backups)}
backup=$(names "$of/backup" | tail -n 1)
[ -n "$backup" ] || { echo "no backup in $of" >&2; exit 1; }
mkdir -p "$PGDATA"
cp -R "$of/backup/$backup/." "$PGDATA"
chmod 700 "$PGDATA"
echo "restore_command = 'cp \"$of/log/%f\" \"%p\"'" >>"$PGDATA/postgresql.auto.conf"
touch "$PGDATA/recovery.signal"
echo "$PGDATA is $backup; the log of $of goes on from there to $(names "$of/log" | grep -E '^[0-9A-F]{24}$' | tail -n 1)"
