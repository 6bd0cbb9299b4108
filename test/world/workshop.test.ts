import {execFile} from 'node:child_process'
import {existsSync} from 'node:fs'
import {writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {expect, it} from 'vitest'
import {openWorkshop} from '../../build/world/workshop.ts'

it('gives each task a folder, and deletes it afterwards', async () => {
  const folders: string[] = []
  await using workshop = openWorkshop()
  const task = async (folder: string) => {
    await writeFile(join(folder, 'a'), '')
    folders.push(folder)
    return folder
  }

  const given = await Promise.all([workshop.use(task), workshop.use(task)])
  expect(given.toSorted()).toEqual(folders.toSorted())
  await expect(workshop.use(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(folders.map(existsSync)).toEqual([false, false])
  expect(folders[0]).not.toBe(folders[1])
})

it('ends programs that run, and deletes their folders, when it is closed', async () => {
  const workshop = openWorkshop()
  const started = Promise.withResolvers<{folder: string; ended: Promise<unknown>}>()
  const use = workshop.use(async (folder, signal) => {
    const program = execFile(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], {signal})
    program.once('error', () => {})
    const ended = new Promise((resolve) => program.once('exit', (_, signal) => resolve(signal)))
    started.resolve({folder, ended})
    await ended
  })
  const {folder, ended} = await started.promise

  await Promise.all([workshop[Symbol.asyncDispose](), use.catch(() => {})])

  expect(await ended).toBe('SIGTERM')
  expect(existsSync(folder)).toBe(false)
})
