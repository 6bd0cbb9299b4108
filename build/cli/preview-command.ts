import {mkdir, rename, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import type {Manuscript} from '../model/book.ts'
import type {Diagnostic} from '../model/diagnostic.ts'
import type {Edition, ScreenEdition} from '../model/edition.ts'
import {openPreview, type Preview} from '../preview/index.ts'
import {duration} from '../report/units.ts'
import {diskFiles} from '../world/disk.ts'
import {assertFolder} from './assert-folder.ts'
import {type BrowserChoice, environmentWith} from './browser-choice.ts'
import {changesIn} from './changes-in.ts'
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
  if (!book?.isSound) {
    await showDiagnostics(diagnostics, {folder, out, files: []})
    return exitCodes.manuscript
  }
  const first = screenEditionOf(book.config.editions)
  if (!first) throw new UsageError('Unexpected book without a PDF, expected one to preview')

  await using world = await openWorld(files, {
    cache: openCache(options, folder),
    environment: environmentWith(options, process.env),
    network: book.config.samples.network === true,
    isWatching: true,
    parallel
  })
  const preview = openPreview(world)
  await mkdir(out, {recursive: true})

  return withInterruption(world, async () => {
    await show(preview, book.manuscript, first, [], {folder, out})
    process.stdout.write(`Watching ${folder}; stop with Ctrl+C\n`)
    const watching = async () => {
      let edition = first
      for await (const start of changesIn(folder)) {
        const {value: now, diagnostics: found} = await readBook(files)
        if (now?.isSound) {
          edition = screenEditionOf(now.config.editions) ?? edition
          await show(preview, now.manuscript, edition, found, {folder, out, start})
        } else {
          // Usual settings would stand for the wrong ones: what was shown stays.
          await showDiagnostics(found, {folder, out, files: []})
        }
      }
    }
    await Promise.all([watching(), preview.layOutAhead()])
    return exitCodes.ok
  })
}

function screenEditionOf(editions: readonly Edition[]): ScreenEdition | undefined {
  return editions.find((edition) => edition.kind === 'pdf')
}

async function show(
  preview: Preview,
  manuscript: Manuscript,
  edition: ScreenEdition,
  before: readonly Diagnostic[],
  {folder, out, start}: {readonly folder: string; readonly out: string; readonly start?: number}
): Promise<void> {
  const {value: chapters, diagnostics} = await preview.update(manuscript, edition)
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
