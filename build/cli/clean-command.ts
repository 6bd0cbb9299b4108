import {openOutput} from '../world/output.ts'
import {empty} from '../world/prune.ts'
import {proof} from './build-command.ts'
import {exitCodes} from './exit-codes.ts'
import {cacheFolder} from './open-cache.ts'

/**
 * Delete the results of the last build and the cache, and nothing else.
 *
 * @returns
 *   Exit code.
 */
export async function cleanCommand({
  out,
  cacheDir = cacheFolder
}: {
  readonly out: string
  readonly cacheDir?: string | undefined
}): Promise<number> {
  const output = await openOutput(out, proof)
  await output.remove()
  await empty(cacheDir)
  return exitCodes.ok
}
