import {
  type Document,
  isAlias,
  isCollection,
  isPair,
  isScalar,
  LineCounter,
  parseAllDocuments,
  Scalar,
  visit,
  type YAMLError
} from 'yaml'
import {fullWidth} from '../characters.ts'
import {type Finding, quoted} from '../finding.ts'

/** The documents of a YAML stream, with what is wrong in it. */
export interface YamlStream {
  readonly documents: readonly Document[]
  readonly findings: readonly Finding[]
  /** Line and column of an offset, both from 0. */
  readonly pointOf: (offset: number) => Pick<Finding, 'line' | 'column'>
}

/**
 * Parse a stream of YAML documents.
 *
 * Reports `samples/yaml` (also for keys that are there twice, tabs, and aliases without anchor),
 * `samples/full-width`, and warns of `samples/yaml-boolean`.
 *
 * @see YAML 1.2.2; Kubernetes reads 1.1, where `yes` and `off` are booleans.
 */
export function parseYaml(text: string): YamlStream {
  const lines = new LineCounter()
  const parsed = parseAllDocuments(text, {
    lineCounter: lines,
    prettyErrors: false,
    merge: true,
    // Reported as a warning of its own.
    version: '1.2'
  })
  const documents: readonly Document[] = 'empty' in parsed ? [] : parsed
  const pointOf = (offset: number) => {
    const {line, col} = lines.linePos(offset)
    return {line: Math.max(0, line - 1), column: Math.max(0, col - 1)}
  }

  const findings = documents.flatMap((document) => [
    // The first error of a document makes many of those that follow.
    ...document.errors.slice(0, 1).map((error) => errorFinding(error, text, pointOf)),
    ...(document.errors.length === 0 ? contentFindings(document, text, pointOf) : [])
  ])
  return {documents, findings, pointOf}
}

type PointOf = YamlStream['pointOf']

function errorFinding({code, message, pos}: YAMLError, text: string, pointOf: PointOf): Finding {
  const offset = offsetOf(code, pos[0], text)
  const at = pointOf(offset)
  const line = text.split('\n')[at.line] ?? ''
  const fullWidthColon = /^\s*(?:- )?[\w.-]+：/.exec(line)
  if (fullWidthColon) {
    const [key] = fullWidthColon
    return {...at, ...fullWidthFinding, column: key.length - 1}
  }
  return {
    rule: 'samples/yaml',
    ...(wordings[code]?.(text, offset, message) ?? {message: plain(message)}),
    ...at
  }
}

const fullWidthFinding = {
  rule: 'samples/full-width',
  message: 'Unexpected full-width `：`, expected `: `'
}

/** The parser points to the mapping whose key is there twice; an author looks for the key. */
function offsetOf(code: YAMLError['code'], offset: number, text: string): number {
  if (code !== 'TAB_AS_INDENT') return offset
  const start = text.lastIndexOf('\n', offset - 1) + 1
  const tab = text.slice(start).search(/\t/)
  return tab === -1 ? offset : start + tab
}

type Wording = Pick<Finding, 'message' | 'hint'>

const wordings: Readonly<
  Partial<Record<YAMLError['code'], (text: string, offset: number, message: string) => Wording>>
> = {
  DUPLICATE_KEY: (text, offset) => ({
    message: `Unexpected second key ${quoted(/^[^:\n]*/.exec(text.slice(offset))?.[0] ?? '')}, expected each key of a mapping once`
  }),
  TAB_AS_INDENT: () => ({message: 'Unexpected tab, expected blanks for indentation'}),
  BAD_INDENT: (text, offset, message) => ({
    message: /^Flow/.test(message)
      ? `Unexpected ${wordAt(text, offset)}, expected \`${message.includes(']') ? ']' : '}'}\``
      : 'Unexpected indentation, expected that of the other entries of the collection'
  }),
  MISSING_CHAR: (text, offset, message) => ({
    message: `Unexpected ${wordAt(text, offset)}, expected ${/quote/.test(message) ? 'a closing quotation mark' : 'a comma, a colon or a closing bracket before it'}`
  })
}

function wordAt(text: string, offset: number): string {
  const [word] = /^\S+/.exec(text.slice(offset)) ?? []
  return word === undefined ? 'end of the line' : quoted(word)
}

function plain(message: string): string {
  return `Unexpected YAML, expected it to be well-formed: ${message.replace(/\.$/, '').replaceAll('\n', ' ')}`
}

