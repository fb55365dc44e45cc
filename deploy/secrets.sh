#!/usr/bin/env bash
# Makes everything that must be secret, once: passwords, the services' keys, an authority and the certificates that it vouches
# for, in the folder that GONGHUI_SECRETS of .env names. What is there stays, or data sealed with it would be lost; a certificate
# for another host is made anew where its file was deleted. Keep a copy of the folder apart from the backups of the data.
#
#   cp .env.example .env && deploy/secrets.sh
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

told() { [ ! -r .env ] || sed -n "s/^$1=//p" .env | tail -n 1; }
folder=${GONGHUI_SECRETS:-$(told GONGHUI_SECRETS)}
host=${GONGHUI_ISSUER_HOST:-$(told GONGHUI_ISSUER_HOST)}
backups=${GONGHUI_BACKUPS:-$(told GONGHUI_BACKUPS)}
[ -n "$backups" ] || { echo "GONGHUI_BACKUPS names no folder: see .env.example." >&2; exit 1; }
[ -n "$folder" ] || { echo "GONGHUI_SECRETS names no folder: cp .env.example .env, and look through it." >&2; exit 1; }
[ -n "$host" ] || { echo "GONGHUI_ISSUER_HOST names no host: see .env.example." >&2; exit 1; }

# Nobody else looks into the folder; what is in it is read by containers, whose users are others than this one.
mkdir -p "$folder"
chmod 700 "$folder"
umask 022

missing() { [ ! -s "$folder/$1" ]; }
random() { openssl rand -base64 "$1" | tr -d '\n'; }
password() {
  missing "$1" || return 0
  openssl rand -hex 24 >"$folder/$1"
}

services=(member assistance screening training)
for service in "${services[@]}"; do
  password "$service-owner-password"
  password "$service-app-password"
done
for name in postgres-password keycloak-database-password keycloak-admin-password demo-password grafana-password push-key; do
  password "$name"
done

# --- keys: each service has its own, and of the channels between services only those that it may hold
key() { printf '{"current": 1, "keys": {"1": "%s"}}' "$(random 32)"; }
channel() {
  missing "channel-$1.json" && key >"$folder/channel-$1.json"
  printf '"%s": %s' "$1" "$(cat "$folder/channel-$1.json")"
}
for service in "${services[@]}"; do
  missing "$service-keys.json" || continue
  channels="$(channel roster), $(channel notice)"
  case $service in assistance | screening) channels="$channels, $(channel entitlement)" ;; esac
  {
    printf '{"service": "%s", "demo": false' "$service"
    for set in encryption index auditEntry auditChain fingerprint; do printf ',\n "%s": %s' "$set" "$(key)"; done
    printf ',\n "channels": {%s}}\n' "$channels"
  } >"$folder/$service-keys.json"
done

# --- what a service is told that nobody else may see: as itself, and as the owner that migrates
for service in "${services[@]}"; do
  {
    printf 'quarkus.datasource.username=%s_app\nquarkus.datasource.password=%s\n' \
      "$service" "$(cat "$folder/$service-app-password")"
    if [ "$service" = member ]; then printf 'gonghui.push.key=%s\n' "$(cat "$folder/push-key")"; fi
  } >"$folder/$service-app.properties"
  printf 'quarkus.datasource.username=%s_owner\nquarkus.datasource.password=%s\n' \
    "$service" "$(cat "$folder/$service-owner-password")" >"$folder/$service-owner.properties"
done

# --- certificates
if missing authority.crt; then
  openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 3650 -subj "/CN=Gonghui containers" \
    -addext basicConstraints=critical,CA:TRUE -addext keyUsage=critical,keyCertSign,cRLSign \
    -keyout "$folder/authority.key" -out "$folder/authority.crt" 2>/dev/null
  chmod 600 "$folder/authority.key"
fi
certificate() {
  missing "$1.crt" || return 0
  openssl req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj "/CN=$2" \
    -keyout "$folder/$1.key" -out "$folder/$1.csr" 2>/dev/null
  openssl x509 -req -in "$folder/$1.csr" -CA "$folder/authority.crt" -CAkey "$folder/authority.key" -CAcreateserial -days 825 \
    -extfile <(printf 'subjectAltName=%s\nextendedKeyUsage=serverAuth\nkeyUsage=digitalSignature\n' "$3") \
    -out "$folder/$1.crt" 2>/dev/null
  rm -f "$folder/$1.csr"
  chmod 644 "$folder/$1.key"
}
certificate postgres postgres DNS:postgres
certificate keycloak "$host" "DNS:$host,DNS:keycloak"
# --- where PostgreSQL keeps its backups: its user is another one than this, and nobody else comes past the outer folder
mkdir -p "$backups/postgres"
chmod 700 "$backups"
chmod 777 "$backups/postgres"
echo "secrets are in $folder"
