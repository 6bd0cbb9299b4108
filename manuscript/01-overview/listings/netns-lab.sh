#!/usr/bin/env bash
# 用两个网络命名空间代替两个 Pod；需要 root、iproute2、iptables。
set -euo pipefail

ip netns add frontend
ip netns add catalog
ip link add eth0 netns frontend type veth peer name eth0 netns catalog
ip -n frontend addr add 10.244.1.10/16 dev eth0
ip -n catalog addr add 10.244.2.23/16 dev eth0
ip -n catalog addr add 10.244.2.24/16 dev eth0
for ns in frontend catalog; do
  ip -n "$ns" link set lo up
  ip -n "$ns" link set eth0 up
done
# 服务地址不属于任何网卡；没有这条路由，内核在截获之前就报不可达
ip -n frontend route add default dev eth0

# #region rules
nat() { ip netns exec frontend iptables -t nat "$@"; }
# 代理自己发出的连接放行，否则会被送回代理，循环不止
nat -A OUTPUT -p tcp -m owner --uid-owner 1337 -j RETURN
# 应用访问自己的 localhost 不必经过代理
nat -A OUTPUT -p tcp -d 127.0.0.1/32 -j RETURN
# 其余出站 TCP 都改送本机 15001
nat -A OUTPUT -p tcp -j REDIRECT --to-ports 15001
# #endregion rules
