#!/usr/bin/env bash
# 调用矩阵：每个服务调用每个服务，结果必须与清单一致。
set -uo pipefail
services=(frontend catalog cart order payment reviews)
# 清单：来源 目的地 方法 路径；没有列出的都应当是 403
allowed='frontend catalog GET /items
frontend cart GET /cart
frontend order GET /orders
catalog reviews GET /reviews
order cart GET /cart
order payment POST /charges'

status() { # 用法：status 来源 目的地 方法 路径，打印状态码
  kubectl exec -n shop "deploy/$1" -c app -- \
    fortio curl -quiet -X "$3" "http://$2:8080$4" 2>&1 |
    sed -n 's|^HTTP/1.1 \([0-9]*\).*|\1|p' | head -1
}

bad=0
for src in "${services[@]}"; do
  for dst in "${services[@]}"; do
    rule=$(grep "^$src $dst " <<<"$allowed")
    read -r _ _ method path <<<"${rule:-- - GET /probe}"
    got=$(status "$src" "$dst" "$method" "$path")
    want=$([ -n "$rule" ] && echo 200 || echo 403)
    if [ "$got" != "$want" ]; then
      echo "$src -> $dst $method $path: want $want, got ${got:-none}"
      bad=$((bad + 1))
    fi
  done
done
echo "checked $((${#services[@]} ** 2)), mismatched $bad"
[ "$bad" -eq 0 ]
