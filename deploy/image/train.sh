#!/bin/sh
# Makes the start-up cache of an application: train.sh MODULE CACHE. Run while the image is built, where there is neither
# database nor broker nor issuer: the service starts, says that it is not ready, answers a few calls, and ends.
set -eu
module=$1
cache=$2
cd /opt/gonghui

# exec: who is told to end below must be the JVM itself, which then writes the cache
run() { exec java "-XX:AOTCacheOutput=$cache" @/opt/gonghui/jvm.options "$@"; }
ask() { java -Xshare:auto -XX:TieredStopAtLevel=1 -cp /opt/gonghui/probe org.gonghui.deploy.probe.Probe 8080 "$@"; }

if [ "$module" = deploy/stack ]; then
  (run -jar /opt/gonghui/quarkus-run.jar --help)
  test -s "$cache"
  exit 0
fi

key() { printf '{"current":1,"keys":{"1":"%s"}}' "$(head -c 32 /dev/urandom | base64 -w 0)"; }
word=${module%-service}
keys=$(mktemp)
trap 'rm -f "$keys"' EXIT
printf '{"service":"%s","demo":false,"encryption":%s,"index":%s,"auditEntry":%s,"auditChain":%s,"fingerprint":%s,
  "channels":{"roster":%s,"notice":%s,"entitlement":%s}}' \
  "$word" "$(key)" "$(key)" "$(key)" "$(key)" "$(key)" "$(key)" "$(key)" "$(key)" >"$keys"

export QUARKUS_HTTP_PORT=8080 GONGHUI_KEYS_FILE="$keys" QUARKUS_SHUTDOWN_DELAY=0S QUARKUS_SHUTDOWN_TIMEOUT=5S \
  QUARKUS_OIDC_AUTH_SERVER_URL=http://127.0.0.1:9/nobody QUARKUS_OIDC_TOKEN_ISSUER=http://127.0.0.1:9/nobody \
  QUARKUS_DATASOURCE_JDBC_URL="jdbc:postgresql://127.0.0.1:9/$word" QUARKUS_DATASOURCE_USERNAME=nobody QUARKUS_DATASOURCE_PASSWORD=nothing \
  QUARKUS_FLYWAY_MIGRATE_AT_START=false KAFKA_BOOTSTRAP_SERVERS=127.0.0.1:9 GONGHUI_RELAY_SAFE_TOPICS=false \
  GONGHUI_BEACON_STAND_IN_ALLOWED=true GONGHUI_BACKGROUND_AFTER=1H
run -jar /opt/gonghui/quarkus-run.jar >/tmp/training.log 2>&1 &
started=$!
tries=0
until ask /q/health/live >/dev/null 2>&1; do
  tries=$((tries + 1))
  if [ "$tries" -ge 120 ] || ! kill -0 "$started" 2>/dev/null; then
    cat /tmp/training.log >&2
    exit 1
  fi
  sleep 0.5
done
for path in /q/health/ready /q/metrics /openapi /v1/partners; do ask "$path" >/dev/null 2>&1 || true; done
kill -TERM "$started"
wait "$started" || true
test -s "$cache" || { cat /tmp/training.log >&2; exit 1; }
