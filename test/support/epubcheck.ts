import {noCache} from '../../build/world/cache.ts'
import {createEpubValidator} from '../../build/world/epub-validator.ts'

const validator = createEpubValidator(noCache())

/** What EPUBCheck and its port say of a package: errors and warnings. */
export async function epubcheck(bytes: Uint8Array): Promise<readonly string[]> {
  const messages = await validator.validateEpub(bytes)
  return messages.map(({id, message}) => `${id}: ${message}`)
}
