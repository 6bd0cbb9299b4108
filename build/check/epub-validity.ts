import type {Diagnostic} from '../model/diagnostic.ts'
import type {Artifact} from '../model/edition.ts'
import type {EpubValidator} from '../model/world.ts'

/**
 * Report what EPUBCheck says of a package (`epub/invalid`).
 *
 * @param artifact
 *   Written package.
 * @param validator
 *   Asks EPUBCheck.
 */
export async function checkValidity(
  {name, bytes}: Artifact,
  validator: EpubValidator
): Promise<readonly Diagnostic[]> {
  const messages = await validator.validateEpub(bytes)
  return messages.map(({id, severity, message, path, line, column}) => ({
    rule: 'epub/invalid',
    severity,
    message: `Unexpected finding of EPUBCheck, ${id}: ${message.replace(/\.$/, '')}, expected none`,
    file: path === undefined ? name : `${name}/${path}`,
    place: line === undefined ? undefined : {line, column: column ?? 1}
  }))
}
