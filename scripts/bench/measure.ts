import {spawn} from 'node:child_process'
import {dirname} from 'node:path'
import {watchTree} from './process-tree.ts'

/** What running a program took. */
export interface Measured {
  readonly wallMilliseconds: number
  /** Of the program and all that it started. */
  readonly cpuMilliseconds: number
  /** Of that, the program itself: the rest is the browser. */
  readonly rootMilliseconds: number
  /** Bytes, of all processes at once, at most. */
  readonly memory: number
  /** What had been used when the program said that a phase was over. */
  readonly marks: readonly Mark[]
}

/** The end of a phase. */
export interface Mark {
  readonly name: string
  /** Since the start. */
  readonly wallMilliseconds: number
  readonly cpuMilliseconds: number
  /** Most since the mark before. */
  readonly memory: number
}

/**
 * Run a program of this project in a process of its own, and measure it.
 *
 * @param folder
 *   Its working folder; a cache is kept there.
 * @param args
 *   For Node: a script and its arguments.
 * @throws
 *   When it fails, with what it said.
 */
export async function measure(folder: string, args: readonly string[]): Promise<Measured> {
  const start = performance.now()
  const child = spawn(process.execPath, args, {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
    // Without Java, which the checks would use if it is there, and which is no part of any peer.
    env: {...process.env, PATH: dirname(process.execPath)}
  })
  const said: string[] = []
  const marks: Mark[] = []
  const watch = watchTree(child.pid ?? 0)
  child.stderr.on('data', (data: Buffer) => {
    said.push(String(data))
    for (const [, name = ''] of String(data).matchAll(/^(\w+): \d+ in /gm))
      marks.push({name, wallMilliseconds: performance.now() - start, ...watch.soFar()})
  })
  const code = await new Promise<number | null>((done) => child.on('close', done))
  const wallMilliseconds = performance.now() - start
  const use = await watch.stop()
  if (code !== 0) throw new Error(`Expected ${args.join(' ')} to succeed; it said:\n${said.join('')}`)
  return {wallMilliseconds, ...use, marks}
}
