#!/bin/sh
# Starts PostgreSQL with TLS, its log kept beside the backups. It takes a key only from a file that is its own and closed to everybody else, which a secret
# of compose is not.
set -eu
umask 077
cp /run/secrets/postgres.key /tmp/postgres.key
[ -w /backups ] || { echo "The folder that GONGHUI_BACKUPS names is closed to user $(id -u): run deploy/secrets.sh." >&2; exit 1; }
exec docker-entrypoint.sh postgres \
  -c ssl=on -c ssl_cert_file=/run/secrets/postgres.crt -c ssl_key_file=/tmp/postgres.key -c ssl_min_protocol_version=TLSv1.3 \
  -c hba_file=/etc/gonghui/pg_hba.conf -c password_encryption=scram-sha-256 \
  -c archive_mode=on -c archive_timeout=60s -c 'archive_command=sh /etc/gonghui/archive.sh "%p" "%f"' \
  -c max_connections=300 -c shared_buffers=256MB -c idle_in_transaction_session_timeout=60s
