// 排队的演示：到达随机、服务时间随机，利用率逐步升高，看等待怎样变化。
package main

import (
	"fmt"
	"math/rand/v2"
	"sort"
)

// #region simulate
// workers 个工作线程共用一条队列，服务时间平均 1 毫秒
func simulate(rng *rand.Rand, workers int, load float64) []float64 {
	const requests = 400_000
	free := make([]float64, workers) // 每个线程何时空闲
	now, times := 0.0, make([]float64, 0, requests)
	for range requests {
		now += rng.ExpFloat64() / (load * float64(workers))
		first := 0
		for i := range free {
			if free[i] < free[first] {
				first = i
			}
		}
		start := max(now, free[first])
		free[first] = start + rng.ExpFloat64()
		times = append(times, free[first]-now)
	}
	return times
}

// #endregion simulate

func main() {
	fmt.Println("利用率   1 线程 p50    p99   2 线程 p50    p99")
	for _, load := range []float64{0.3, 0.5, 0.7, 0.8, 0.9, 0.95} {
		fmt.Printf("%6.0f%%", load*100)
		for _, workers := range []int{1, 2} {
			t := simulate(rand.New(rand.NewPCG(8, 8)), workers, load)
			sort.Float64s(t)
			fmt.Printf("  %11.1f %6.1f", t[len(t)/2], t[len(t)*99/100])
		}
		fmt.Println()
	}
}
