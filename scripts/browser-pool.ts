import {openBrowser} from '../build/world/browser.ts'
import {openFront} from './pool/front.ts'

/**
 * Run several browsers behind one address, until it is interrupted: `npm run pool -- 2 9222`.
 *
 * An example of what a pool is to a build; services that do the same with
 * queues and containers will do as well.
 */
async function pool(count: number, port: number): Promise<void> {
  const environment = {...process.env, BROWSER_WS_ENDPOINT: undefined}
  const browsers = await Promise.all(Array.from({length: count}, () => openBrowser(environment)))
  const front = await openFront(
    browsers.map(({puppeteer}) => puppeteer.wsEndpoint()),
    port
  )
  console.log(`${count} browsers at ${front.endpoint}; stop them with Ctrl+C`)

  await new Promise<void>((stop) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop())
  })
  await front[Symbol.asyncDispose]()
  await Promise.all(browsers.map((browser) => browser[Symbol.asyncDispose]()))
}

const [count = 2, port = 9222] = process.argv.slice(2).map(Number)
await pool(count, port)
