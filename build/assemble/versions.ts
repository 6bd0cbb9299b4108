import type {Part} from '../model/book.ts'
import type {Diagnostic} from '../model/diagnostic.ts'
import type {ListedPlatform} from '../model/platform.ts'
import {hasClass} from './classes.ts'
import {elementsOf} from './elements-of.ts'
import {nearest} from './nearest.ts'
import {fold} from './sort-key.ts'

/**
 * Write the versions of platforms where the text asks for them (`:version[Istio]`).
 *
 * Trees are edited; what cannot be written stays as the author wrote it. Errors:
 * `versions/unknown-platform`, and `versions/no-version` about a platform whose version is not known.
 *
 * @param parts
 *   Before headings and captions are read for contents and lists.
 */
export function writeVersions(
  parts: readonly Part[],
  platforms: readonly ListedPlatform[]
): readonly Diagnostic[] {
  const byName = new Map(
    platforms.flatMap((one) => [one.name, ...one.aliases].map((name) => [fold(name), one] as const))
  )
  const diagnostics: Diagnostic[] = []

  for (const part of parts) {
    for (const element of elementsOf(part)) {
      const name = element.properties['dataPlatform']
      if (typeof name !== 'string' || !hasClass(element, 'version')) continue

      delete element.properties['dataPlatform']
      const platform = byName.get(fold(name))
      if (platform?.version !== undefined) {
        element.children = [{type: 'text', value: platform.version}]
        continue
      }
      element.properties['className'] = ['broken']
      element.children = [{type: 'text', value: `:version[${name}]`}]
      // A version without a name is reported where it is read.
      if (name !== '')
        diagnostics.push(unknown(name, platform, byName, {file: part.path, place: element.position}))
    }
  }
  return diagnostics
}

function unknown(
  name: string,
  platform: ListedPlatform | undefined,
  byName: ReadonlyMap<string, ListedPlatform>,
  at: Pick<Diagnostic, 'file' | 'place'>
): Diagnostic {
  if (platform) {
    return {
      rule: 'versions/no-version',
      severity: 'error',
      message: `Unexpected version of \`${name}\`, expected \`version\` in its entry in \`platforms.yaml\``,
      ...at,
      hints: ['Add `version: "1.30.3"` to the entry, or write the version here']
    }
  }
  const guess = byName.get(nearest(fold(name), byName.keys()) ?? '')
  return {
    rule: 'versions/unknown-platform',
    severity: 'error',
    message: `Unexpected version of \`${name}\`, expected a platform of \`platforms.yaml\``,
    ...at,
    hints: [
      guess
        ? `Did you mean \`:version[${guess.name}]\`?`
        : `List it in \`platforms.yaml\`: \`- {name: ${name}, what: …, version: …}\``
    ]
  }
}
