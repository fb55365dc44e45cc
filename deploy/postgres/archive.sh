#!/bin/sh
# Keeps a finished segment of the write-ahead log beside the backups: the server's archive_command. The server asks until this ends with 0,
# and may ask again for what was kept when it died.
#
#   archive.sh PATH NAME      in the server's data directory
# shellcheck source=deploy/postgres/backups.sh
. /etc/gonghui/backups.sh
log=$(folder_of .)/log
mkdir -p "$log"
if [ -f "$log/$2" ]; then
  cmp "$1" "$log/$2"
  exit
fi
cp "$1" "$log/$2.part"
sync "$log/$2.part"
mv "$log/$2.part" "$log/$2"
sync "$log"
