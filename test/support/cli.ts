import {type ChildProcess, spawn} from 'node:child_process'
import {join, resolve} from 'node:path'

const project = resolve(import.meta.dirname, '../..')

/** How a run of the command line ended. */
export interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Folder of a tiny whole book. */
export function bookFolder(name: string): string {
  return join(project, 'test/books', name)
}

/**
 * Start the real program.
 *
 * @param args
 *   Arguments.
 * @param options
 *   Folder to run in, and variables beside those of this process.
 */
export function startCli(
  args: readonly string[],
  {cwd, environment = {}}: {readonly cwd: string; readonly environment?: Readonly<Record<string, string>>}
): {readonly process: ChildProcess; readonly ended: Promise<Ended>} {
  const child = spawn(process.execPath, [join(project, 'build/cli.ts'), ...args], {
    cwd,
    env: {...process.env, NO_COLOR: '1', ...environment}
  })
  const ended = new Promise<Ended>((done) => {
    let stdout = ''
    let stderr = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text
    })
    child.on('close', (code) => done({code, stdout, stderr}))
  })
  return {process: child, ended}
}
