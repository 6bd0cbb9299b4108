# 用法：call 名字 信任的根；在 pki 目录中执行
call() {
  printf 'GET / HTTP/1.0\r\n\r\n' | openssl s_client -quiet \
    -connect 127.0.0.1:8443 -cert "$1-leaf.pem" -key "$1-key.pem" \
    -cert_chain ca-cert.pem -CAfile "$2" -verify_return_error 2>&1 |
    grep -E '^hello|error' | tail -1
}
