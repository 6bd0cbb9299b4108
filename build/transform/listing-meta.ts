import type {Element} from 'hast'
import type {Point} from 'unist'
import type {VFile} from 'vfile'
import {type FenceMeta, parseFenceMeta} from './fence-meta.ts'
import {pointInMeta} from './fence-place.ts'
import {warning} from './messages.ts'

/**
 * Read the meta of a listing's fence, which `remark-rehype` leaves in the data of its `code`.
 *
 * Warns (`listings/bad-meta`) about what cannot be understood, or says nothing by itself.
 *
 * @returns
 *   Meta, and the place in the Markdown file of an offset in it.
 */
export function fenceMetaOf(
  pre: Element,
  file: VFile
): {readonly meta: FenceMeta; readonly pointOf: (offset: number) => Point | undefined} {
  const text = metaOf(pre)
  const {value: meta, problems} = parseFenceMeta(text)
  const pointOf = (offset: number): Point | undefined =>
    pointInMeta(String(file.value), pre.position, text, offset)

  for (const {message, offset, hint} of problems) {
    warning(file, {rule: 'listings/bad-meta', place: pointOf(offset), message, hint})
  }
  for (const key of ['lines', 'region'] as const) {
    if (meta[key] === undefined || meta.file !== undefined) continue
    warning(file, {
      rule: 'listings/bad-meta',
      place: pointOf(meta.offsets[key] ?? 0),
      message: `Unexpected \`${key}\` by itself, expected \`file="…"\` with it`
    })
  }

  return {meta, pointOf}
}

function metaOf({children: [code]}: Element): string {
  const data: unknown = code?.data
  const meta =
    typeof data === 'object' && data && 'meta' in data && typeof data.meta === 'string' ? data.meta : ''
  const {className} = code?.type === 'element' ? code.properties : {}
  // VuePress and Gatsby have no blank before the lines: `js{1,3-4}`.
  const [, lines] = /^language-[^{]+(\{.*)$/.exec(Array.isArray(className) ? className.join(' ') : '') ?? []
  return [lines ?? '', meta].filter(Boolean).join(' ')
}
