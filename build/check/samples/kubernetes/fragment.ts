import {nearest} from '../nearest.ts'
import {problemsOfRules} from './cel.ts'
import {withDefaults} from './defaults.ts'
import type {IndexEntry, SchemaLibrary} from './library.ts'
import {withMeta} from './object-schema.ts'
import type {Problem} from './problem.ts'
import type {Schema} from './schema.ts'
import {validate} from './validate.ts'

/**
 * Compare a cut-out with the part of a schema that it is a cut-out of.
 *
 * Reports `samples/unknown-fragment` when there is no such part; else what `validate` and `problemsOfRules` do.
 *
 * @param value
 *   The cut-out.
 * @param fragment
 *   `VirtualService.spec.http[]`, or with the version, `networking.istio.io/v1/VirtualService.spec`. A list
 *   stands for all elements, anything else for one of them.
 * @param channel
 *   Folder of schemas that goes first.
 * @param library
 *   Where schemas are.
 */
export async function problemsOfFragment(
  value: unknown,
  fragment: string,
  channel: string | undefined,
  library: SchemaLibrary
): Promise<readonly Problem[]> {
  const [, apiVersion, kind = '', path = ''] =
    /^(?:(.+)\/)?([A-Za-z][A-Za-z0-9]*)((?:\.[^.[\]]+|\[\])*)$/.exec(fragment) ?? []
  const entry = newest(
    library.index.filter((one) => one.kind === kind && (!apiVersion || one.apiVersion === apiVersion))
  )
  const schema = entry && (await library.schemaOf(entry, channel))
  if (!schema) {
    if (library.index.length === 0) return []
    const guess = nearest(kind, new Set(library.index.map((one) => one.kind)))
    return [problemOf(`Unexpected \`fragment="${fragment}"\`, expected a kind whose schema is known`, guess)]
  }

  const steps = path.match(/\[\]|[^.[\]]+/g) ?? []
  const base: (string | number)[] = []
  let part: Schema = withMeta(schema)
  for (const [index, step] of steps.entries()) {
    const isLast = index === steps.length - 1
    if (step === '[]' && isLast && Array.isArray(value)) break
    const next = step === '[]' ? part.items : memberOf(part, step)
    if (!next) {
      const where = `\`${[kind, ...steps.slice(0, index)].join('.').replaceAll('.[]', '[]')}\``
      const message = `Unexpected \`${step}\` in \`fragment="${fragment}"\`, expected what the schema of ${where} has`
      return [problemOf(message, nearest(step, Object.keys(part.properties ?? {})))]
    }
    part = next
    base.push(step === '[]' ? 0 : step)
  }
  // Nobody says that a cut-out is whole at its top; what it holds is.
  const open: Schema = {...part, required: [], 'x-kubernetes-validations': []}
  const filled = withDefaults(value, open)
  const problems = validate(filled, open, base)
  return (problems.length > 0 ? problems : problemsOfRules(filled, open, base)).map((one) => ({
    ...one,
    path: one.path.slice(base.length)
  }))
}

function memberOf({properties, additionalProperties}: Schema, name: string): Schema | undefined {
  return properties?.[name] ?? (typeof additionalProperties === 'object' ? additionalProperties : undefined)
}

/** What is served and stable goes first. */
function newest(entries: readonly IndexEntry[]): IndexEntry | undefined {
  const rank = ({apiVersion, served, deprecated}: IndexEntry) =>
    (served ? 4 : 0) + (deprecated ? 0 : 2) + (/(?:alpha|beta)/.test(apiVersion) ? 0 : 1)
  return entries.toSorted((a, b) => rank(b) - rank(a) || b.apiVersion.localeCompare(a.apiVersion)).at(0)
}

function problemOf(message: string, guess: string | undefined): Problem {
  return {rule: 'samples/unknown-fragment', path: [], message, hint: guess && `Did you mean \`${guess}\`?`}
}
