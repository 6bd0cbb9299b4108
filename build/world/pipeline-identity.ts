import {readdirSync, readFileSync} from 'node:fs'
import {dirname, join, resolve} from 'node:path'
import {hashOf} from './hash.ts'

/** What the pipeline itself is, as hashes. */
export interface PipelineIdentity {
  /** Its code, and the packages that it names. */
  readonly code: string
  /** All that a build reads besides the book: code, templates, assets, installed packages, Node. */
  readonly all: string
}

const root = resolve(import.meta.dirname, '../..')
const code = resolve(import.meta.dirname, '..')

/** What npm writes down of all packages that it has installed. */
const installed = 'node_modules/.package-lock.json'

let known: PipelineIdentity | undefined

/**
 * The pipeline that runs, for cache keys: whatever changes in it, nothing made
 * by the old one is used again.
 *
 * Read once for each process, and in one go: six hundred small files are read
 * twice as fast as when each is waited for.
 */
export function pipelineIdentity(): PipelineIdentity {
  known ??= identify()
  return known
}

function identify(): PipelineIdentity {
  const manifest = hashOfFile(join(root, 'package.json'))
  const own = hashOf(`${hashOfFolder(code)} ${manifest}`)
  const others = ['templates', 'assets'].map((folder) => hashOfFolder(join(root, folder)))
  const machine = [process.version, process.platform, process.arch]
  return {code: own, all: hashOf([own, ...others, hashOfInstalled(root), ...machine].join(' '))}
}

function hashOfFolder(folder: string): string {
  const paths = readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map(({parentPath, name}) => join(parentPath, name))
    .sort()
  return hashOf(paths.map((path) => `${path.slice(folder.length)} ${hashOfFile(path)}`).join('\n'))
}

function hashOfFile(path: string): string {
  return hashOf(readFileSync(path))
}

/** As a dependency, this package is below the folder that it was installed for. */
function hashOfInstalled(folder: string): string {
  try {
    return hashOfFile(join(folder, installed))
  } catch {
    return folder === dirname(folder) ? '' : hashOfInstalled(dirname(folder))
  }
}
