import {readdir, readFile} from 'node:fs/promises'

/** The most memory that a process and all below it took together, in bytes. */
export interface MemoryWatch {
  /** Stop watching. */
  readonly stop: () => number
}

/**
 * Watch the memory of a process tree: the sum of proportional set sizes, in
 * which memory that processes share counts once.
 *
 * Linux only, from `/proc`; elsewhere the result is 0.
 *
 * @param root
 *   Process id.
 */
export function watchMemory(root: number): MemoryWatch {
  let most = 0
  let isBusy = false
  const timer = setInterval(async () => {
    if (isBusy) return
    isBusy = true
    most = Math.max(most, await treeMemory(root).catch(() => 0))
    isBusy = false
  }, 200)

  return {
    stop() {
      clearInterval(timer)
      return most
    }
  }
}

async function treeMemory(root: number): Promise<number> {
  const processes = (await readdir('/proc')).filter((entry) => /^\d+$/.test(entry)).map(Number)
  const parents = new Map(await Promise.all(processes.map(async (id) => [id, await parentOf(id)] as const)))
  const isBelow = (id: number): boolean => id === root || (id > 1 && isBelow(parents.get(id) ?? 0))
  const sizes = await Promise.all(processes.filter(isBelow).map(proportionalSize))
  return sizes.reduce((sum, size) => sum + size, 0)
}

/** The fourth field of `stat`; the second is the name, in parentheses, and may hold anything. */
async function parentOf(id: number): Promise<number> {
  const stat = await readFile(`/proc/${id}/stat`, 'utf8').catch(() => '')
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1] ?? 0)
}

async function proportionalSize(id: number): Promise<number> {
  const rollup = await readFile(`/proc/${id}/smaps_rollup`, 'utf8').catch(() => '')
  return Number(/^Pss:\s+(\d+) kB/m.exec(rollup)?.[1] ?? 0) * 1024
}
