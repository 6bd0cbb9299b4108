import type {AnchorId} from '../model/book.ts'
import {isAnchorId} from '../parse/anchor-id.ts'
import type {FenceProblem} from './fence-place.ts'
import {type LineRange, parseLineRanges} from './line-ranges.ts'
import {nearest} from './nearest.ts'

/** What the words after a fence's language say about it. */
export interface FenceMeta {
  /** `title="x.yaml"`: the caption. */
  readonly title: string | undefined
  /** `#lst-x`: what references name. */
  readonly id: AnchorId | undefined
  /** `alt="…"`: what is shown, for those who do not see it. */
  readonly alt: string | undefined
  /** `{3,5-7}`: lines to point out, counted in the fence from 1 whatever `startLine` says. */
  readonly highlighted: readonly LineRange[]
  /** `showLineNumbers`; `startLine` implies it. */
  readonly showLineNumbers: boolean
  /** `startLine=5`: number of the first line (default: 1). */
  readonly startLine: number
  /** `file="listings/a.yaml"`: read the listing from there, relative to the Markdown file. */
  readonly file: string | undefined
  /** `lines="3-20,25-"`: only these of the file. */
  readonly lines: readonly LineRange[] | undefined
  /** `region="name"`: only what stands between the file's markers of that name. */
  readonly region: string | undefined
  /** `wrong`: a counter-example, which checks of samples let pass. */
  readonly wrong: boolean
  /** `invalid="…"`: what the checks of samples must find. */
  readonly invalid: string | undefined
  /** `fragment` or `fragment="Kind.spec.http[]"`: a cut-out, and of what; the empty text when it is not said. */
  readonly fragment: string | undefined
  /** `channel="experimental"`: which schemas its resources are checked with first. */
  readonly channel: string | undefined
  /** `output`: what the command in the listing before it prints. */
  readonly output: boolean
  /** `version="1.28"`: which version it shows on purpose; the empty text for `old`, which is any. */
  readonly version: string | undefined
  /** Where in the meta each of the above begins, for reports. */
  readonly offsets: Readonly<Partial<Record<FenceKey, number>>>
}

const valueKeys = [
  'title',
  'alt',
  'startLine',
  'file',
  'lines',
  'region',
  'invalid',
  'fragment',
  'channel',
  'version'
] as const
const flags = ['showLineNumbers', 'wrong', 'output', 'fragment', 'old'] as const

/** What other programs call `showLineNumbers`, in small letters only: some of it is nearer to `lines`. */
const numbering: readonly string[] = ['linenos', 'linenums', 'linenumbers', 'numberlines']

/** What other programs call `{lines}`, likewise. */
const pointing: readonly string[] = ['emphasizelines', 'highlight', 'highlightlines', 'hllines', 'mark']

export type FenceKey = (typeof valueKeys)[number] | (typeof flags)[number] | 'id'

/** One thing in the meta: blanks, `#id`, `{lines}`, `key="value"`, or a bare word. */
const RE_TOKEN =
  /\s+|#(?<id>\S*)|\{(?<lines>[^}]*)(?<brace>\}?)|(?<key>[^\s=#{]+)=(?:(?<quote>["'])(?<quoted>.*?)(?<end>\k<quote>|$)|(?<bare>\S*))|(?<word>\S+)/gsu

/**
 * Parse what follows the language in a fence's info line.
 *
 * Listings and diagrams share it; which keys make sense is for them to say.
 *
 * @param meta
 *   Info line without the language, such as `title="x.yaml" #lst-x {3,5-7}`.
 * @returns
 *   What was understood, and what was not, with offsets in `meta`.
 */
