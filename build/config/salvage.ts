import {LineCounter, parseDocument} from 'yaml'
import type {z} from 'zod'
import {type BookConfig, bookConfigOf} from './book-config.ts'
import {placesOf} from './places.ts'
import {bookSchema} from './schema.ts'

/** Stand in for what is missing; a book with them is never written. */
const standIns: Readonly<Record<string, unknown>> = {
  title: '?',
  authors: ['?'],
  identifier: 'urn:uuid:00000000-0000-4000-8000-000000000000',
  date: '1970-01-01'
}

/** A wrong value inside a wrong value is found when the outer one is gone. */
const maxRounds = 5

/**
 * What can be made of a configuration that is wrong, so that the manuscript is
 * looked at in the same run: without its unknown keys and wrong values.
 *
 * @param text
 *   Contents of a `book.yaml` in which `parseConfig` found mistakes.
 * @returns
 *   Enough to read and check the chapters; `undefined` when there is not even a list of them.
 */
export function salvageConfig(text: string): BookConfig | undefined {
  const lines = new LineCounter()
  const document = parseDocument(text, {lineCounter: lines, prettyErrors: false})
  if (document.errors.some(({code}) => code !== 'DUPLICATE_KEY')) return

  let content = contentOf(document)
  for (let round = 0; round < maxRounds; round++) {
    const {success, data, error} = bookSchema.safeParse(content)
    if (success) return bookConfigOf(data, placesOf(document, lines))
    content = {...standIns, ...without(content, error.issues)}
  }
  return
}

/** Aliases that cannot be followed are reported by `parseConfig`. */
function contentOf(document: ReturnType<typeof parseDocument>): unknown {
  try {
    return document.toJS()
  } catch {
    return
  }
}

function without(content: unknown, issues: readonly z.core.$ZodIssue[]): object {
  const copy: unknown = structuredClone(content)
  const paths = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path]
  )
  // The last entries of a list first: the others keep their positions.
  for (const path of paths.toReversed()) remove(copy, path)
  return typeof copy === 'object' && copy !== null ? copy : {}
}

function remove(content: unknown, path: readonly PropertyKey[]): void {
  const last = path.at(-1)
  const owner = path
    .slice(0, -1)
    .reduce<unknown>(
      (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
      content
    )
  if (last === undefined || typeof owner !== 'object' || owner === null) return
  if (Array.isArray(owner) && typeof last === 'number') owner.splice(last, 1)
  else Reflect.deleteProperty(owner, last)
}
