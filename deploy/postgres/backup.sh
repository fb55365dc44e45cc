#!/bin/sh
# Makes a backup of the whole server, from which restore.sh goes on by the log, and checks it. The newest ones stay, and the log from the
# oldest of them on.
#
#   docker compose exec postgres sh /etc/gonghui/backup.sh [HOW_MANY_STAY]      (2)
# shellcheck source=deploy/postgres/backups.sh
. /etc/gonghui/backups.sh
stay=${1:-2}
of=$(folder_of "$PGDATA")
mkdir -p "$of/backup" "$of/log"
rm -rf "$of/under-way"
pg_basebackup --username=postgres --pgdata="$of/under-way" --checkpoint=fast --wal-method=stream --manifest-checksums=SHA256
pg_verifybackup --quiet "$of/under-way"
sync -f "$of/under-way"
# called by when it was done: what is asked for must be later
name=$(date -u +%Y%m%dT%H%M%SZ)
mv "$of/under-way" "$of/backup/$name"
sync "$of/backup"

names "$of/backup" | head -n "-$stay" | while read -r old; do rm -rf "${of:?}/backup/$old"; done
oldest=$(names "$of/backup" | head -n 1)
first=$(sed -n 's/^START WAL LOCATION: .*(file \([0-9A-F]*\))$/\1/p' "$of/backup/$oldest/backup_label")
pg_archivecleanup "$of/log" "$first"
echo "$of/backup/$name: $(du -sh "$of/backup/$name" | cut -f 1); back to $oldest, $(du -sh "$of/log" | cut -f 1) of log"
