import {mkdir, rename, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {setTimeout} from 'node:timers/promises'
import type {Diagnostic} from '../model/diagnostic.ts'
import {openPreview, type Preview} from '../preview/index.ts'
import {duration} from '../report/units.ts'
import {diskFiles} from '../world/disk.ts'
import {watchFolder} from '../world/watch-folder.ts'
import {assertFolder} from './assert-folder.ts'
import {type BrowserChoice, environmentWith} from './browser-choice.ts'
import {exitCodes, UsageError} from './exit-codes.ts'
import {withInterruption} from './interruption.ts'
import {type CacheChoice, openCache} from './open-cache.ts'
import {openWorld} from './open-world.ts'
import {showDiagnostics} from './present.ts'
import {readBook} from './read-book.ts'

/** What the command line says about previews. */
export interface PreviewOptions extends CacheChoice, BrowserChoice {
  readonly folder: string
  /** Where the PDFs go. */
  readonly out: string
}

/** Editors write a file in several steps: so long nothing must happen, in milliseconds. */
const quiet = 50

/**
 * Lay out chapters whenever they change, until it is interrupted.
 *
 * @returns
 *   Exit code; never, while the book can be read.
 */
export async function previewCommand(options: PreviewOptions): Promise<number> {
  const {folder, out, parallel} = options
  await assertFolder(folder)
  const files = diskFiles(folder)
  const {value: book, diagnostics} = await readBook(files)
  const edition = book?.config.editions.find(({kind}) => kind === 'pdf')
  if (!book?.isSound) {
    await showDiagnostics(diagnostics, {folder, out, files: []})
    return exitCodes.manuscript
  }
  if (edition?.kind !== 'pdf') throw new UsageError('Unexpected book without a PDF, expected one to preview')

  await using world = await openWorld(files, {
    cache: openCache(options, folder),
    environment: environmentWith(options, process.env),
    network: book.config.samples.network === true,
    isWatching: true,
    parallel
  })
  const preview = openPreview(edition, world)
  await mkdir(out, {recursive: true})

  return withInterruption(world, async () => {
    await show(preview, book.manuscript, [], {folder, out})
    process.stdout.write(`Watching ${folder}; stop with Ctrl+C\n`)
    const watching = async () => {
      for await (const start of changesIn(folder)) {
        const now = await readBook(files)
        if (now.value) await show(preview, now.value.manuscript, now.diagnostics, {folder, out, start})
        else await showDiagnostics(now.diagnostics, {folder, out, files: []})
      }
    }
    await Promise.all([watching(), preview.layOutAhead()])
    return exitCodes.ok
  })
}

async function show(
  preview: Preview,
  manuscript: Parameters<Preview['update']>[0],
  before: readonly Diagnostic[],
  {folder, out, start}: {readonly folder: string; readonly out: string; readonly start?: number}
): Promise<void> {
  const {value: chapters, diagnostics} = await preview.update(manuscript)
  for (const {path, bytes, pages} of chapters) {
    const name = `${path.replaceAll('/', '-')}.pdf`
    // In one go: viewers read it again as soon as it changes.
    await writeFile(join(out, `.${name}`), bytes)
    await rename(join(out, `.${name}`), join(out, name))
    const time = start === undefined ? '' : ` in ${duration(performance.now() - start)}`
    process.stdout.write(`${join(out, name)}  ${pages} pages${time}\n`)
  }
  await showDiagnostics([...before, ...diagnostics], {folder, out, files: []})
}

/** When something changed below a folder, once for changes that come together. */
async function* changesIn(folder: string): AsyncGenerator<number> {
  let changed: number | undefined
  let wake = Promise.withResolvers<void>()
  await watchFolder(folder, () => {
    changed ??= performance.now()
    wake.resolve()
  })
  for (;;) {
    await wake.promise
    wake = Promise.withResolvers<void>()
    await setTimeout(quiet)
    const start = changed ?? performance.now()
    changed = undefined
    yield start
  }
}
