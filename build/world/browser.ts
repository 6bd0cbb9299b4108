import {access, constants} from 'node:fs/promises'
import puppeteer, {type Browser, type Page} from 'puppeteer-core'
import {unpackBrowser} from './unpack-browser.ts'

/** A running Chromium without network. */
export interface BookBrowser extends AsyncDisposable {
  /** `HeadlessChrome/153.0.8010.0`: page breaks depend on it, so caches and reports name it. */
  readonly version: string
  readonly puppeteer: Browser
  /** Whether it was running already, perhaps on another machine, so that it may not see our files. */
  readonly isElsewhere: boolean
  /** An empty page that cannot reach the network, in print media unless said otherwise. */
  readonly newPage: (media?: Media) => Promise<Page>
}

/** What a page takes its style sheets to be for. */
export type Media = 'print' | 'screen'

interface Executable {
  readonly path: string
  readonly environment: Readonly<Record<string, string>>
}

/**
 * Start the browser that draws diagrams and lays out pages.
 *
 * Taken in this order: a running one at `BROWSER_WS_ENDPOINT`, which may name
 * several with blanks or commas between them, the program
 * named by `PUPPETEER_EXECUTABLE_PATH` or `CHROME_PATH`, the Chromium inside
 * `@sparticuz/chromium` (Linux on x64), one installed on the system.
 *
 * @param environment
 *   Environment variables.
 * @param number
 *   Which of several connections this is, from 0: they take the endpoints in turn.
 * @throws
 *   When there is none, or it does not start; the message says what to do.
 */
export async function openBrowser(
  environment: Readonly<Record<string, string | undefined>>,
  number = 0
): Promise<BookBrowser> {
  const endpoints = endpointsIn(environment)
  const endpoint = endpoints[number % endpoints.length]
  const browser = endpoint
    ? await puppeteer.connect({browserWSEndpoint: endpoint}).catch((cause: unknown) => {
        throw new Error(
          `Could not connect to the browser at ${endpoint}; check \`--browser\` or BROWSER_WS_ENDPOINT`,
          {cause}
        )
      })
    : await launch(await findExecutable(environment), environment)

  return {
    version: await browser.version(),
    puppeteer: browser,
    isElsewhere: endpoint !== undefined,
    async newPage(media = 'print') {
      const page = await browser.newPage()
      page.setDefaultTimeout(0)
      await page.setOfflineMode(true)
      // Not said for a display: what is said there would hold for printing too.
      if (media === 'print') await page.emulateMediaType('print')
      return page
    },
    async [Symbol.asyncDispose]() {
      if (endpoint) await browser.disconnect()
      else await browser.close()
    }
  }
}

/** Where browsers are running already. */
export function endpointsIn(environment: Readonly<Record<string, string | undefined>>): readonly string[] {
  return (environment['BROWSER_WS_ENDPOINT'] ?? '').split(/[\s,]+/).filter((endpoint) => endpoint !== '')
}

async function launch(
  {path, environment}: Executable,
  inherited: Readonly<Record<string, string | undefined>>
): Promise<Browser> {
  try {
    return await puppeteer.launch({
      executablePath: path,
      headless: 'shell',
      args: launchArguments,
      env: {...inherited, ...environment},
      protocolTimeout: 0,
      // The command line decides what an interrupt does.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false
    })
  } catch (cause) {
    throw new Error(
      `Could not start the browser at ${path}; set CHROME_PATH to a Chrome or Chromium that runs here`,
      {cause}
    )
  }
}

/**
 * `--single-process`, which `@sparticuz/chromium` recommends for functions in
 * the cloud, is left out: two pages are to use two cores.
 */
const launchArguments = [
  // What is shown is the project's own sanitised HTML, and containers rarely allow the sandbox.
  '--no-sandbox',
  '--disable-setuid-sandbox',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--font-render-hinting=none',
  '--allow-file-access-from-files',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-first-run',
  '--no-default-browser-check',
  '--no-pings'
]

async function findExecutable(
  environment: Readonly<Record<string, string | undefined>>
): Promise<Executable> {
  const named = environment['PUPPETEER_EXECUTABLE_PATH'] ?? environment['CHROME_PATH']
  if (named) return {path: named, environment: {}}

  if (process.platform === 'linux' && process.arch === 'x64') return unpackBrowser()

  for (const path of installedPaths) {
    if (await executable(path)) return {path, environment: {}}
  }
  throw new Error('Could not find a browser; install Chromium, or set CHROME_PATH to a Chrome or Chromium')
}

const installedPaths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium'
]

function executable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false
  )
}
