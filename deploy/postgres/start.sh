#!/bin/sh
# Starts PostgreSQL with TLS. It takes a key only from a file that is its own and closed to everybody else, which a secret
# of compose is not.
set -eu
umask 077
cp /run/secrets/postgres.key /tmp/postgres.key
exec docker-entrypoint.sh postgres \
  -c ssl=on -c ssl_cert_file=/run/secrets/postgres.crt -c ssl_key_file=/tmp/postgres.key -c ssl_min_protocol_version=TLSv1.3 \
  -c hba_file=/etc/gonghui/pg_hba.conf -c password_encryption=scram-sha-256 \
  -c max_connections=300 -c shared_buffers=256MB -c idle_in_transaction_session_timeout=60s
