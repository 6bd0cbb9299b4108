import {spawnSync} from 'node:child_process'
import {mkdirSync, readdirSync, readFileSync, renameSync, statSync, symlinkSync, writeFileSync} from 'node:fs'
import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {openOutput} from '../../build/world/output.ts'

const proof = {name: 'report.json', holds: (text: string) => text === 'ours'}
const report = {name: 'report.json', bytes: 'ours'}

let root: string
let dist: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'output-'))
  dist = join(root, 'dist')
})
afterEach(() => rm(root, {recursive: true}))

/** Whether this user may mount something that nobody else sees. */
const canMount =
  spawnSync('unshare', ['-m', 'mount', '--bind', import.meta.dirname, import.meta.dirname]).status === 0

/** A process that is certainly not running any more. */
function deadProcess(): number {
  return spawnSync('true').pid
}

describe('openOutput', () => {
  it('makes the folder, and readable for others', async () => {
    const output = await openOutput(dist, proof)
    await output.replace([report, {name: 'a.pdf', bytes: new Uint8Array([1])}])

    expect(readdirSync(dist).toSorted()).toEqual(['a.pdf', 'report.json'])
    expect(statSync(dist).mode & 0o777).toBe(0o777 & ~process.umask())
    expect(readdirSync(root)).toEqual(['dist'])
  })

  it('leaves nothing of the earlier results', async () => {
    await (await openOutput(dist, proof)).replace([report, {name: 'old.pdf', bytes: ''}])
    await (await openOutput(dist, proof)).replace([report])

    expect(readdirSync(dist)).toEqual(['report.json'])
  })

  it('writes files into folders, and knows them again', async () => {
    const output = await openOutput(dist, proof)
    await output.replace([report, {name: 'proof/0001.png', bytes: 'a'}])

    expect(readdirSync(join(dist, 'proof'))).toEqual(['0001.png'])
    const expected = [{name: 'report.json'}, {name: 'proof/0001.png'}]
    expect(await output.holds(expected.map((file) => ({...file, sha256: undefined})))).toBe(true)
    expect(await output.holds([{name: 'report.json', sha256: undefined}])).toBe(false)
  })

  it('leaves the earlier results when a file cannot be written', async () => {
    const output = await openOutput(dist, proof)
    await output.replace([report])

    const belowAFile = [
      {name: 'book.pdf', bytes: ''},
      {name: 'book.pdf/page.png', bytes: ''}
    ]
    await expect(output.replace(belowAFile)).rejects.toThrow(/EEXIST|ENOTDIR/)
    expect(readdirSync(dist)).toEqual(['report.json'])
    expect(readdirSync(root)).toEqual(['dist'])
  })

  it('refuses a folder that it did not make, and one that others used meanwhile', async () => {
    mkdirSync(dist)
    const output = await openOutput(dist, proof)
    writeFileSync(join(dist, 'thesis.doc'), '')

    await expect(openOutput(dist, proof)).rejects.toThrow('Unexpected files')
    await expect(output.replace([report])).rejects.toThrow('Unexpected files')
    await expect(output.remove()).rejects.toThrow('Unexpected files')
    expect(readdirSync(dist)).toEqual(['thesis.doc'])
  })

  it('refuses a folder with a report of another program, and what is no folder', async () => {
    mkdirSync(dist)
    writeFileSync(join(dist, 'report.json'), 'theirs')
    writeFileSync(join(root, 'file'), '')

    await expect(openOutput(dist, proof)).rejects.toThrow('Unexpected files')
    await expect(openOutput(join(root, 'file'), proof)).rejects.toThrow('Could not use')
  })

  // Also for root, who may write where others may not.
  it.runIf(process.platform === 'linux')('refuses a place where nothing can be written', async () => {
    await expect(openOutput('/proc/dist', proof)).rejects.toThrow('Could not write to /proc; give another')
    writeFileSync(join(root, 'file'), '')
    await expect(openOutput(join(root, 'file/dist'), proof)).rejects.toThrow('Could not write to')
  })

  it.runIf(canMount)('says what to do where a volume is mounted, and leaves it as it was', async () => {
    await (await openOutput(dist, proof)).replace([report])
    const script = `
      import {openOutput} from ${JSON.stringify(import.meta.resolve('../../build/world/output.ts'))}
      const output = await openOutput('dist', {name: 'report.json', holds: () => true})
      await output.replace([{name: 'report.json', bytes: 'new'}]).catch(({message}) => console.log(message))`
    const command = 'mount --bind dist dist && "$0" --input-type=module-typescript --eval "$1"'
    const {stdout} = spawnSync('unshare', ['-m', 'sh', '-c', command, process.execPath, script], {cwd: root})

    expect(String(stdout)).toBe(`Could not replace ${dist}; give a folder in it with \`--out\`\n`)
    expect(readdirSync(root)).toEqual(['dist'])
    expect(readFileSync(join(dist, 'report.json'), 'utf8')).toBe('ours')
  })

  it('replaces what a symbolic link points to, not the link', async () => {
    mkdirSync(join(root, 'elsewhere'))
    symlinkSync('elsewhere', dist)
    await (await openOutput(dist, proof)).replace([report])

    expect(readdirSync(join(root, 'elsewhere'))).toEqual(['report.json'])
  })

  it('finds the earlier results when a process died between the renames', async () => {
    const dead = deadProcess()
    await (await openOutput(dist, proof)).replace([report, {name: 'last-good.pdf', bytes: ''}])
    renameSync(dist, join(root, `.dist.fascicle-old-${dead}`))
    mkdirSync(join(root, `.dist.fascicle-new-${dead}`))
    await openOutput(dist, proof)

    expect(readdirSync(root)).toEqual(['dist'])
    expect(readdirSync(dist)).toContain('last-good.pdf')
  })

  it('leaves alone what another process is writing', async () => {
    // The process that runs the tests' processes is there for as long as they are.
    const other = `.dist.fascicle-new-${process.ppid}`
    mkdirSync(join(root, other))
    await (await openOutput(dist, proof)).replace([report])

    expect(readdirSync(root).toSorted()).toEqual([other, 'dist'])
    expect(readFileSync(join(dist, 'report.json'), 'utf8')).toBe('ours')
  })

  it('removes what is ours', async () => {
    const output = await openOutput(dist, proof)
    await output.replace([report])
    await output.remove()

    expect(readdirSync(root)).toEqual([])
  })
})
