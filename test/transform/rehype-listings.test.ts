import {toHtml} from 'hast-util-to-html'
import {toString as textOf} from 'hast-util-to-string'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import {unified} from 'unified'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import type {World} from '../../build/model/world.ts'
import {diagnosticsOf} from '../../build/transform/diagnostics.ts'
import rehypeListings from '../../build/transform/rehype-listings.ts'
import {createBookHighlighter} from '../../build/world/highlighter.ts'
import {fixtures} from '../support/fixtures.ts'
import {memoryWorld} from '../support/memory-world.ts'
import {said} from '../support/said.ts'

const highlighter = await createBookHighlighter()

describe('rehypeListings', () => {
  it.each(fixtures('listings'))('$name', async ({input, files, golden}) => {
    const inFolder = Object.entries(files).map(([path, bytes]) => [
      path.startsWith('shared/') ? path : `01-case/${path}`,
      bytes
    ])

    const {html, diagnostics} = await run(input, {
      ...memoryWorld(Object.fromEntries(inFolder)),
      ...highlighter
    })

    await expect(html).toMatchFileSnapshot(golden('output.html'))
    await expect(diagnostics).toMatchFileSnapshot(golden('diagnostics.txt'))
  })

  it('counts lines and columns in files with Windows line endings', async () => {
    const markdown = '# a\r\n\r\n```ymal titel="x"\r\na: 1   \r\n\r\nb: 2\r\n```\r\n'

    const {text, diagnostics} = await run(markdown, memoryWorld())

    expect(text).toBe('a\na: 1\n\nb: 2')
    expect(diagnostics).toContain('01-case/input.md:3:4 ')
    expect(diagnostics).toContain('01-case/input.md:3:9 ')
  })

  it('prints a listing plain when the highlighter fails, and says so', async () => {
    const world: World = {
      ...memoryWorld(),
      highlight: () => Promise.reject(new Error('no memory'))
    }

    const {text, diagnostics} = await run('```yaml {2}\na: 1\n\nb: 2\n```\n', world)

    expect(text).toBe('a: 1\n\nb: 2')
    expect(diagnostics).toBe(
      '01-case/input.md:1:1 warning: Unexpected failure of the highlighter, expected colours: no memory (listings/highlighter-failed)\n'
    )
  })

  it('gives callouts ids that differ between files', async () => {
    const markdown = '```text\na ①\n```\n\n- ① b\n'
    const ids = async (path: string) => [
      ...(await run(markdown, memoryWorld(), path)).html.matchAll(/ id="([^"]+)"/g)
    ]

    const [one, other] = [await ids('01/a.md'), await ids('02/a.md')]

    expect(one.map(([, id]) => id)).toEqual([
      expect.stringMatching(/^co-[\da-f]{6}-1-c1$/),
      expect.stringMatching(/-e1$/)
    ])
    expect(one).not.toEqual(other)
  })
})

async function run(markdown: string, world: World, path = '01-case/input.md') {
  const file = new VFile({path, value: markdown})
  const processor = unified().use(remarkParse).use(remarkGfm).use(remarkRehype).use(rehypeListings, world)
  const tree = await processor.run(processor.parse(file), file)
  return {html: `${toHtml(tree)}\n`, text: textOf(tree).trim(), diagnostics: said(diagnosticsOf(file))}
}
