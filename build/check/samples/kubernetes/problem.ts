import type {ValuePath} from './resource.ts'
import type {Schema} from './schema.ts'

/** What a schema does not allow. */
export interface Problem {
  readonly rule: string
  /** `error` by default. */
  readonly severity?: 'error' | 'warning' | undefined
  readonly path: ValuePath
  readonly message: string
  readonly hint?: string | undefined
}

/** Compares a value with a schema. */
export type Validate = (value: unknown, schema: Schema, path: ValuePath) => readonly Problem[]

/** `spec.http[0].match`. */
export function shownPath(path: ValuePath): string {
  return path.reduce<string>(
    (text, key) =>
      typeof key === 'number' ? `${text}[${key}]` : text === '' ? String(key) : `${text}.${key}`,
    ''
  )
}
