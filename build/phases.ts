import {epubArtifacts, type Observe, prepare, printedOf, read} from './build.ts'
import type {Manuscript} from './model/book.ts'
import type {Diagnostic} from './model/diagnostic.ts'
import type {Edition} from './model/edition.ts'
import type {Press, Separator, Viewer} from './model/press.ts'
import type {World} from './model/world.ts'
import {attachedSamples} from './samples/attachments.ts'
import {layOutScreen, layOutWritten, printScreen, printSome} from './screen/index.ts'

/**
 * Parts of a build that can be done ahead of it, each of them needing the ones before: colour code and draw
 * diagrams, lay out chapters, print the PDF, make the EPUBs, make interiors for printers.
 */
export const aheadPhases = ['transform', 'pages', 'print', 'epub', 'interiors'] as const

export type AheadPhase = (typeof aheadPhases)[number]

/** One of several machines that share a phase. */
export interface Shard {
  /** From 0. */
  readonly index: number
  readonly of: number
}

/**
 * Do one phase of a build, or a machine's share of it, so that its results are
 * in the cache.
 *
 * Nothing is handed on but the cache: results are found there by what they are
 * made from, so whatever phases were done, on whatever machines, by whatever
 * version, a build makes the same files. What is missing it makes itself.
 *
 * @param shard
 *   Which chapters, flows, their prints or editions are to be done (default: all).
 * @returns
 *   What was noticed; the build will say it again, and more.
 */
export async function workAhead(
  phase: AheadPhase,
  manuscript: Manuscript,
  editions: readonly Edition[],
  world: World & Press & Separator & Viewer,
  observe: Observe,
  shard: Shard = {index: 0, of: 1}
): Promise<readonly Diagnostic[]> {
  const isOurs = (index: number) => index % shard.of === shard.index
  if (phase === 'transform') {
    const ours = manuscript.chapters.filter((_, index) => isOurs(index))
    return (await read(ours, world, observe)).flatMap(({diagnostics}) => diagnostics)
  }

  const {book, ...prepared} = await prepare(manuscript, world, observe)
  const noticed = [...prepared.chapters, book, prepared.samples].flatMap(({diagnostics}) => diagnostics)
  const screen = editions.filter((edition) => edition.kind === 'pdf')
  const tell = (done: number, total: number) => observe('pages', done, total)

  if (phase === 'interiors') {
    const ours = editions.filter((edition) => edition.kind === 'print').filter((_, index) => isOurs(index))
    // One after the other: flows that two printers share are laid out once.
    for (const edition of ours) await printedOf(book.value, edition, manuscript.settings, world)
    return noticed
  }
  if (phase === 'pages' && shard.of > 1) {
    for (const edition of screen) await layOutWritten(book.value, edition, world, tell, isOurs)
    return noticed
  }

  const layouts = await Promise.all(screen.map((edition) => layOutScreen(book.value, edition, world, tell)))
  if (phase === 'print') {
    const tellPrinted = (done: number, total: number) => observe('print', done, total)
    for (const {value} of layouts) {
      const attached = attachedSamples(book.value, value.divided)
      if (shard.of > 1) await printSome(value, world, world, tellPrinted, isOurs)
      else await printScreen(manuscript.metadata, value, attached, world, world, tellPrinted)
    }
  }
  if (phase === 'epub') {
    const ours = editions.filter((edition) => edition.kind === 'epub').filter((_, index) => isOurs(index))
    await epubArtifacts(book.value, ours, layouts[0]?.value, world, observe)
  }
  return [...noticed, ...layouts.flatMap(({diagnostics}) => diagnostics)]
}
