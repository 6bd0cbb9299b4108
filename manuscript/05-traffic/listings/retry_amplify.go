// 计算三层调用在最里层全部失败时的请求数：不限重试与限定预算。
package main

import (
	"fmt"
	"math"
)

const (
	hops    = 3   // frontend、catalog、reviews 各调用一次下一层
	retries = 2   // 每一跳最多再试两次
	percent = 0.2 // 重试预算：在途请求的 20%
	floor   = 3   // 预算再小也允许 3 个并发重试
)

// send 向下一跳同时发出 n 个请求，全部失败；返回最里层收到的总数。
func send(hop, n int, budget bool) int {
	if n == 0 {
		return 0
	}
	if hop == hops {
		return n
	}
	total := send(hop+1, n, budget)
	for range retries {
		if budget {
			allowed := math.Max(floor, percent*float64(n))
			n = int(math.Min(float64(n), allowed))
		}
		total += send(hop+1, n, budget)
	}
	return total
}

func main() {
	for _, n := range []int{1, 100, 1000} {
		fmt.Printf("入口 %4d 个：不限 %5d，有预算 %4d\n",
			n, send(0, n, false), send(0, n, true))
	}
}
