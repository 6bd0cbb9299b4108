import {toHtml} from 'hast-util-to-html'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import {unified} from 'unified'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import type {Asset} from '../../build/model/book.ts'
import type {World} from '../../build/model/world.ts'
import {diagnosticsOf} from '../../build/transform/diagnostics.ts'
import rehypeDiagrams from '../../build/transform/rehype-diagrams.ts'
import {fixtures} from '../support/fixtures.ts'
import {memoryWorld} from '../support/memory-world.ts'
import {said} from '../support/said.ts'

describe('rehypeDiagrams', () => {
  it.each(fixtures('rehype-diagrams'))('$name', async ({input, files, golden}) => {
    const inFolder = Object.entries(files).map(([path, bytes]) => [`01-case/${path}`, bytes])

    const {html, diagnostics} = await run(input, memoryWorld(Object.fromEntries(inFolder)))

    await expect(html).toMatchFileSnapshot(golden('output.html'))
    await expect(diagnostics).toMatchFileSnapshot(golden('diagnostics.txt'))
  })

  it('hands over the drawing as an asset that the picture names', async () => {
    const {html, assets} = await run('```mermaid alt="a"\nflowchart LR\n```\n', memoryWorld())

    const [asset] = assets.values()
    expect(asset).toMatchObject({mediaType: 'image/svg+xml', width: 120, height: 60})
    expect(asset?.name).toMatch(/^diagram-[0-9a-f]{16}\.svg$/)
    expect(html).toContain(`src="asset:${asset?.name}"`)
    expect(new TextDecoder().decode(asset?.bytes)).toMatch(/^<svg /)
  })

  it('points into files with Windows line endings', async () => {
    const {diagnostics} = await run(
      '```mermaid alt="a"\r\nflowchart LR\r\n  broken\r\n```\r\n',
      memoryWorld()
    )

    expect(diagnostics).toContain('01-case/input.md:3:3 error: ')
  })

  it('draws what the author wrote, line by line', async () => {
    const drawn: string[] = []
    const world: World = {
      ...memoryWorld(),
      async draw(definition) {
        drawn.push(definition)
        return {reason: 'Unexpected end, expected more', line: undefined}
      }
    }

    const {diagnostics} = await run('\n```mermaid\n---\ntitle: t\n---\nflowchart LR\n\n  A\n```\n', world)

    expect(drawn).toEqual(['---\ntitle: t\n---\nflowchart LR\n\n  A'])
    expect(diagnostics).toContain(
      '01-case/input.md:2:1 error: Unexpected end, expected more (diagrams/broken)'
    )
  })
})

async function run(markdown: string, world: World) {
  const assets = new Map<string, Asset>()
  const processor = unified().use(remarkParse).use(remarkRehype).use(rehypeDiagrams, {world, assets})
  const file = new VFile({path: '01-case/input.md', value: markdown})
  const tree = await processor.run(processor.parse(file), file)
  return {html: `${toHtml(tree)}\n`, diagnostics: said(diagnosticsOf(file)), assets}
}
