import type {Diagnostic} from '../../../model/diagnostic.ts'

/**
 * Warns of locations of schemas that were not read: addresses in a book that does not allow the network
 * (`samples/network-not-allowed`), and what could not be reached (`samples/unreachable-schemas`).
 *
 * @param locations
 *   Templates.
 * @param failures
 *   Why some could not be read.
 * @param network
 *   Whether the book allows the network.
 */
export function problemsOfLocations(
  locations: readonly string[],
  failures: ReadonlyMap<string, string>,
  network: boolean
): readonly Diagnostic[] {
  return locations.flatMap((location): readonly Diagnostic[] => {
    const reason = failures.get(location)
    if (reason !== undefined) {
      const message = `Unexpected failure of the schemas at \`${location}\`, expected an answer: ${reason}`
      return [{...warning, rule: 'samples/unreachable-schemas', message}]
    }
    if (network || !/^https?:/i.test(location)) return []
    return [
      {
        ...warning,
        rule: 'samples/network-not-allowed',
        message: `Unexpected address \`${location}\`, expected a folder of schemas: the book does not allow the network`,
        hints: ['Write `samples: {network: true}` in `book.yaml`']
      }
    ]
  })
}

/** Where an author decides on it. */
const warning = {severity: 'warning', file: 'book.yaml'} as const
