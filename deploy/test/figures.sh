#!/usr/bin/env bash
# Brings Gonghui up in containers, plays the story, and lets a Prometheus beside them read their figures with this repository's
# configuration: every query of the dashboards, and what every alert looks at, returns data; then Kafka is stopped and a service, until the alerts
# of both fire, and started again, until none does. Ends with a table.
#
#   deploy/test/figures.sh [PORT]      what else: containers.sh, and prometheus and promtool (Debian: apt install prometheus)
set -euo pipefail
# the gateway tells its figures to nobody else: here to this host, by its address on the containers' network
export GONGHUI_PROMETHEUS_ADDRESS=172.31.254.1
# shellcheck source=deploy/test/containers.sh
. "$(dirname "${BASH_SOURCE[0]}")/containers.sh"
listening=127.0.0.1:$((GONGHUI_PORT + 20))

prometheus_begins() {
  local service address
  cp deploy/observability/alerts.yml "$work/"
  cp deploy/observability/prometheus.yml "$work/prometheus.yml"
  sed -i "s,/etc/prometheus/alerts.yml,$work/alerts.yml," "$work/prometheus.yml"
  for service in "${applications[@]}" keycloak; do
    address=$(docker inspect --format "{{(index .NetworkSettings.Networks \"${COMPOSE_PROJECT_NAME}_watch\").IPAddress}}" "$(container "$service")")
    sed -i "s,\"$service:,\"$address:," "$work/prometheus.yml"
  done
  promtool check config "$work/prometheus.yml" >/dev/null
  prometheus --config.file="$work/prometheus.yml" --storage.tsdb.path="$work/data" --web.listen-address="$listening" >"$work/prometheus.log" 2>&1 &
}

answers() { curl -sS --get "http://$listening/api/v1/query" --data-urlencode "query=$1" | jq '.data.result | length'; }
firing() { curl -sS "http://$listening/api/v1/alerts" | jq -r '[.data.alerts[] | select(.state == "firing") | .labels.alertname] | unique | join(" ")'; }

empty=0
asked=0
look() { # where it stands, query
  asked=$((asked + 1))
  if [ "$(answers "$2")" = 0 ]; then
    echo "no data: $1: $2"
    empty=$((empty + 1))
  fi
}

# How long until an alert fires, or until it does not any more.
seconds_until() { # alert, yes or no
  local since=$SECONDS
  while :; do
    case " $(firing) " in *" $1 "*) [ "$2" = no ] || break ;; *) [ "$2" = yes ] || break ;; esac
    [ $((SECONDS - since)) -lt 240 ] || fail "$1 should fire: $2; after 240 s: $(firing)"
    sleep 1
  done
  echo $((SECONDS - since))
}

promtool test rules deploy/observability/alerts_test.yml >/dev/null
row "promtool test rules" "as they should be"
images
up
prometheus_begins
story
sleep "${FIGURES_SECONDS:-75}"

say "every query"
while IFS=$'\t' read -r title query; do look "$title" "$query"; done < <(
  jq -r '.title as $board | .panels[] | .title as $panel | .targets[] | [$board + ", " + $panel, .expr] | @tsv' \
    deploy/observability/grafana/dashboards/*.json)
row "dashboards' queries" "$asked"
# Of an alert its series, without the bound: a healthy system is beyond none.
while read -r query; do look alert "$query"; done < <(
  sed -nE 's/^ +expr: (.*) (>|<=|==) [0-9.]+$/\1/p' deploy/observability/alerts.yml)
row "… and alerts', without data" "$asked, $empty"
row "alerts that fire of a healthy system" "$(firing)"
[ "$empty" -eq 0 ] || fail "$empty queries have no data"

say "alerts"
docker stop "$(container kafka)" "$(container training-service)" >/dev/null
curl -sS --fail --output /dev/null --header "Authorization: Bearer $(token admin)" --header "Idempotency-Key: $(date +%s%N)" \
  --json '{"kind": "MERCHANT", "name": "容器检验"}' "http://127.0.0.1:$GONGHUI_PORT/v1/partners"
row "OutboxOld fires" "$(seconds_until OutboxOld yes) s after an event that has no Kafka to go to"
row "Away fires" "$(seconds_until Away yes) s later, since a service was stopped"
docker start "$(container kafka)" "$(container training-service)" >/dev/null
row "OutboxOld ends" "$(seconds_until OutboxOld no) s after Kafka was started"
row "Away ends" "$(seconds_until Away no) s later"
tell
