import type {Measured} from './measure.ts'

/** Above `row`. */
export const tableHead = line('', ['CPU', 'to floor', 'wall', 'memory', 'pages/s'])

/** A run: its time, against the floor in the same run, and its pages for each second of the clock. */
export function row(title: string, measured: Measured, floor: Measured, pages: number): string {
  const {cpuMilliseconds, wallMilliseconds, memory} = measured
  return line(title, [
    seconds(cpuMilliseconds),
    ratio(cpuMilliseconds, floor.cpuMilliseconds),
    seconds(wallMilliseconds),
    mebibytes(memory),
    (pages / (wallMilliseconds / 1000)).toFixed(1)
  ])
}

/** Who used the time of a build: Node, and the browser that draws, lays out and prints. */
export function shareTable({cpuMilliseconds, rootMilliseconds}: Measured, floor: Measured): string {
  const shares = [
    ['Node', rootMilliseconds],
    ['browser', cpuMilliseconds - rootMilliseconds]
  ] as const
  const rows = shares.map(([name, used]) => line(name, [seconds(used), ratio(used, floor.cpuMilliseconds)]))
  return [line('', ['CPU', 'to floor']), ...rows].join('\n')
}

/**
 * What was used between the ends of the phases of a build. Phases overlap: a row holds what others did at the
 * same time.
 */
export function phaseTable({marks}: Measured, floor: Measured, pages: number): string {
  const rows = marks.map(({name, cpuMilliseconds, wallMilliseconds, memory}, index) => {
    const before = marks[index - 1] ?? {cpuMilliseconds: 0, wallMilliseconds: 0}
    const used = cpuMilliseconds - before.cpuMilliseconds
    const passed = wallMilliseconds - before.wallMilliseconds
    return line(name, [
      seconds(used),
      ratio(used, floor.cpuMilliseconds),
      seconds(passed),
      mebibytes(memory),
      (pages / (passed / 1000)).toFixed(1)
    ])
  })
  return [tableHead, ...rows].join('\n')
}

function line(title: string, cells: readonly string[]): string {
  return title.padEnd(26) + cells.map((cell) => cell.padStart(10)).join('')
}

function ratio(time: number, floor: number): string {
  return (time / floor).toFixed(2)
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`
}

function mebibytes(bytes: number): string {
  return `${(bytes / 2 ** 20).toFixed(0)} MiB`
}
