import {readdir, readFile} from 'node:fs/promises'

/** What a process and all that it started have used. */
export interface TreeUse {
  /** Time on processors, user and system, of all processes together. */
  readonly cpuMilliseconds: number
  /** Of that, the time of the process at the root. */
  readonly rootMilliseconds: number
  /** The most memory that all took together, in bytes. */
  readonly memory: number
}

/** A watch over a process tree. */
export interface TreeWatch {
  /** What was seen until now, and the most memory since this was asked last. */
  readonly soFar: () => TreeUse
  /** Stop watching, and say what was seen. */
  readonly stop: () => Promise<TreeUse>
}

/**
 * Watch the processor time and the memory of a process tree.
 *
 * The kernel adds the time of a child to that of its parent only when the
 * parent waits for it, and nobody waits for the renderers of a browser: so the
 * tree is sampled, and what each process had used when it was last seen is
 * added up. A process once seen is watched on when its parent has gone.
 * (`/proc/<pid>/stat`, fields 14 and 15, in proc(5).)
 *
 * Memory is the sum of proportional set sizes, in which memory that processes
 * share counts once; it is looked at less often, because the kernel has to
 * walk all pages for it.
 *
 * Linux only; elsewhere both are 0.
 *
 * @param root
 *   Process id.
 */
export function watchTree(root: number): TreeWatch {
  const ticks = new Map<string, number>()
  const known = new Set<number>([root])
  let memory = 0
  let recent = 0
  let last: Promise<void> = Promise.resolve()
  let samples = 0
  let rootTicks = 0

  async function sample(): Promise<void> {
    const living = await processes()
    const byId = new Map(living.map((process) => [process.id, process]))
    const isBelow = (id: number): boolean => known.has(id) || (id > 1 && isBelow(byId.get(id)?.parent ?? 0))
    const tree = living.filter(({id}) => isBelow(id))
    for (const {id, started, used} of tree) {
      known.add(id)
      ticks.set(`${id} ${started}`, used)
      if (id === root) rootTicks = used
    }
    if (samples++ % memoryEvery !== 0) return
    const sizes = await Promise.all(tree.map(({id}) => proportionalSize(id)))
    const now = sizes.reduce((sum, size) => sum + size, 0)
    memory = Math.max(memory, now)
    recent = Math.max(recent, now)
  }

  let isBusy = false
  const timer = setInterval(() => {
    if (isBusy) return
    isBusy = true
    last = sample()
      // Where there is no /proc there is nothing to see.
      .catch(() => undefined)
      .finally(() => {
        isBusy = false
      })
  }, interval)

  function times(): Omit<TreeUse, 'memory'> {
    const total = [...ticks.values()].reduce((sum, used) => sum + used, 0)
    return {cpuMilliseconds: milliseconds(total), rootMilliseconds: milliseconds(rootTicks)}
  }

  return {
    soFar() {
      const use = {...times(), memory: recent}
      recent = 0
      return use
    },
    async stop() {
      clearInterval(timer)
      await last
      return {...times(), memory}
    }
  }
}

/** Milliseconds between samples: what a process uses after its last one is lost. */
const interval = 50

/** One sample in so many looks at the memory as well. */
const memoryEvery = 8

/** `USER_HZ`, which is 100 on every architecture that Node runs on. */
const ticksPerSecond = 100

function milliseconds(ticks: number): number {
  return (ticks * 1000) / ticksPerSecond
}

interface Process {
  readonly id: number
  readonly parent: number
  /** In ticks since the machine started: ids are used again. */
  readonly started: number
  /** User and system time, in ticks. */
  readonly used: number
}

async function processes(): Promise<Process[]> {
  const ids = (await readdir('/proc')).filter((entry) => /^\d+$/.test(entry)).map(Number)
  const found = await Promise.all(
    ids.map(async (id): Promise<Process[]> => {
      const stat = await readFile(`/proc/${id}/stat`, 'utf8').catch(() => '')
      // The second field is the name, in parentheses, and may hold anything; what follows begins with the third.
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
      const [parent, user, system, started] = [1, 11, 12, 19].map((index) => Number(fields[index]))
      return stat === ''
        ? []
        : [{id, parent: parent ?? 0, started: started ?? 0, used: (user ?? 0) + (system ?? 0)}]
    })
  )
  return found.flat()
}

async function proportionalSize(id: number): Promise<number> {
  const rollup = await readFile(`/proc/${id}/smaps_rollup`, 'utf8').catch(() => '')
  return Number(/^Pss:\s+(\d+) kB/m.exec(rollup)?.[1] ?? 0) * 1024
}
