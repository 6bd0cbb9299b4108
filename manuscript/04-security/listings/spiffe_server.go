// payment 的替身：只认 SPIFFE ID，证书每次握手时重新读取。
package main

import (
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"log"
	"net/http"
	"os"
)

// 谁可以连接；网格里由授权策略下发。
var allowed = map[string]bool{
	"spiffe://cluster.local/ns/shop/sa/order": true,
}

// #region peer
// peerID 取出对方的身份；证书链已经由 crypto/tls 验证过。
func peerID(cs tls.ConnectionState) (string, error) {
	uris := cs.PeerCertificates[0].URIs
	if len(uris) != 1 || uris[0].Scheme != "spiffe" {
		return "", errors.New("peer must have exactly one SPIFFE ID")
	}
	return uris[0].String(), nil
}

func verify(cs tls.ConnectionState) error {
	id, err := peerID(cs)
	if err != nil {
		return err
	}
	if !allowed[id] {
		return fmt.Errorf("%s is not allowed", id)
	}
	return nil
}

// #endregion peer

// #region config
// config 为每次握手准备证书和根；换文件就是换证书，不必重启。
func config(*tls.ClientHelloInfo) (*tls.Config, error) {
	cert, err := tls.LoadX509KeyPair("payment-chain.pem", "payment-key.pem")
	if err != nil {
		return nil, err
	}
	pem, err := os.ReadFile("roots.pem")
	if err != nil {
		return nil, err
	}
	roots := x509.NewCertPool()
	if !roots.AppendCertsFromPEM(pem) {
		return nil, errors.New("roots.pem: no certificate")
	}
	return &tls.Config{
		MinVersion:       tls.VersionTLS12,
		Certificates:     []tls.Certificate{cert},
		ClientCAs:        roots,
		ClientAuth:       tls.RequireAndVerifyClientCert,
		VerifyConnection: verify,
	}, nil
}

// #endregion config

func main() {
	srv := &http.Server{
		Addr:      "127.0.0.1:8443",
		TLSConfig: &tls.Config{GetConfigForClient: config},
		Handler: http.HandlerFunc(
			func(w http.ResponseWriter, r *http.Request) {
				id, _ := peerID(*r.TLS)
				fmt.Fprintf(w, "hello %s\n", id)
			}),
	}
	log.SetFlags(0)
	log.Fatal(srv.ListenAndServeTLS("", ""))
}
