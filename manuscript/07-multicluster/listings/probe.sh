#!/usr/bin/env bash
# 用法：bash probe.sh 秒数 >probe.tsv
# 每行是时刻和应答的集群；没有成功应答时写 FAIL
set -euo pipefail
end=$((SECONDS + ${1:?要给出秒数}))
while ((SECONDS < end)); do
  now=$(date +%s)
  out=$(kubectl --context west -n shop exec deploy/frontend -c app -- \
    fortio curl -timeout 2s -quiet http://catalog:8080/ 2>&1) || out=''
  who=$(tr -d '\r' <<<"$out" |
    awk 'tolower($1) == "x-cluster:" { print $2 }')
  printf '%s\t%s\n' "$now" "${who:-FAIL}"
  sleep 0.5
done
