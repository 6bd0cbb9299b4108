import {type FSWatcher, watch} from 'node:fs'
import {readdir} from 'node:fs/promises'
import {join} from 'node:path'

/**
 * Tell whenever something changes below a folder.
 *
 * Every folder is watched by itself: Node's recursive watch on Linux follows
 * files, and loses one that an editor replaces by another of its name.
 *
 * @param folder
 *   Folders that begin with a full stop are left out, as are those of packages.
 * @param changed
 *   Told once for each event; several may belong to one change.
 * @returns
 *   Stops it.
 */
export async function watchFolder(folder: string, changed: () => void): Promise<() => void> {
  const watchers = new Map<string, FSWatcher>()

  async function look(): Promise<void> {
    const entries = await readdir(folder, {recursive: true, withFileTypes: true})
    const folders = entries
      .filter((entry) => entry.isDirectory())
      .map(({parentPath, name}) => join(parentPath, name))
      .filter((path) => !/[\\/](?:\.|node_modules)/.test(path.slice(folder.length)))
    for (const path of [folder, ...folders]) if (!watchers.has(path)) add(path)
  }

  function add(path: string): void {
    const watcher = watch(path, () => {
      // A new folder may be what has changed.
      look().catch(() => undefined)
      changed()
    })
    watcher.on('error', () => {
      // It was deleted.
      watcher.close()
      watchers.delete(path)
    })
    watchers.set(path, watcher)
  }

  await look()
  return () => {
    for (const watcher of watchers.values()) watcher.close()
  }
}
