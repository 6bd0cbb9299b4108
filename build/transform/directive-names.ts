import type {AlertKind, BlockKind} from '../model/wording.ts'
import {nearest} from './nearest.ts'

/** What `> [!NOTE]` and `:::note` may be. */
export const alertKinds = [
  'note',
  'tip',
  'important',
  'warning',
  'caution'
] as const satisfies readonly AlertKind[]

/** What `:::` may open besides alerts. */
export const blockKinds = [
  'lab',
  'case',
  'objectives',
  'summary',
  'exercise',
  'answer'
] as const satisfies readonly BlockKind[]

/** What `:` in a line of text may be. */
export const textDirectives = ['index', 'term', 'version'] as const

/** What `::` on a line of its own may be: something that the pipeline writes there. */
export const leafDirectives = ['answers', 'platforms', 'sample-report'] as const

/** What other programs call alerts. */
const elsewhere: Readonly<Record<string, AlertKind>> = {
  abstract: 'note',
  attention: 'warning',
  danger: 'caution',
  error: 'caution',
  hint: 'tip',
  info: 'note',
  success: 'tip'
}

/** The alert that an author probably meant by a name that none has. */
export function alertMeant(name: string): AlertKind | undefined {
  const lower = name.toLowerCase()
  const alike = alertKinds.find((kind) => kind.startsWith(lower)) ?? nearest(lower, alertKinds)
  return Object.hasOwn(elsewhere, lower) ? elsewhere[lower] : alertKinds.find((kind) => kind === alike)
}
