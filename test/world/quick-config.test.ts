import {mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {describe, expect, it} from 'vitest'
import {mermaidConfig} from '../../build/world/mermaid/config.ts'
import {withQuickConfig} from '../../build/world/mermaid/quick-config.ts'

const chunks = new URL('chunks/mermaid.esm/', import.meta.resolve('mermaid'))

/** What is asked of the module that holds Mermaid's configuration. */
interface Configuration {
  readonly setSiteConfig: (config: unknown) => void
  readonly getConfig: () => Record<string, unknown>
}

/** The modules that are changed, by name. */
async function changed(): Promise<Map<string, string>> {
  const names = (await readdir(fileURLToPath(chunks))).filter((name) => name.endsWith('.mjs'))
  const modules = await Promise.all(
    names.map(async (name) => [name, await readFile(new URL(name, chunks), 'utf8')] as const)
  )
  return new Map(
    modules
      .map(([name, text]) => [name, text, withQuickConfig(text)] as const)
      .filter(([, text, quick]) => quick !== text)
      .map(([name, , quick]) => [name, quick])
  )
}

/** What the configuration is after Mermaid was told ours. */
async function configOf(module: URL): Promise<readonly [Record<string, unknown>, Record<string, unknown>]> {
  // Mermaid publishes no types for its chunks.
  const {setSiteConfig, getConfig} = (await import(/* @vite-ignore */ module.href)) as Configuration
  setSiteConfig({
    ...structuredClone(mermaidConfig),
    twice: [1, 1, {a: null}],
    absent: null,
    some: {absent: null}
  })
  return [getConfig(), getConfig()]
}

/** Keys in their order, which colours are taken in; each module has functions of its own. */
function written(config: unknown): string {
  return JSON.stringify(config, (_, value: unknown) =>
    value === undefined || typeof value === 'function' ? String(value) : value
  )
}

describe('withQuickConfig', () => {
  it('changes one module of Mermaid', async () => {
    expect((await changed()).size).toBe(1)
  })

  it('makes the same copies', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'fascicle-'))
    try {
      for (const [name, text] of await changed()) {
        const file = join(folder, name)
        await writeFile(file, text.replaceAll('from "./', `from "${chunks.href}`))
        const [quick, next] = await configOf(pathToFileURL(file))
        const [slow] = await configOf(new URL(name, chunks))

        expect(written(quick)).toBe(written(slow))

        Object.assign(quick['themeVariables'] as object, {lineColor: 'changed'})
        Object.assign(quick, {theme: 'changed'})
        expect(written(next)).toBe(written(slow))
      }
    } finally {
      await rm(folder, {recursive: true})
    }
  })

  it('leaves other text alone', () => {
    expect(withQuickConfig('export const one = 1')).toBe('export const one = 1')
  })
})
