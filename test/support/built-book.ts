import {execFile} from 'node:child_process'
import {mkdtemp, readFile, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {promisify} from 'node:util'

const root = resolve(import.meta.dirname, '../..')

/** What the command line made of a book. */
export interface BuiltBook extends AsyncDisposable {
  readonly file: (name: string) => Promise<Uint8Array>
  /** Where a file of it is. */
  readonly path: (name: string) => string
  /** What was printed. */
  readonly said: string
}

/**
 * Build one of the books in `test/books` as a user would.
 *
 * @param name
 *   Folder of the book.
 * @param options
 *   Of the command line, such as `--no-cache`.
 * @throws
 *   When the command fails; the error holds what it printed.
 */
export async function buildBook(name: string, ...options: readonly string[]): Promise<BuiltBook> {
  const folder = await mkdtemp(join(tmpdir(), 'fascicle-test-'))
  const out = join(folder, 'dist')
  const {stdout, stderr} = await promisify(execFile)(
    process.execPath,
    [join(root, 'build/cli.ts'), 'build', join('test/books', name), '--out', out, ...options],
    {cwd: root, maxBuffer: 1 << 26}
  )

  return {
    file: (path) => readFile(join(out, path)),
    path: (file) => join(out, file),
    said: stdout + stderr,
    [Symbol.asyncDispose]: () => rm(folder, {recursive: true, force: true})
  }
}
