import {availableParallelism} from 'node:os'
import type {Press, Separator, Viewer} from '../model/press.ts'
import type {Files, World} from '../model/world.ts'
import type {ContentCache} from '../world/cache.ts'
import {createEpubValidator} from '../world/epub-validator.ts'
import {createFetchText} from '../world/fetch-text.ts'
import {fontFaces} from '../world/fonts.ts'
import {createSeparator} from '../world/ghostscript.ts'
import {createBookHighlighter} from '../world/highlighter.ts'
import {lazyBrowser} from '../world/lazy-browser.ts'
import {createMemory} from '../world/memory.ts'
import {createDraughtsman} from '../world/mermaid.ts'
import {createPdfViewer} from '../world/pdf-viewer.ts'
import {createPress} from '../world/press.ts'
import {createRecorder, type Recorder} from '../world/recorder.ts'
import {createSchemaFiles} from '../world/schema-files.ts'
import {openWorkshop} from '../world/workshop.ts'

/** How the outside is used. */
export interface WorldOptions {
  /** Earlier results. */
  readonly cache: ContentCache
  /** Writes down what is seen besides the book's folder (default: nobody does). */
  readonly recorder?: Recorder
  /** Environment variables, which may name a browser. */
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Characters of the manuscript, which diagrams are expected to show. */
  readonly characters?: string | undefined
  /** How many chapters are laid out at the same time (default: one for each processor). */
  readonly parallel?: number | undefined
  /** Whether pages of the browser stay open while something is printed, because the next flow is to be quick. */
  readonly isWatching?: boolean
  /** Whether the book allows to fetch schemas from the network (default: `false`). */
  readonly network?: boolean
}

/**
 * Everything a build needs of the outside, with one browser for all of it.
 *
 * The browser is started when something first needs it: a build that finds
 * everything in the cache does without.
 *
 * @param files
 *   The book's folder.
 */
export async function openWorld(
  files: Files,
  {
    cache,
    recorder = createRecorder(),
    environment,
    network = false,
    isWatching = false,
    characters,
    parallel = availableParallelism()
  }: WorldOptions
): Promise<World & Press & Separator & Viewer & AsyncDisposable> {
  const browser = lazyBrowser(environment, cache, recorder)
  const draughtsman = createDraughtsman({browser, fonts: fontFaces, cache, characters})
  const press = createPress({browser, cache, pages: parallel})
  const workshop = openWorkshop()
  let printing = 0

  return {
    ...files,
    ...createSchemaFiles(files, environment, network ? createFetchText(cache) : undefined, recorder),
    ...(await createBookHighlighter(cache)),
    ...createMemory(cache),
    ...createEpubValidator(cache, recorder, workshop),
    draw: draughtsman.draw,
    ...press,
    async print(document) {
      if (isWatching) return press.print(document)
      // Pages of the browser hold hundreds of megabytes, which the work in between and afterwards may need.
      if (printing++ === 0) await Promise.all([draughtsman.rest(), press.rest()])
      try {
        return await press.print(document)
      } finally {
        if (--printing === 0) await press.rest()
      }
    },
    ...createSeparator(environment, recorder, workshop),
    ...createPdfViewer(browser),
    async [Symbol.asyncDispose]() {
      await workshop[Symbol.asyncDispose]()
      await draughtsman[Symbol.asyncDispose]()
      await press[Symbol.asyncDispose]()
      await browser[Symbol.asyncDispose]()
    }
  }
}
