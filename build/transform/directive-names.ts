import type {AlertKind, BlockKind} from '../model/wording.ts'

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
