#!/usr/bin/env bash
# 用法：bash rto.sh probe.tsv
# 打印应答者的每次更换、失败的次数和最长的一段中断
set -euo pipefail
awk -F'\t' '
  NR == 1 { t0 = $1 }
  $2 == "FAIL" { fails++; if (!from) from = $1 }
  $2 != "FAIL" {
    if (from) { gap = $1 - from; if (gap > max) max = gap; from = 0 }
    if ($2 != last) { printf "第 %d 秒起由 %s 应答\n", $1 - t0, $2 }
    last = $2
  }
  END {
    if (from) { gap = $1 - from; if (gap > max) max = gap }
    printf "共 %d 次，失败 %d 次，最长中断 %d 秒\n", NR, fails, max
  }' "${1:?要给出探测结果的文件}"
