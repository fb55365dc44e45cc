#!/bin/sh
# What the scripts about backups share: each server has a folder of its own in /backups, with `backup` and `log`.
set -eu
umask 077

# of the server whose data directory this is
folder_of() {
  echo "/backups/$(pg_controldata "$1" | sed -n 's/^Database system identifier: *//p')"
}

# what is in a folder, the oldest first
names() {
  find "$1" -mindepth 1 -maxdepth 1 -printf '%f\n' | sort
}
