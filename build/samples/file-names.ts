import {posix} from 'node:path'

/** A listing that becomes a file. */
export interface Named {
  /** Caption. */
  readonly title: string
  readonly language: string | undefined
  /** `2-3`. */
  readonly number: string
  /** Name of the file that it shows a part of. */
  readonly partOf?: string | undefined
}

/** Endings for languages whose listings are not titled with a file name. */
const endings: Readonly<Record<string, string>> = {
  bash: 'sh',
  shell: 'sh',
  zsh: 'sh',
  console: 'txt',
  text: 'txt',
  golang: 'go',
  javascript: 'js',
  typescript: 'ts',
  python: 'py',
  rust: 'rs',
  yml: 'yaml',
  protobuf: 'proto',
  dockerfile: 'Dockerfile'
}

/** A file name at the start of a title: `netns-lab.sh：截获规则`. */
const RE_NAME = /^[\w][\w.-]*\.[a-z0-9]+(?![\w.])/i

/**
 * Name the files of a chapter's listings: as their titles do, else by their numbers. A name that is
 * taken gets the number before its ending. A part that is titled as its file is has the name of that file.
 */
export function fileNames(listings: readonly Named[]): readonly string[] {
  const taken = new Set(listings.flatMap(({partOf}) => partOf?.toLowerCase() ?? []))
  return listings.map(({title, language, number, partOf}) => {
    const ending = endings[language ?? 'text'] ?? language ?? 'txt'
    const name = RE_NAME.exec(title)?.[0] ?? `listing-${number}.${ending}`
    if (partOf !== undefined && name.toLowerCase() === partOf.toLowerCase()) return partOf
    const {name: stem, ext} = posix.parse(name)
    const free = taken.has(name.toLowerCase()) ? `${stem}-${number}${ext}` : name
    taken.add(free.toLowerCase())
    return free
  })
}
