import type {VFile} from 'vfile'
import type {Place} from '../model/diagnostic.ts'

/** Something to tell the author, by a plugin. */
export interface Problem {
  /** Stable name, `area/problem`. */
  readonly rule: `${string}/${string}`
  readonly place: Place | undefined
  /** “Unexpected X, expected Y”. */
  readonly message: string
  /** A suggestion that can be pasted. */
  readonly hint?: string | undefined
}

/** Say something that keeps the book from being shipped; the plugin goes on. */
export function error(file: VFile, problem: Problem): void {
  say(file, problem).fatal = true
}

/** Say something that the author should look at. */
export function warning(file: VFile, problem: Problem): void {
  say(file, problem)
}

function say(file: VFile, {rule, place, message, hint}: Problem): ReturnType<VFile['message']> {
  const [source, ruleId] = rule.split('/')
  const said = file.message(message, {place, source, ruleId})
  if (hint !== undefined) said.note = hint
  return said
}
