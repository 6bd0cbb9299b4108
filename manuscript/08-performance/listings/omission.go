// 协调遗漏的演示：服务端每 5 秒停顿 1 秒，客户端用两种起点计时。
package main

import (
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"sort"
	"time"
)

// #region server
// 正常请求几乎立即返回；每个 5 秒周期的最后 1 秒里一律等到周期结束
func stalling(start time.Time) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		const period, stall = 5 * time.Second, time.Second
		if in := time.Since(start) % period; in > period-stall {
			time.Sleep(period - in)
		}
		fmt.Fprintln(w, "ok")
	}
}

// #endregion server

// #region measure
// 一条连接，计划每 10 毫秒发一个请求，上一个没有返回就发不出下一个
func measure(url string, total int) (sent, planned []time.Duration) {
	const interval = 10 * time.Millisecond
	begin := time.Now()
	for i := range total {
		plan := begin.Add(time.Duration(i) * interval)
		time.Sleep(time.Until(plan)) // 已经落后时立即返回
		actual := time.Now()
		resp, err := http.Get(url)
		if err != nil {
			panic(err)
		}
		io.Copy(io.Discard, resp.Body)
		resp.Body.Close()
		sent = append(sent, time.Since(actual))     // 从真正发出算起
		planned = append(planned, time.Since(plan)) // 从计划发出算起
	}
	return sent, planned
}

// #endregion measure

func report(name string, d []time.Duration) {
	sort.Slice(d, func(i, j int) bool { return d[i] < d[j] })
	fmt.Printf("%-8s", name)
	for _, p := range []float64{50, 90, 99, 99.9} {
		at := d[int(p/100*float64(len(d)-1))]
		fmt.Printf("  p%v %7.2f ms", p, float64(at.Microseconds())/1000)
	}
	fmt.Println()
}

func main() {
	srv := httptest.NewServer(stalling(time.Now()))
	defer srv.Close()
	sent, planned := measure(srv.URL, 2000)
	report("sent", sent)
	report("planned", planned)
}
