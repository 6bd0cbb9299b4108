# 第二个根，以及由它签发的 payment 证书；在 pki 目录中执行
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-384 -nodes \
  -days 3650 -subj "/O=shop/CN=shop root 2027" \
  -addext "basicConstraints=critical,CA:TRUE" \
  -addext "keyUsage=critical,keyCertSign,cRLSign" \
  -keyout root2-key.pem -out root2-cert.pem
openssl x509 -req -in payment.csr -CA root2-cert.pem \
  -CAkey root2-key.pem -days 1 -extfile payment.ext -out payment-leaf.pem
cp payment-leaf.pem payment-chain.pem
cat root-cert.pem root2-cert.pem >roots.pem # 服务端信两个根
