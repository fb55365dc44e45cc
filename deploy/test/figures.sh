#!/usr/bin/env bash
# Whether every query of the dashboards, and what every alert looks at, returns data: runs a Prometheus beside the containers of a
# project for a minute, with this repository's configuration. figures.sh PROJECT
# Needs prometheus and promtool (Debian: apt install prometheus), jq, Linux, and GONGHUI_PROMETHEUS_ADDRESS of the containers set to
# the host's own address on their network `watch`: the gateway tells its figures to nobody else.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
project=$1
port=${FIGURES_PORT:-9190}
work=$(mktemp -d)
trap 'kill "$prometheus" 2>/dev/null || true; rm -rf "$work"' EXIT

cp deploy/observability/alerts.yml "$work/"
cp deploy/observability/prometheus.yml "$work/prometheus.yml"
sed -i "s,/etc/prometheus/alerts.yml,$work/alerts.yml," "$work/prometheus.yml"
for service in gateway member-service assistance-service screening-service training-service keycloak; do
  container=$(docker ps --quiet --filter "label=com.docker.compose.project=$project" --filter "label=com.docker.compose.service=$service")
  address=$(docker inspect --format "{{(index .NetworkSettings.Networks \"${project}_watch\").IPAddress}}" "$container")
  sed -i "s,\"$service:,\"$address:," "$work/prometheus.yml"
done
promtool check config "$work/prometheus.yml" >/dev/null
promtool test rules deploy/observability/alerts_test.yml >/dev/null
prometheus --config.file="$work/prometheus.yml" --storage.tsdb.path="$work/data" --web.listen-address="127.0.0.1:$port" \
  >"$work/log" 2>&1 &
prometheus=$!
sleep "${FIGURES_SECONDS:-75}"

answers() { curl -sS --get "http://127.0.0.1:$port/api/v1/query" --data-urlencode "query=$1" | jq '.data.result | length'; }
empty=0
asked=0
look() { # where it stands, query
  asked=$((asked + 1))
  if [ "$(answers "$2")" = 0 ]; then
    echo "no data: $1: $2"
    empty=$((empty + 1))
  fi
}
while IFS=$'\t' read -r title query; do look "$title" "$query"; done < <(
  jq -r '.title as $board | .panels[] | .title as $panel | .targets[] | [$board + ", " + $panel, .expr] | @tsv' \
    deploy/observability/grafana/dashboards/*.json)
# Of an alert its series, without the bound: a healthy system is beyond none.
while read -r query; do look alert "$query"; done < <(
  sed -nE 's/^ +expr: (.*) (>|<=|==) [0-9.]+$/\1/p' deploy/observability/alerts.yml)
echo "$asked queries, $empty without data; alerts that fire: $(curl -sS "http://127.0.0.1:$port/api/v1/alerts" | jq -c '[.data.alerts[].labels.alertname]')"
[ "$empty" -eq 0 ]
