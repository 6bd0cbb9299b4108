#!/usr/bin/env bash
# 离线根、中间 CA、三张工作负载证书和一个反例；只需要 OpenSSL 3。
set -euo pipefail
mkdir -p pki && cd pki

# #region root
# 私钥只在这台不联网的机器上出现；导出的只有 root-cert.pem
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-384 -nodes \
  -days 3650 -subj "/O=shop/CN=shop root 2026" \
  -addext "basicConstraints=critical,CA:TRUE" \
  -addext "keyUsage=critical,keyCertSign,cRLSign" \
  -keyout root-key.pem -out root-cert.pem
# #endregion root

# #region intermediate
# 中间 CA 的私钥在集群一侧生成，只把 CSR 带到离线机器
openssl req -new -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes \
  -subj "/O=shop/CN=shop istio ca 1" -keyout ca-key.pem -out ca.csr
cat >ca.ext <<'EOF'
basicConstraints = critical, CA:TRUE, pathlen:0
keyUsage = critical, keyCertSign, cRLSign
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
EOF
openssl x509 -req -in ca.csr -CA root-cert.pem -CAkey root-key.pem \
  -days 730 -extfile ca.ext -out ca-cert.pem
cat ca-cert.pem root-cert.pem >cert-chain.pem
# #endregion intermediate

# #region workload
# 网格里这一步由代理和 CA 自动完成，每 24 小时一次
issue() { # 用法：issue 名字 CA证书 CA私钥
  openssl req -new -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes \
    -subj "/O=shop" -keyout "$1-key.pem" -out "$1.csr"
  cat >"$1.ext" <<EOF
basicConstraints = critical, CA:FALSE
keyUsage = critical, digitalSignature, keyEncipherment
extendedKeyUsage = serverAuth, clientAuth
subjectAltName = critical, URI:spiffe://cluster.local/ns/shop/sa/$1
EOF
  openssl x509 -req -in "$1.csr" -CA "$2" -CAkey "$3" -days 1 \
    -extfile "$1.ext" -out "$1-leaf.pem"
  cat "$1-leaf.pem" "$2" >"$1-chain.pem"
}
issue order ca-cert.pem ca-key.pem
issue payment ca-cert.pem ca-key.pem
issue reviews ca-cert.pem ca-key.pem
# #endregion workload

# 反例：用中间 CA 私自签一个下级 CA，再由它签 cart 的证书；
# 中间 CA 带着 pathlen:0，所以 cart 的证书验不过
openssl req -new -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes \
  -subj "/O=shop/CN=rogue ca" -keyout rogue-key.pem -out rogue.csr
openssl x509 -req -in rogue.csr -CA ca-cert.pem -CAkey ca-key.pem \
  -days 1 -extfile ca.ext -out rogue-cert.pem
issue cart rogue-cert.pem rogue-key.pem
cat rogue-cert.pem ca-cert.pem >un.pem
