#!/bin/bash
# Starts Keycloak with its passwords out of files: so they stand in no listing of the container's environment.
set -eu
KC_DB_PASSWORD=$(</run/secrets/keycloak-database-password)
KC_BOOTSTRAP_ADMIN_PASSWORD=$(</run/secrets/keycloak-admin-password)
export KC_DB_PASSWORD KC_BOOTSTRAP_ADMIN_PASSWORD
exec /opt/keycloak/bin/kc.sh start --optimized --import-realm
