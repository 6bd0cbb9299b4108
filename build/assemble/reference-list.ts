import type {Source} from '../model/book.ts'
import type {Diagnosed, Diagnostic} from '../model/diagnostic.ts'
import {lacksAccessDate, missingFields, referenceSchema, type WrittenReference} from './reference-schema.ts'
import {type Listed, readYamlList} from './yaml-list.ts'

/**
 * Read the sources that the text may cite.
 *
 * Errors with line and column: `citations/invalid` about what is no source of CSL-JSON,
 * `citations/duplicate-id` (the later one is left out), `citations/missing-field` about what the type
 * needs, and `citations/no-access-date` about a page on the net that does not say when it was read.
 *
 * @param source
 *   `references.yaml`, when there is one.
 * @returns
 *   Sources by id, in the order of the file.
 */
export function referencesIn(
  source: Source | undefined
): Diagnosed<ReadonlyMap<string, Listed<WrittenReference>>> {
  if (!source) return {value: new Map(), diagnostics: []}

  const {value: listed, diagnostics: invalid} = readYamlList(source, referenceSchema, 'citations/invalid')
  const byId = new Map<string, Listed<WrittenReference>>()
  const diagnostics: Diagnostic[] = [...invalid]

  for (const one of listed) {
    const {item, place} = one
    const at = {severity: 'error' as const, file: source.path, place}
    const earlier = byId.get(item.id)
    if (earlier) {
      diagnostics.push({
        ...at,
        rule: 'citations/duplicate-id',
        message: `Unexpected second source with the id \`${item.id}\`, expected one`,
        hints: [`Rename one of the two, and the citations that mean it: \`${item.id}-2\``],
        related: {message: `\`${item.id}\` is described first here`, file: source.path, place: earlier.place}
      })
      continue
    }
    byId.set(item.id, one)

    for (const fields of missingFields(item)) {
      const wanted = fields.map((field) => `\`${field}\``).join(' or ')
      diagnostics.push({
        ...at,
        rule: 'citations/missing-field',
        message: `Unexpected \`${item.type}\` \`${item.id}\` without ${wanted}, expected it for this type`,
        hints: [`Add \`${fields[0]}: ${examples[fields[0] ?? ''] ?? '…'}\``]
      })
    }
    if (lacksAccessDate(item)) {
      diagnostics.push({
        ...at,
        rule: 'citations/no-access-date',
        message: `Unexpected online source \`${item.id}\` without \`accessed\`, expected the date on which it was read`,
        hints: ['Add `accessed: 2026-11-23` with that date']
      })
    }
  }

  return {value: byId, diagnostics}
}

/** What a hint writes after a field. */
const examples: Readonly<Record<string, string>> = {
  author: '[{family: …, given: …}]',
  issued: '2026-11-23',
  URL: 'https://…'
}
