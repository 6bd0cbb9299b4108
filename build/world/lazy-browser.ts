import {type BookBrowser, endpointsIn, openBrowser} from './browser.ts'
import type {ContentCache} from './cache.ts'
import {packageVersion} from './package-version.ts'
import {createRecorder, type Recorder} from './recorder.ts'

/** A browser that starts when it is first needed, and whose version is known before. */
export interface LazyBrowser extends AsyncDisposable {
  /**
   * The browser of a build, started at the first call.
   *
   * Where browsers run already, each number has a connection of its own, and they take the browsers in turn;
   * otherwise all numbers share one browser, whose pages run side by side.
   *
   * @throws
   *   When it is of another version than the first one.
   */
  readonly open: (number?: number) => Promise<BookBrowser>
  /** `HeadlessChrome/153.0.8010.0`. */
  readonly version: () => Promise<string>
}

/** What keeps pages of the browser for what may come. */
export interface Resting {
  /** Close pages that nothing works in at the moment, for the sake of their memory; they open again when asked. */
  readonly rest: () => Promise<void>
}

/**
 * A browser for those who may find everything they need in the cache.
 *
 * @param environment
 *   Environment variables, which may name a browser.
 * @param cache
 *   Remembers the version of the browser that comes along.
 * @param recorder
 *   Told the version of another one.
 */
export function lazyBrowser(
  environment: Readonly<Record<string, string | undefined>>,
  cache: ContentCache,
  recorder: Pick<Recorder, 'note'> = createRecorder()
): LazyBrowser {
  const opened = new Map<number, Promise<BookBrowser>>()
  const isShared = endpointsIn(environment).length === 0

  function open(wanted = 0): Promise<BookBrowser> {
    const number = isShared ? 0 : wanted
    const opening = opened.get(number) ?? connect(number)
    opened.set(number, opening)
    return opening
  }

  async function connect(number: number): Promise<BookBrowser> {
    const browser = await openBrowser(environment, number)
    if (number > 0) {
      const {version: first} = await open()
      if (browser.version !== first) {
        await browser[Symbol.asyncDispose]()
        throw new Error(
          `Unexpected ${browser.version} beside ${first}, expected browsers of one version: they break pages differently`
        )
      }
    }
    return browser
  }

  async function version(): Promise<string> {
    // A browser from outside may have been replaced by a newer one under the same path.
    if (isFromOutside(environment)) {
      const {version: found} = await open()
      recorder.note('browser', 'outside', found)
      return found
    }
    const opening = opened.get(0)
    if (opening) return (await opening).version
    const key = [await packageVersion('@sparticuz/chromium')]
    return cache.value('browser', key, async () => (await open()).version)
  }

  return {
    open,
    version,
    async [Symbol.asyncDispose]() {
      // One that did not start was reported by whoever needed it.
      await Promise.all(
        [...opened.values()].map(async (opening) => {
          const browser = await opening.catch(() => undefined)
          await browser?.[Symbol.asyncDispose]()
        })
      )
    }
  }
}

/** Whether the browser is another than the one that npm installs, which the lock file names. */
function isFromOutside(environment: Readonly<Record<string, string | undefined>>): boolean {
  const comesAlong = process.platform === 'linux' && process.arch === 'x64'
  return !comesAlong || outside.some((name) => environment[name] !== undefined)
}

const outside = ['BROWSER_WS_ENDPOINT', 'PUPPETEER_EXECUTABLE_PATH', 'CHROME_PATH'] as const
