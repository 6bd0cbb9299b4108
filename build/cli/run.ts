import {CommanderError} from 'commander'
import {exitCodes, UsageError} from './exit-codes.ts'
import {createProgram} from './program.ts'

/**
 * Do what the command line says.
 *
 * @param args
 *   Arguments, without those that start the program.
 * @returns
 *   Exit code: 0, 1 for errors in the manuscript, 2 for wrong usage or a
 *   machine that lacks something.
 */
export async function run(args: readonly string[]): Promise<number> {
  let code: number = exitCodes.ok
  const program = await createProgram((result) => {
    code = result
  })
  try {
    await program.parseAsync(args, {from: 'user'})
    return code
  } catch (error) {
    // Commander has said what is wrong, or has shown the help or the version.
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.ok : exitCodes.environment
    process.stderr.write(`${explain(error)}\n`)
    return exitCodes.environment
  }
}

/** What an author can do something about is said in a sentence; a bug with its stack. */
function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if (isBug(error)) return `This is a bug in fascicle, please report it:\n${error.stack}`
  const cause = error.cause instanceof Error ? `\n  because: ${error.cause.message}` : ''
  return `${error.message}${cause}`
}

function isBug(error: Error): boolean {
  return !(error instanceof UsageError) && error.constructor !== Error && !('code' in error)
}
