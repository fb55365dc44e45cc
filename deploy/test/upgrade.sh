#!/usr/bin/env bash
# Upgrades a running system from an earlier release to this one and takes it back, as docs/operator.md says (schema first, then
# services, then gateways; back in the other order, without a migration), plays the story of the earlier release after each step, and ends
# with a table.
#
#   deploy/test/upgrade.sh BEFORE [PORT]      BEFORE: a commit, whose release runs first; PORT: 8080
#
# Needs git, jq, and what ./gonghui up needs; jars of this release are built where they are missing.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
commit=${1:?a commit, the earlier release}
port=${2:-8080}
after=$PWD
before=$(mktemp -d)
services=(member assistance screening training)
table=()
begin=$SECONDS

say() { printf '%4d s  %s\n' $((SECONDS - begin)) "$*"; }
row() { table+=("$(printf '%-52s %s' "$1" "$2")") && say "$1: $2"; }
gonghui() { (cd "$before" && ./gonghui "$@"); }
folder() { [ "$1" = gateway ] && echo gateway || echo "$1-service"; }
finish() {
  local status=$?
  [ "$status" -eq 0 ] || tail -n 30 "$before/up.log" || true
  gonghui down >/dev/null 2>&1 || true
  git worktree remove --force "$before" || true
  printf '%s\n' "${table[@]-}"
  exit "$status"
}
trap finish EXIT

play() {
  local since=$SECONDS
  gonghui story >"$before/story.log" 2>&1 || { tail -n 30 "$before/story.log" && return 1; }
  row "$1" "story green, $((SECONDS - since)) s"
}

# The release by itself, told to migrate and end: what a job does before a roll-out.
migrate() { # service
  (cd "$after/$1-service/target/quarkus-app" &&
    env QUARKUS_INIT_AND_EXIT=true QUARKUS_OIDC_TENANT_ENABLED=false QUARKUS_HTTP_PORT=0 KAFKA_BOOTSTRAP_SERVERS=127.0.0.1:9 \
      QUARKUS_DATASOURCE_JDBC_URL="$postgres$1" QUARKUS_DATASOURCE_USERNAME="$1_owner" QUARKUS_DATASOURCE_PASSWORD="$1_owner" \
      QUARKUS_FLYWAY_PLACEHOLDERS_APP="$1_app" "$java" -XX:TieredStopAtLevel=1 -jar quarkus-run.jar) >"$before/$1-migration.log" 2>&1 ||
    { tail -n 30 "$before/$1-migration.log" && return 1; }
  sed -n 's/.*Successfully applied \([0-9]*\) migration.*/\1/p' "$before/$1-migration.log"
}

# Where a process finds its release is a link: what runs goes on reading the folder that it began with.
use() { # application, before or after
  ln -sfn "$([ "$2" = after ] && echo "$after/$(folder "$1")/target/quarkus-app" || echo "$before/$(folder "$1")/target/release")" \
    "$before/$(folder "$1")/target/quarkus-app"
}

replace() { # application, before or after
  use "$@"
  gonghui restart "$1" "$1-2" >/dev/null
}

git worktree add --quiet --detach "$before" "$commit"
java=$(.mvn/find-jdk)/bin/java
for application in gateway "${services[@]}"; do
  [ -f "$(folder "$application")/target/quarkus-app/quarkus-run.jar" ] || { ./mvnw -q -B -ntp -Dmaven.test.skip=true package && break; }
done
say "building $(git rev-parse --short "$commit")"
gonghui --help >/dev/null
for application in gateway "${services[@]}"; do
  mv "$before/$(folder "$application")/target/quarkus-app" "$before/$(folder "$application")/target/release"
  use "$application" before
done
gonghui up --fresh --copies 2 --no-caches --port "$port" >"$before/up.log" 2>&1 &
up=$!
until [ "$(gonghui status --json 2>/dev/null | jq -r '.ready // false')" = true ]; do
  kill -0 "$up" || exit 1
  sleep 1
done
postgres=$(gonghui status --json | jq -r '.addresses.postgres | sub("\\?.*"; "")')
play "$(git rev-parse --short "$commit") on its own schema"

all=0
for service in "${services[@]}"; do
  applied=$(migrate "$service")
  all=$((all + ${applied:-0}))
done
[ "$all" -gt 0 ] || { echo "the schemas are the same: there is nothing to upgrade" >&2 && exit 1; }
play "on this schema, $all migrations later"

for application in "${services[@]}" gateway; do
  replace "$application" after
  play "$application is of this release"
done
for application in gateway training screening assistance member; do
  replace "$application" before
  play "$application is of the former release again"
done
