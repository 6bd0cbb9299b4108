import {readdir, readFile} from 'node:fs/promises'
import {fileURLToPath} from 'node:url'
import type {Draughtsman, Drawing, DrawingFailure} from '../model/world.ts'
import type {ContentCache} from './cache.ts'
import type {FontFace} from './fonts.ts'
import {fontIdentity} from './fonts.ts'
import {hashOf} from './hash.ts'
import type {LazyBrowser, Resting} from './lazy-browser.ts'
import {mermaidConfig} from './mermaid/config.ts'
import {drawingPage} from './mermaid/drawing-page.ts'
import {labelFonts} from './mermaid/label-fonts.ts'
import {packageVersion} from './package-version.ts'

/** Configuration. */
export interface Options {
  readonly browser: LazyBrowser
  /** Those of the family `Book Sans` are used: labels are measured in what prints them. */
  readonly fonts: readonly FontFace[]
  readonly cache: ContentCache
  /** Characters that diagrams are expected to show, so that fonts can be cut; others do no harm. */
  readonly characters?: string | undefined
  /** After how many milliseconds a diagram is given up (default: 30,000). */
  readonly patience?: number | undefined
}

/**
 * Draw diagrams with Mermaid, through mermaid-cli.
 *
 * One page draws them all, one after the other; it is opened with the first
 * diagram that is not in the cache, and again after one that hangs. The same
 * definition gives the same bytes in every browser of one version.
 *
 * @returns
 *   `draw`, which never rejects for what an author wrote.
 */
export function createDraughtsman(options: Options): Draughtsman & Resting & AsyncDisposable {
  const {browser, cache, patience = 30_000} = options
  const fonts = options.fonts.filter(({family}) => family === 'Book Sans')
  const labels = labelFonts(fonts, options.characters, cache)
  const page = drawingPage(async () => (await browser.open()).newPage(), labels.load, patience)
  let identity: Promise<string> | undefined
  let last: Promise<unknown> = Promise.resolve()

  function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = last.then(work)
    last = result.catch(() => undefined)
    return result
  }

  return {
    async draw(definition) {
      identity ??= identityOf(browser)
      const content = [definition.replaceAll(/\r\n?/g, '\n'), await identity] as const
      const prefix = `d${hashOf(content[0]).slice(0, 8)}`
      try {
        return fromCache(
          await cache.value('diagram', content, async () => {
            const drawn = await inTurn(async () => {
              if (!labels.cover(content[0])) await page.close()
              return page.draw(content[0], prefix)
            })
            if ('reason' in drawn) throw new Undrawable(drawn)
            return {...drawn, title: drawn.title ?? null, description: drawn.description ?? null}
          })
        )
      } catch (error) {
        if (error instanceof Undrawable) return error.failure
        throw error
      }
    },
    rest: () => inTurn(page.close),
    async [Symbol.asyncDispose]() {
      await inTurn(page.close)
    }
  }
}

/** Failures are not kept: they cost little, and one that hung may not hang again. */
class Undrawable extends Error {
  readonly failure: DrawingFailure

  constructor(failure: DrawingFailure) {
    super(failure.reason)
    this.failure = failure
  }
}

/** JSON has no `undefined`. */
type Kept = Omit<Drawing, 'title' | 'description'> & {
  readonly title: string | null
  readonly description: string | null
}

function fromCache({title, description, ...drawing}: Kept): Drawing {
  return {...drawing, title: title ?? undefined, description: description ?? undefined}
}

/** All that decides how a definition looks, beside the definition. */
async function identityOf(browser: LazyBrowser): Promise<string> {
  const folder = fileURLToPath(new URL('./mermaid/', import.meta.url))
  const files = (await readdir(folder)).sort()
  const code = await Promise.all(files.map((file) => readFile(folder + file, 'utf8')))
  const versions = await Promise.all(['mermaid', '@mermaid-js/mermaid-cli'].map(packageVersion))
  return hashOf(
    JSON.stringify([versions, await browser.version(), await fontIdentity(), mermaidConfig, code])
  )
}
