// 置换检验：用法 go run permute.go 甲组的数 -- 乙组的数
package main

import (
	"fmt"
	"math/bits"
	"os"
	"slices"
	"strconv"
)

// #region test
func mean(v []float64) float64 {
	sum := 0.0
	for _, x := range v {
		sum += x
	}
	return sum / float64(len(v))
}

// permute 枚举全部分法，数出均值之差不小于观察值的有几种
func permute(a, b []float64) (diff float64, extreme, total int) {
	all := slices.Concat(a, b)
	diff = mean(b) - mean(a)
	for mask := range 1 << len(all) {
		if bits.OnesCount(uint(mask)) != len(a) {
			continue
		}
		var x, y []float64
		for i, v := range all {
			if mask>>i&1 == 1 {
				x = append(x, v)
			} else {
				y = append(y, v)
			}
		}
		total++
		if d := mean(y) - mean(x); max(d, -d) >= max(diff, -diff)-1e-9 {
			extreme++
		}
	}
	return diff, extreme, total
}

// #endregion test

func main() {
	var groups [2][]float64
	g := 0
	for _, arg := range os.Args[1:] {
		if arg == "--" {
			g = 1
			continue
		}
		v, err := strconv.ParseFloat(arg, 64)
		if err != nil {
			panic(err)
		}
		groups[g] = append(groups[g], v)
	}
	diff, extreme, total := permute(groups[0], groups[1])
	fmt.Printf("均值之差 %.2f，%d 种分法里有 %d 种不小于它，p = %.3f\n",
		diff, total, extreme, float64(extreme)/float64(total))
}
