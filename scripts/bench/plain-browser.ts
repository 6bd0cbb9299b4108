import type {LaunchOptions} from 'puppeteer-core'
import {unpackBrowser} from '../../build/world/unpack-browser.ts'

/** How the browser of builds is started with nothing but what it needs: for the floor, and for other tools. */
export async function plainBrowser(): Promise<LaunchOptions> {
  const {path, environment} = await unpackBrowser()
  return {
    executablePath: path,
    headless: 'shell',
    args: ['--no-sandbox', '--allow-file-access-from-files', '--export-tagged-pdf'],
    env: {...process.env, ...environment},
    protocolTimeout: 0
  }
}
