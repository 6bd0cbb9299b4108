import {existsSync, readdirSync, renameSync, rmSync} from 'node:fs'
import {mkdir, readdir, readFile, realpath, rename, rm, writeFile} from 'node:fs/promises'
import {basename, dirname, join, relative, sep} from 'node:path'
import {hashOf} from './hash.ts'

/** A file to write. */
export interface OutputFile {
  /** May begin with folders: `proof/0001.png`. */
  readonly name: string
  readonly bytes: Uint8Array | string
}

/** A file that should be there. */
export interface ExpectedFile {
  readonly name: string
  /** Of its content, in hexadecimal digits; any content will do when it is `undefined`. */
  readonly sha256?: string | undefined
}

/** A folder whose contents are replaced as a whole. */
export interface OutputFolder {
  /** Where it is, with symbolic links followed. */
  readonly path: string
  /** Put these files, and nothing else, into the folder. */
  readonly replace: (files: readonly OutputFile[]) => Promise<void>
  /** Put one file there, in place of an earlier one of its name. */
  readonly put: (file: OutputFile) => Promise<void>
  /** Whether these files are there, with the content that their hashes say, and no others. */
  readonly holds: (files: readonly ExpectedFile[]) => Promise<boolean>
  /** Delete the folder. */
  readonly remove: () => Promise<void>
}

/**
 * Open a folder for the results of a build.
 *
 * Files are first written to a folder beside it, which is then renamed to its
 * name: whatever goes wrong before leaves the folder as it was. A process that
 * dies between the two renames leaves the earlier results under another name;
 * the next one finds them there.
 *
 * @param path
 *   Folder; made when it is not there.
 * @param proof
 *   A file that every result has, and whether its text is a proof that the
 *   folder is ours.
 * @throws
 *   When there is something that is not ours, which is never replaced, or when
 *   nothing can be written there.
 */
export async function openOutput(
  path: string,
  proof: {readonly name: string; readonly holds: (text: string) => boolean}
): Promise<OutputFolder> {
  const folder = await realpath(path).catch(() => path)
  await assertWritable(folder)
  recover(folder)
  await assertOurs(folder, proof)

  return {
    path: folder,
    async replace(files) {
      const fresh = `${prefixOf(folder)}new-${process.pid}`
      try {
        await mkdir(fresh)
        for (const {name, bytes} of files) {
          await mkdir(dirname(join(fresh, name)), {recursive: true})
          await writeFile(join(fresh, name), bytes)
        }
        // Somebody may have put something there while the book was built.
        await assertOurs(folder, proof)
        swap(folder, fresh)
      } finally {
        await rm(fresh, {recursive: true, force: true})
      }
    },
    async put({name, bytes}) {
      const fresh = join(folder, `.${name}.${process.pid}`)
      try {
        await writeFile(fresh, bytes)
        await rename(fresh, join(folder, name))
      } finally {
        await rm(fresh, {force: true})
      }
    },
    async holds(files) {
      const names = await filesIn(folder).catch(() => [])
      if (
        names.toSorted().join('\n') !==
        files
          .map(({name}) => name)
          .toSorted()
          .join('\n')
      )
        return false
      const checked = files.map(async ({name, sha256}) => {
        if (sha256 === undefined) return true
        const bytes = await readFile(join(folder, name)).catch(() => undefined)
        return bytes !== undefined && hashOf(bytes) === sha256
      })
      return (await Promise.all(checked)).every(Boolean)
    },
    async remove() {
      await assertOurs(folder, proof)
      await rm(folder, {recursive: true, force: true})
    }
  }
}

/** Names of all files of a folder and those below, with `/`. */
async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true})
  return entries
    .filter((entry) => !entry.isDirectory())
    .map(({parentPath, name}) => relative(folder, join(parentPath, name)).replaceAll(sep, '/'))
}

/** In one go: signals are heard only after it. */
function swap(folder: string, fresh: string): void {
  const old = `${prefixOf(folder)}old-${process.pid}`
  rmSync(old, {recursive: true, force: true})
  try {
    if (existsSync(folder)) renameSync(folder, old)
    renameSync(fresh, folder)
  } catch (cause) {
    if (existsSync(old)) renameSync(old, folder)
    // A volume of a container cannot be replaced, but a folder in it can.
    throw new Error(`Could not replace ${folder}; give a folder in it with \`--out\``, {cause})
  }
  rmSync(old, {recursive: true, force: true})
}

/** Put back what a process that died had moved away, and delete what it left. */
function recover(folder: string): void {
  for (const {path, kind} of leftovers(folder)) {
    if (kind === 'old' && !existsSync(folder)) renameSync(path, folder)
    else rmSync(path, {recursive: true, force: true})
  }
}

function leftovers(folder: string): readonly {path: string; kind: string}[] {
  const prefix = basename(prefixOf(folder))
  return readdirSync(dirname(folder)).flatMap((name) => {
    const [, kind, id] =
      (name.startsWith(prefix) && /^(new|old)-(\d+)$/.exec(name.slice(prefix.length))) || []
    return kind && !isRunning(Number(id)) ? [{path: join(dirname(folder), name), kind}] : []
  })
}

function isRunning(id: number): boolean {
  if (id === process.pid) return false
  try {
    return process.kill(id, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

function prefixOf(folder: string): string {
  return join(dirname(folder), `.${basename(folder)}.fascicle-`)
}

/** Nobody should wait for a book to learn that there is no place for it. */
async function assertWritable(folder: string): Promise<void> {
  const trial = `${prefixOf(folder)}new-${process.pid}`
  try {
    await mkdir(dirname(folder), {recursive: true})
    await mkdir(trial)
    await rm(trial, {recursive: true})
  } catch (cause) {
    throw new Error(`Could not write to ${dirname(folder)}; give another folder with \`--out\``, {cause})
  }
}

async function assertOurs(
  folder: string,
  {name, holds}: {readonly name: string; readonly holds: (text: string) => boolean}
): Promise<void> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw new Error(`Could not use ${folder} for the results; give another folder with \`--out\``, {
      cause: error
    })
  })
  if (names.length === 0 || holds(await readFile(join(folder, name), 'utf8').catch(() => ''))) return
  throw new Error(
    `Unexpected files in ${folder}, expected it to be empty or made by an earlier build; give another folder with \`--out\``
  )
}
