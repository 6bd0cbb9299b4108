import {chmod, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, describe, expect, it} from 'vitest'
import {findProgram} from '../../build/world/find-program.ts'
import {createRecorder, isSeenAgain} from '../../build/world/recorder.ts'
import {createSchemaFiles} from '../../build/world/schema-files.ts'
import {memoryWorld} from '../support/memory-world.ts'

const folder = await mkdtemp(join(tmpdir(), 'recorder-'))
afterAll(() => rm(folder, {recursive: true}))

const files = {'a.md': 'a', 'figures/one.svg': '<svg/>'}

/** What a build saw that read a file, looked for another, and listed a folder. */
async function seen() {
  const recorder = createRecorder()
  const watched = recorder.watch(memoryWorld(files))
  await watched.read('a.md')
  await watched.read('b.md')
  await watched.list('figures')
  return recorder.observations() ?? []
}

function isSeenIn(now: Readonly<Record<string, string>>, observations: Awaited<ReturnType<typeof seen>>) {
  return isSeenAgain(observations, memoryWorld(now), async () => '')
}

describe('isSeenAgain', () => {
  it.each([
    ['nothing changed', files, true],
    ['a file changed that was not read', {...files, 'figures/one.svg': '<svg></svg>'}, true],
    ['a file changed', {...files, 'a.md': 'b'}, false],
    ['a file is gone', {'figures/one.svg': '<svg/>'}, false],
    ['a file is there that was looked for in vain', {...files, 'b.md': ''}, false],
    ['a folder has one file more', {...files, 'figures/two.svg': ''}, false]
  ])('is right when %s', async (_, now, expected) => {
    expect(await isSeenIn(now, await seen())).toBe(expected)
  })

  it('looks at schemas outside of the book', async () => {
    const schema = join(folder, 'schema.json')
    const recorder = createRecorder()
    const read = () =>
      createSchemaFiles(memoryWorld(), {SCHEMA_LOCATIONS: folder}, undefined, recorder).readSchema(schema)
    expect(await read()).toBeUndefined()
    const before = recorder.observations() ?? []
    expect(await isSeenIn({}, before)).toBe(true)

    await writeFile(schema, '{}')
    expect(await isSeenIn({}, before)).toBe(false)
  })

  it('looks at programs and at browsers from outside', async () => {
    const program = join(folder, 'gs')
    const recorder = createRecorder()
    recorder.note('program', program, await findProgram(program))
    recorder.note('browser', 'outside', 'Chrome/1')
    const again = (version: string) =>
      isSeenAgain(recorder.observations() ?? [], memoryWorld(), async () => version)
    expect([await again('Chrome/1'), await again('Chrome/2')]).toEqual([true, false])

    await writeFile(program, '')
    await chmod(program, 0o755)
    expect(await again('Chrome/1')).toBe(false)
  })
})

describe('createRecorder', () => {
  it('has nothing to offer when a file changed while it was read twice', async () => {
    const recorder = createRecorder()
    const contents = ['a', 'b']
    const watched = recorder.watch({
      ...memoryWorld(),
      read: async () => new TextEncoder().encode(contents.shift())
    })
    await watched.read('a.md')
    await watched.read('a.md')
    expect(recorder.observations()).toBeUndefined()
  })

  it('has nothing to offer when a server did not answer', async () => {
    const recorder = createRecorder()
    const refuse = () => Promise.reject(new Error('no answer'))
    const schemas = createSchemaFiles(memoryWorld(), {}, refuse, recorder)
    await expect(schemas.readSchema('https://example.com/a.json')).rejects.toThrow('no answer')
    expect(recorder.observations()).toBeUndefined()
  })
})
