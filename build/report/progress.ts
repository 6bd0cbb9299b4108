import {duration} from './units.ts'

/** How long a phase of a build took. */
export interface PhaseTime {
  readonly phase: string
  readonly milliseconds: number
  /** Chapters, diagrams, pages …: what the phase counts. */
  readonly count: number
}

/** Follows a build and shows how far it is. */
export interface Progress {
  /** A phase has done some of what it has to do; one that has nothing to do is not shown. */
  readonly observe: (phase: string, done: number, total: number) => void
  /** Make room for other output. */
  readonly clear: () => void
  /** In the order in which the phases began. */
  readonly times: () => readonly PhaseTime[]
}

/** Where progress is shown. */
export interface Screen {
  readonly write: (text: string) => void
  /** Whether the current line can be drawn anew: a terminal. */
  readonly redraws: boolean
  /** Milliseconds since some fixed time. */
  readonly now: () => number
}

interface Phase {
  readonly start: number
  end: number
  done: number
  total: number
}

/**
 * Show the phases of a build: one line each when it is over, and on a terminal
 * a line for those that run.
 */
export function createProgress({write, redraws, now}: Screen): Progress {
  const phases = new Map<string, Phase>()

  function clear(): void {
    if (redraws) write('\r\u001B[K')
  }

  return {
    clear,
    observe(name, done, total) {
      const time = now()
      const phase = phases.get(name) ?? {start: time, end: time, done: 0, total}
      const wasOver = phases.has(name) && phase.done >= phase.total
      Object.assign(phase, {end: time, done, total})
      phases.set(name, phase)

      if (total > 0 && done >= total && !wasOver) {
        clear()
        write(`${name}: ${total} in ${duration(phase.end - phase.start)}\n`)
      }
      if (redraws) write(`\r\u001B[K${running(phases)}`)
    },
    times: () =>
      [...phases].map(([phase, {start, end, done}]) => ({
        phase,
        milliseconds: Math.round(end - start),
        count: done
      }))
  }
}

function running(phases: ReadonlyMap<string, Phase>): string {
  return [...phases]
    .filter(([, {done, total}]) => done < total)
    .map(([name, {done, total}]) => `${name}: ${done} of ${total}`)
    .join('  ')
}
