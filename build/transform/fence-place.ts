import type {Point, Position} from 'unist'

/** Something in a fence's meta that could not be understood. */
export interface FenceProblem {
  readonly message: string
  /** In the meta, from 0. */
  readonly offset: number
  readonly hint?: string | undefined
}

/**
 * Where in the Markdown file a character of a fence's meta stands.
 *
 * @param markdown
 *   The whole file.
 * @param fence
 *   Place of the code block: it begins at the first backtick.
 * @param meta
 *   As the parser gave it.
 * @param offset
 *   In `meta`, from 0.
 * @returns
 *   The character's place; the fence's start when the info line holds escapes
 *   or character references, so that it does not contain the meta literally.
 */
export function pointInMeta(
  markdown: string,
  fence: Position | undefined,
  meta: string,
  offset: number
): Point | undefined {
  if (!fence) return
  const {line, column} = fence.start
  const info = markdown.split(/\r\n|\n|\r/, line)[line - 1] ?? ''
  const start = info.lastIndexOf(meta)
  return {line, column: start < column ? column : start + offset + 1}
}

/** Where in the Markdown file the language of a fence stands; the fence's start when it has none. */
export function pointOfLanguage(markdown: string, fence: Position | undefined): Point | undefined {
  if (!fence) return
  const {line, column} = fence.start
  const info = markdown.split(/\r\n|\n|\r/, line)[line - 1]?.slice(column - 1) ?? ''
  return {line, column: column + (/^(?:`{3,}|~{3,})\s*/.exec(info)?.[0].length ?? 0)}
}