function contentFindings(document: Document, text: string, pointOf: PointOf): readonly Finding[] {
  const findings: Finding[] = []
  const warned = document.warnings.map((warning) => errorFinding(warning, text, pointOf))

  visit(document, (key, node) => {
    if (isAlias(node) && !node.resolve(document)) {
      const at = pointOf(node.range?.[0] ?? 0)
      const message = `Unexpected alias \`*${node.source}\`, expected an anchor \`&${node.source}\` before it`
      findings.push({rule: 'samples/yaml', message, ...at})
    }
    if (isPair(node) && isCollection(node.key) && node.key.range) {
      findings.push(collectionKey(pointOf(node.key.range[0]), text.slice(node.key.range[0])))
    }
    if (!isScalar(node) || typeof node.value !== 'string' || !node.range) return
    const at = pointOf(node.range[0])
    const isPlain = node.type === Scalar.PLAIN
    const isQuoted = node.type === Scalar.QUOTE_DOUBLE || node.type === Scalar.QUOTE_SINGLE
    if (isPlain || key === 'key' || (isQuoted && RE_WIDE_IN_WORD.test(node.value))) {
      findings.push(...fullWidth(sourceOf(node, text), at))
    }
    // An explicit tag says what it is.
    if (isPlain && key === 'value' && node.tag === undefined) findings.push(...boolean(node.value, at))
    if (isPlain && key === null) findings.push(...withoutBlank(node.value, at))
  })
  return [...warned, ...findings]
}

/** Full-width punctuation next to a letter or digit of code, in a quotation. */
const RE_WIDE_IN_WORD = /[\w=/.-][\uff01-\uff5e]|[\uff01-\uff5e][\w=/.-]/

/** Programs that read YAML want texts as keys; what looks like such a key is mostly a template. */
function collectionKey(at: Pick<Finding, 'line' | 'column'>, source: string): Finding {
  const isTemplate = source.startsWith('{')
  return {
    rule: 'samples/yaml',
    message: `Unexpected ${isTemplate ? 'mapping' : 'list'} as a key, expected a text`,
    hint: isTemplate ? 'A template such as `{{ .Values.x }}` needs quotation marks' : undefined,
    ...at
  }
}

/** A whole document that is one word with a colon in it was meant as a key with a value. */
function withoutBlank(value: string, at: Pick<Finding, 'line' | 'column'>): readonly Finding[] {
  const [, key = ''] = /^([A-Za-z][\w-]*):(?!\/\/)\S+$/.exec(value) ?? []
  if (key === '') return []
  const message = `Unexpected text ${quoted(value)}, expected a blank after the colon of a key`
  return [{rule: 'samples/yaml', message, line: at.line, column: at.column + key.length}]
}

function sourceOf({range}: Scalar, text: string): string {
  return text.slice(range?.[0] ?? 0, range?.[1] ?? 0)
}

function boolean(value: string, at: Pick<Finding, 'line' | 'column'>): readonly Finding[] {
  if (!/^(?:yes|no|on|off)$/i.test(value)) return []
  return [
    {
      rule: 'samples/yaml-boolean',
      severity: 'warning',
      message: `Unexpected plain \`${value}\`, expected quotation marks or \`true\` and \`false\`: YAML 1.1 reads it as a boolean`,
      hint: `Write \`"${value}"\``,
      ...at
    }
  ]
}

/** Whether a document says something. */
export function hasContent(document: Document): boolean {
  return document.contents !== null && !(isScalar(document.contents) && document.contents.value === null)
}

/** Where the key of a member, or the value of an element, stands. */
export function offsetOfPath(document: Document, path: readonly (string | number)[]): number {
  const last = path.at(-1)
  const parent = document.getIn(path.slice(0, -1), true)
  if (path.length > 0 && typeof parent === 'object' && parent && 'items' in parent) {
    const {items} = parent
    if (Array.isArray(items)) {
      for (const item of items) {
        if (isPair(item) && isScalar(item.key) && String(item.key.value) === String(last)) {
          return item.key.range?.[0] ?? 0
        }
      }
    }
  }
  for (let end = path.length; end >= 0; end--) {
    const node = end === 0 ? document.contents : document.getIn(path.slice(0, end), true)
    if (typeof node === 'object' && node && 'range' in node && Array.isArray(node.range)) {
      return Number(node.range[0])
    }
  }
  return 0
}
