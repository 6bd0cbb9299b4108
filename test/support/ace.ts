import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import ace from '@daisy/ace-core'
import {z} from 'zod'
import type {BookBrowser} from '../../build/world/browser.ts'

/** The parts of a report of Ace that are read. */
const reportSchema = z.object({
  'earl:result': z.object({'earl:outcome': z.string()}),
  assertions: z.array(
    z.object({
      'earl:testSubject': z.object({url: z.string()}),
      assertions: z.array(
        z.object({
          'earl:test': z.object({'dct:title': z.string(), 'earl:impact': z.string()}),
          'earl:result': z.object({'dct:description': z.string(), html: z.string().optional()})
        })
      )
    })
  )
})

/** What Ace found. */
export interface AceResult {
  /** `pass` or `fail`. */
  readonly outcome: string
  /** `content.opf: metadata-… (serious): …`. */
  readonly violations: readonly string[]
}

/**
 * Ask Ace by DAISY about the accessibility of an EPUB, with the browser of the builds and without network.
 *
 * Its own runner wants a browser of its own; this one opens pages in one that is there.
 */
export async function askAce(bytes: Uint8Array, browser: BookBrowser): Promise<AceResult> {
  const folder = await mkdtemp(join(tmpdir(), 'fascicle-ace-'))
  try {
    const file = join(folder, 'book.epub')
    await writeFile(file, bytes)
    const [, report] = await ace(
      file,
      {
        cwd: folder,
        outdir: join(folder, 'report'),
        tmpdir: join(folder, 'unpacked'),
        lang: 'en',
        initLogger: true,
        silent: true,
        fileName: 'ace.log'
      },
      runnerOf(browser)
    )
    const {assertions, ...rest} = reportSchema.parse(report)
    return {
      outcome: rest['earl:result']['earl:outcome'],
      violations: assertions.flatMap((document) =>
        document.assertions.map(
          ({'earl:test': test, 'earl:result': result}) =>
            `${document['earl:testSubject'].url}: ${test['dct:title']} (${test['earl:impact']}): ${result['dct:description']} ${result.html ?? ''}`
        )
      )
    }
  } finally {
    await rm(folder, {recursive: true, force: true})
  }
}

/** As `@daisy/ace-axe-runner-puppeteer` does it: load a document, add the scripts, ask them. */
function runnerOf(browser: BookBrowser) {
  return {
    concurrency: 2,
    setTimeout() {},
    async launch() {},
    async close() {},
    async run(url: string, scripts: readonly string[], scriptContents: readonly string[]) {
      const page = await browser.newPage()
      try {
        await page.emulateMediaType('screen')
        await page.goto(url)
        for (const content of scriptContents) await page.addScriptTag({content})
        for (const path of scripts) await page.addScriptTag({path})
        // What Ace's own script has put there.
        return await page.evaluate(`new Promise((resolve, reject) => {
          for (const script of document.querySelectorAll('script')) script.setAttribute('data-ace', '')
          window.daisy.ace.run((error, result) => error ? reject(error) : resolve(result))
        })`)
      } finally {
        await page.close()
      }
    }
  }
}
