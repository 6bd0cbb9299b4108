import {elementsIn} from '../model/elements-in.ts'
import type {ContentDocument} from './content-document.ts'
import {idsIn} from './ids.ts'

/** Where each id of the package stands: the name of its file. */
export type Places = ReadonlyMap<string, string>

/**
 * Find the file of each id.
 *
 * @param documents
 *   Every document of the package.
 * @returns
 *   File names by id; an id that occurs twice keeps its first file, which a rule reports.
 */
export function placesOf(documents: readonly ContentDocument[]): Places {
  const places = new Map<string, string>()
  for (const {name, children} of documents) {
    for (const id of idsIn(children)) if (!places.has(id)) places.set(id, name)
  }
  return places
}

/**
 * Turn `#id` into `file.xhtml#id` where the id stands in another file.
 *
 * @param documents
 *   Edited. A link to an unknown id stays as it is: a rule reports it (`epub/dead-link`).
 * @param places
 *   Files by id.
 */
export function linkAcrossFiles(documents: readonly ContentDocument[], places: Places): void {
  for (const {name, children} of documents) {
    for (const node of elementsIn(children)) {
      const href = node.properties['href']
      if (typeof href !== 'string' || !href.startsWith('#')) continue
      const file = places.get(href.slice(1))
      if (file !== undefined && file !== name) node.properties['href'] = `${file}${href}`
    }
  }
}
