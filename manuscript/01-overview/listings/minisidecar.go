// 最小的出站代理：取回连接原来的目的地，换成一个端点，再转发字节。
package main

import (
	"encoding/binary"
	"io"
	"log"
	"net"
	"net/netip"
	"sync/atomic"
	"syscall"
)

// 控制平面下发的内容，这里写死：服务地址对应哪些端点。
var endpoints = map[string][]string{
	"10.96.40.11:8080": {"10.244.2.23:8080", "10.244.2.24:8080"},
}

var next atomic.Uint64

// #region original-dst
const soOriginalDst = 80 // linux/netfilter_ipv4.h 中的 SO_ORIGINAL_DST

// originalDst 返回 REDIRECT 改写之前的目的地址和端口。
func originalDst(c *net.TCPConn) (netip.AddrPort, error) {
	raw, err := c.SyscallConn()
	if err != nil {
		return netip.AddrPort{}, err
	}
	var dst netip.AddrPort
	var sockErr error
	err = raw.Control(func(fd uintptr) {
		// 返回值其实是 sockaddr_in；标准库没有对应的函数，
		// 借用一个同样大小足够的结构来接收。
		var v *syscall.IPv6Mreq
		v, sockErr = syscall.GetsockoptIPv6Mreq(
			int(fd), syscall.IPPROTO_IP, soOriginalDst)
		if sockErr != nil {
			return
		}
		port := binary.BigEndian.Uint16(v.Multiaddr[2:4])
		addr := netip.AddrFrom4([4]byte(v.Multiaddr[4:8]))
		dst = netip.AddrPortFrom(addr, port)
	})
	if err == nil {
		err = sockErr
	}
	return dst, err
}

// #endregion original-dst

func main() {
	ln, err := net.Listen("tcp4", ":15001")
	if err != nil {
		log.Fatal(err)
	}
	for {
		c, err := ln.Accept()
		if err != nil {
			log.Fatal(err)
		}
		go serve(c.(*net.TCPConn))
	}
}

// #region serve
func serve(down *net.TCPConn) {
	defer down.Close()
	dst, err := originalDst(down)
	if err != nil {
		log.Print(err)
		return
	}
	target := dst.String()
	if eps := endpoints[target]; len(eps) > 0 {
		target = eps[next.Add(1)%uint64(len(eps))]
	}
	log.Printf("peer=%s dst=%s -> %s", down.RemoteAddr(), dst, target)
	up, err := net.Dial("tcp4", target)
	if err != nil {
		log.Print(err)
		return
	}
	defer up.Close()
	go io.Copy(up, down)
	io.Copy(down, up)
}

// #endregion serve
