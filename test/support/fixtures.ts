import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {afterAll, expect} from 'vitest'

/** Folder that holds a folder for each suite. */
export const fixturesFolder = resolve(import.meta.dirname, '../fixtures')

/** One folder below `test/fixtures/<suite>/`: what goes in, and where the goldens are. */
export interface Fixture {
  /** Name of the folder, which says what the case is about. */
  readonly name: string
  /** Text of `input.*`. */
  readonly input: string
  /** Every file of the case that is not a golden, by its path in the case, `input.*` included. */
  readonly files: Readonly<Record<string, Uint8Array>>
  /** Path of a golden for `toMatchFileSnapshot`; its name starts with `output.` or `diagnostics.`. */
  readonly golden: (name: string) => string
}

/**
 * The cases of a suite: a new one needs a folder, and no code.
 *
 * Fails the suite when a case that was run holds goldens that nobody asked for: they would never
 * again be compared with anything.
 *
 * @param suite
 *   Folder below `test/fixtures/`.
 * @returns
 *   Cases, sorted by name, for `it.each(fixtures('…'))('$name', …)`.
 */
export function fixtures(suite: string): readonly Fixture[] {
  const asked = new Map<string, Set<string>>()

  afterAll(() => {
    const unread = [...asked].flatMap(([name, goldens]) =>
      filesBelow(join(fixturesFolder, suite, name))
        .filter((file) => isGolden(file) && !goldens.has(file))
        .map((file) => join(suite, name, file))
    )
    expect(unread, 'goldens that no test reads').toEqual([])
  })

  return readdirSync(join(fixturesFolder, suite), {withFileTypes: true})
    .filter((entry) => entry.isDirectory())
    .map(({name}) => readFixture(join(fixturesFolder, suite, name), name, asked))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

function readFixture(folder: string, name: string, asked: Map<string, Set<string>>): Fixture {
  const files = Object.fromEntries(
    filesBelow(folder)
      .filter((file) => !isGolden(file))
      .map((file) => [file, new Uint8Array(readFileSync(join(folder, file)))])
  )
  const input = Object.keys(files).find((file) => file.startsWith('input.'))
  if (!input) throw new Error(`Expected a file \`input.*\` in ${folder}`)

  return {
    name,
    input: new TextDecoder().decode(files[input]),
    files,
    golden(golden) {
      if (!isGolden(golden)) throw new Error(`Expected \`output.…\` or \`diagnostics.…\`, not \`${golden}\``)
      asked.set(name, (asked.get(name) ?? new Set()).add(golden))
      return join(folder, golden)
    }
  }
}

function filesBelow(folder: string): readonly string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted()
}

function isGolden(file: string): boolean {
  return /^(?:output|diagnostics)\./.test(file)
}
