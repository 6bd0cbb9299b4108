import {hash} from 'node:crypto'
import type {AnchorId} from '../model/book.ts'
import {isAnchorId} from '../parse/anchor-id.ts'

/**
 * Id of a chapter that its author gave none.
 *
 * @param path
 *   File or folder of the chapter, such as `01-overview` or `back/02-sources.md`.
 * @returns
 *   `ch-overview`, `ch-back-sources`: the path without the numbers that sort it and without
 *   accents; a name without ASCII letters keeps its number (`03-安全` is `ch-03`), one without a
 *   number becomes eight hexadecimal digits.
 */
export function chapterIdFor(path: string): AnchorId {
  const names = path
    .replace(/\.[^./]+$/, '')
    .split('/')
    .map(nameOf)
  const id = `ch-${names.join('-')}`
  if (!isAnchorId(id)) throw new Error(`Expected an id for the chapter \`${path}\`, not \`${id}\``)
  return id
}

function nameOf(name: string): string {
  const [, number = '', words = ''] = /^(\d*)[-_. ]*(.*)$/su.exec(name) ?? []
  const ascii = words
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9\s_.-]/g, '')
    .replace(/[\s_.-]+/g, '-')
    .replace(/^-|-$/g, '')
  return ascii || number || hash('sha256', name).slice(0, 8)
}
