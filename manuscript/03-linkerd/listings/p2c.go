// p2c 比较两种选端点的办法：轮询，与按延迟的二选一。
package main

import (
	"fmt"
	"math"
	"math/rand/v2"
)

// #region balancer
// endpoint 是一个副本：cost 是延迟的滑动平均，pending 是在途请求数。
type endpoint struct {
	name    string
	latency float64 // 真实的处理时间，毫秒
	cost    float64
	pending int
	served  int
	last    float64 // 上次观测的时刻，毫秒
}

const decay = 10_000 // 衰减时间，毫秒

func (e *endpoint) load() float64 { return e.cost * float64(e.pending+1) }

// observe 把一次延迟并入平均：变慢立即采信，变快慢慢相信。
func (e *endpoint) observe(rtt, now float64) {
	if rtt > e.cost {
		e.cost = rtt // 这就是“峰值”的含义
	} else {
		keep := math.Exp(-(now - e.last) / decay)
		e.cost = e.cost*keep + rtt*(1-keep)
	}
	e.last = now
}

// pick 随机取两个不同的副本，用负载较小的一个。
func pick(eps []*endpoint) *endpoint {
	i := rand.IntN(len(eps))
	j := (i + 1 + rand.IntN(len(eps)-1)) % len(eps)
	if eps[j].load() < eps[i].load() {
		i = j
	}
	return eps[i]
}

// #endregion balancer

func main() {
	for _, mode := range []string{"轮询", "二选一"} {
		eps := []*endpoint{
			{name: "a", latency: 5, cost: 30},
			{name: "b", latency: 5, cost: 30},
			{name: "c", latency: 200, cost: 30}, // 卡住的副本
		}
		type inflight struct {
			e    *endpoint
			done float64
			rtt  float64
		}
		var queue []inflight
		const total, gap = 20_000, 2.0 // 每 2 毫秒一个请求
		over := 0
		for n := range total {
			now := float64(n) * gap
			rest := queue[:0]
			for _, q := range queue {
				if q.done > now {
					rest = append(rest, q)
					continue
				}
				q.e.pending--
				q.e.observe(q.rtt, q.done)
			}
			queue = rest
			e := eps[n%len(eps)]
			if mode == "二选一" {
				e = pick(eps)
			}
			rtt := e.latency * (0.8 + 0.4*rand.Float64())
			e.pending++
			e.served++
			if rtt > 100 {
				over++
			}
			queue = append(queue, inflight{e, now + rtt, rtt})
		}
		fmt.Printf("%s：a %d，b %d，c %d；超过 100 毫秒的占 %.2f%%\n", mode,
			eps[0].served, eps[1].served, eps[2].served,
			float64(over)*100/total)
	}
}