export function parseFenceMeta(meta: string): {
  readonly value: FenceMeta
  readonly problems: readonly FenceProblem[]
} {
  const problems: FenceProblem[] = []
  const highlighted: LineRange[] = []
  const found = new Map<FenceKey, {readonly text: string; readonly offset: number}>()

  function keep(key: FenceKey, text: string, offset: number): void {
    if (found.has(key)) problems.push({message: `Unexpected second \`${key}\`, expected one`, offset})
    else found.set(key, {text, offset})
  }

  for (const {index: offset, groups = {}} of meta.matchAll(RE_TOKEN)) {
    const {id, lines, brace, key, quote, quoted, end, bare, word} = groups

    if (id !== undefined) {
      if (isAnchorId(id)) keep('id', id, offset)
      else
        problems.push({
          message: `Unexpected id \`#${id}\`, expected ASCII letters, digits, \`. _ -\``,
          offset
        })
    } else if (lines !== undefined) {
      if (!brace) problems.push({message: `Unexpected \`{${lines}\`, expected a closing \`}\``, offset})
      const ranges = parseLineRanges(lines, offset + 1)
      highlighted.push(...ranges.value)
      problems.push(...ranges.problems)
    } else if (key !== undefined) {
      const name = valueKeys.find((one) => one === key)
      const problem = name ? problemOfValue(key, quoted ?? bare ?? '', quote, end) : problemOfWord(key)
      if (problem) problems.push({...problem, offset})
      else if (name) keep(name, quoted ?? bare ?? '', offset)
    } else if (word !== undefined) {
      const flag = flags.find((one) => one === word)
      if (flag) keep(flag, '', offset)
      else problems.push({...problemOfWord(word), offset})
    }
  }

  const startLine = startLineOf(found.get('startLine'), problems)
  const included = includedOf(found.get('lines'), meta, problems)
  const text = (key: FenceKey): string | undefined => found.get(key)?.text
  const id = text('id')

  return {
    value: {
      title: text('title'),
      id: id !== undefined && isAnchorId(id) ? id : undefined,
      alt: text('alt'),
      highlighted,
      showLineNumbers: found.has('showLineNumbers') || found.has('startLine'),
      startLine,
      file: text('file'),
      lines: included,
      region: text('region'),
      wrong: found.has('wrong'),
      invalid: text('invalid'),
      fragment: text('fragment'),
      channel: text('channel'),
      output: found.has('output'),
      version: text('version') ?? (found.has('old') ? '' : undefined),
      offsets: Object.fromEntries([...found].map(([key, {offset}]) => [key, offset]))
    },
    problems: problems.sort((a, b) => a.offset - b.offset)
  }
}

type Found = {readonly text: string; readonly offset: number} | undefined

function startLineOf(found: Found, problems: FenceProblem[]): number {
  if (!found) return 1
  if (/^[1-9]\d*$/.test(found.text)) return Number(found.text)
  problems.push({
    message: `Unexpected start line \`${found.text}\`, expected a number from 1`,
    offset: found.offset
  })
  return 1
}

function includedOf(found: Found, meta: string, problems: FenceProblem[]): readonly LineRange[] | undefined {
  if (!found) return
  const ranges = parseLineRanges(found.text, meta.indexOf(found.text, found.offset + 'lines='.length))
  problems.push(...ranges.problems)
  return ranges.value
}

type Problem = Omit<FenceProblem, 'offset'>

function problemOfValue(key: string, text: string, quote?: string, end?: string): Problem | undefined {
  if (quote && !end) return {message: `Unexpected end of \`${key}\`, expected a closing \`${quote}\``}
  if (!quote && /^[“”‘’「『]/u.test(text)) {
    const hint = `Write \`${key}="${text.replaceAll(/[“”‘’「」『』]/gu, '')}"\``
    return {message: `Unexpected \`${text}\`, expected straight quotation marks`, hint}
  }
  if (!text.trim())
    return {message: `Unexpected empty \`${key}\`, expected a value`, hint: `Write \`${key}="…"\``}
  return
}

function problemOfWord(word: string): Problem {
  const name = /^[\p{L}\p{N}_-]+/u.exec(word)?.[0] ?? word
  // VuePress's title of a tab.
  const tab = /^\[(.+)\]$/.exec(word)?.[1]
  if (tab !== undefined) return {...unknownWord(word), hint: `Write \`title="${tab}"\``}
  const letters = word.toLowerCase().replaceAll(/[^a-z]/g, '')
  if (pointing.includes(letters))
    return {...unknownWord(word), hint: 'Write `{2,4-6}` for lines to point out'}
  const guess = numbering.includes(letters) ? 'showLineNumbers' : nearest(name, [...valueKeys, ...flags])
  const wanted = valueKeys.some((one) => one === guess) ? `${guess}="…"` : guess
  return {...unknownWord(word), hint: wanted && `Did you mean \`${wanted}\`?`}
}

function unknownWord(word: string): Problem {
  const known = [...new Set([...valueKeys, ...flags, '#id', '{lines}'])].map((one) => `\`${one}\``).join(', ')
  return {message: `Unexpected \`${word}\` after the language, expected one of ${known}`}
}
