import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, it} from 'vitest'
import {fixturesFolder} from './support/fixtures.ts'

const tests = readdirSync(import.meta.dirname, {recursive: true, encoding: 'utf8'})
  .filter((file) => file.endsWith('.test.ts'))
  .map((file) => readFileSync(join(import.meta.dirname, file), 'utf8'))

/** Suites that hold goldens; input alone may wait for its test. */
const suites = readdirSync(fixturesFolder).filter((suite) =>
  readdirSync(join(fixturesFolder, suite), {recursive: true, encoding: 'utf8'}).some((file) =>
    /(?:^|\/)(?:output|diagnostics)\.[^/]+$/.test(file)
  )
)

it.each(suites)('compares the goldens of %s in some test', (suite) => {
  expect(tests.some((text) => text.includes(`'${suite}'`) || text.includes(`fixtures/${suite}`))).toBe(true)
})
