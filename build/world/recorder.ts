import {readFile} from 'node:fs/promises'
import type {Files} from '../model/world.ts'
import {findProgram} from './find-program.ts'
import {hashOf} from './hash.ts'

/** Something that a build saw of the outside: as long as it would see the same again, so would all of its results. */
export interface Observation {
  /**
   * `file` and `folder` of the book; `outside`, a file anywhere; `program`, where one is found;
   * `browser`, the version of one that did not come with the pipeline.
   */
  readonly kind: 'file' | 'folder' | 'outside' | 'program' | 'browser'
  readonly name: string
  /** Hash, place or version of what was there; `null` when there was nothing. */
  readonly seen: string | null
}

/** Writes down what a build sees. */
export interface Recorder {
  readonly note: (kind: Observation['kind'], name: string, seen: string | null) => void
  /** A folder whose reader is watched. */
  readonly watch: (files: Files) => Files
  /** Says that something was seen that cannot be looked at again. */
  readonly spoil: () => void
  /** Everything that was seen; `undefined` when it cannot be looked at again, or changed while it was read. */
  readonly observations: () => readonly Observation[] | undefined
}

/** Begin to write down. */
export function createRecorder(): Recorder {
  const seenBefore = new Map<string, Observation>()
  let isSpoilt = false

  function note(kind: Observation['kind'], name: string, seen: string | null): void {
    const key = `${kind} ${name}`
    const before = seenBefore.get(key)
    if (before && before.seen !== seen) isSpoilt = true
    seenBefore.set(key, {kind, name, seen})
  }

  return {
    note,
    watch: ({read, list}) => ({
      async read(path) {
        const bytes = await read(path)
        note('file', path, bytes ? hashOf(bytes) : null)
        return bytes
      },
      async list(path) {
        const names = await list(path)
        note('folder', path, names ? hashOf(names.join('\0')) : null)
        return names
      }
    }),
    spoil() {
      isSpoilt = true
    },
    observations: () => (isSpoilt ? undefined : [...seenBefore.values()])
  }
}

/**
 * Whether everything would be seen again as it was.
 *
 * @param files
 *   The book's folder.
 * @param versionOfBrowser
 *   Asked only when the build used a browser from outside.
 */
export async function isSeenAgain(
  observations: readonly Observation[],
  files: Files,
  versionOfBrowser: () => Promise<string>
): Promise<boolean> {
  const look = async ({kind, name}: Observation): Promise<string | null> => {
    switch (kind) {
      case 'file':
        return files.read(name).then((bytes) => (bytes ? hashOf(bytes) : null))
      case 'folder':
        return files.list(name).then((names) => (names ? hashOf(names.join('\0')) : null))
      case 'outside':
        return readFile(name).then(hashOf, () => null)
      case 'program':
        return findProgram(name)
      case 'browser':
        return versionOfBrowser()
    }
  }
  const found = await Promise.all(observations.map(async (one) => (await look(one)) === one.seen))
  return found.every(Boolean)
}
