#!/bin/bash
# Makes the client of a partner's system, and prints its secret, once:
#   docker compose exec keycloak /opt/gonghui/add-partner.sh NAME ROLE PARTNER
# ROLE is hospital, agency, bank or merchant; PARTNER is the id that POST /v1/partners answered.
set -eu
name=$1
role=$2
partner=$3
kcadm() { /opt/keycloak/bin/kcadm.sh "$@" --config /tmp/kcadm.config; }

keytool -importcert -noprompt -file /run/secrets/authority.crt -keystore /tmp/authority.p12 -storepass authority >/dev/null 2>&1 || true
kcadm config truststore --trustpass authority /tmp/authority.p12
KC_CLI_PASSWORD=$(</run/secrets/keycloak-admin-password)
export KC_CLI_PASSWORD
kcadm config credentials --server "$KC_HOSTNAME" --realm master --user admin >/dev/null 2>&1
kcadm create clients -r gonghui -s "clientId=$name" -s publicClient=false -s serviceAccountsEnabled=true \
  -s standardFlowEnabled=false -s 'defaultClientScopes=["gonghui"]' -s 'optionalClientScopes=[]'
id=$(kcadm get clients -r gonghui -q "clientId=$name" --fields id --format csv --noquotes)
account=$(kcadm get "clients/$id/service-account-user" -r gonghui --fields id --format csv --noquotes)
kcadm update "users/$account" -r gonghui -s "attributes.partner=[\"$partner\"]"
kcadm add-roles -r gonghui --uusername "service-account-$name" --rolename "$role"
kcadm get "clients/$id/client-secret" -r gonghui --fields value --format csv --noquotes
rm -f /tmp/kcadm.config
