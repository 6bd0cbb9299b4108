import {readdirSync, readFileSync} from 'node:fs'
import {dirname, relative, resolve, sep} from 'node:path'
import {expect, it} from 'vitest'

const root = resolve(import.meta.dirname, '../build')

/** Which folder, or file at the top, may import which others; each may import from itself. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  model: [],
  threads: [],
  config: ['model'],
  read: ['model'],
  parse: ['model'],
  transform: ['model', 'parse'],
  assemble: ['model'],
  matter: ['model'],
  paged: ['model', 'matter'],
  pdf: [],
  screen: ['model', 'matter', 'paged', 'pdf'],
  print: ['model', 'matter', 'paged', 'pdf'],
  epub: ['model', 'matter'],
  check: ['model', 'pdf', 'threads'],
  samples: ['model'],
  report: ['model'],
  world: ['model', 'threads'],
  'build.ts': [
    'model',
    'read',
    'parse',
    'transform',
    'assemble',
    'matter',
    'paged',
    'screen',
    'print',
    'epub',
    'samples',
    'check'
  ],
  preview: ['model', 'parse', 'transform', 'assemble', 'matter', 'screen'],
  'phases.ts': ['model', 'build.ts', 'samples', 'screen'],
  cli: ['model', 'config', 'read', 'report', 'world', 'build.ts', 'phases.ts', 'preview'],
  'cli.ts': ['cli']
}

interface Import {
  readonly from: string
  readonly to: string
}

const imports: readonly Import[] = readdirSync(root, {recursive: true, encoding: 'utf8'})
  .filter((file) => file.endsWith('.ts'))
  .flatMap((file) =>
    [
      ...readFileSync(resolve(root, file), 'utf8').matchAll(/\bfrom\s+'(\.[^']+)'|\bimport\('(\.[^']+)'\)/g)
    ].map(([, still, lazy]) => ({
      from: file,
      to: relative(root, resolve(root, dirname(file), still ?? lazy ?? ''))
    }))
  )

it('finds the imports it is to judge', () => {
  expect(imports.length).toBeGreaterThan(20)
})

it('lets folders import only those before them', () => {
  const wrong = imports.filter(({from, to}) => {
    const [here = '', there = ''] = [from, to].map((path) => path.split(sep)[0])
    return here !== there && !mayImport[here]?.includes(there)
  })

  expect(wrong).toEqual([])
})

it('has no cycles', () => {
  const next = new Map<string, string[]>()
  for (const {from, to} of imports) next.set(from, [...(next.get(from) ?? []), to])

  const done = new Set<string>()
  const cycles: string[] = []
  const walk = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].join(' > '))
    if (done.has(file) || path.includes(file)) return
    for (const other of next.get(file) ?? []) walk(other, [...path, file])
    done.add(file)
  }
  for (const file of next.keys()) walk(file, [])

  expect(cycles).toEqual([])
})
