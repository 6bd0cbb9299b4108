import {expect, it} from 'vitest'
import {elementsIn} from '../../build/model/elements-in.ts'
import {keepChapters} from '../../build/preview/kept-chapters.ts'
import {memoryWorld} from '../support/memory-world.ts'

const text = `# 标题 {#ch-a}

\`\`\`yaml
in: listing
\`\`\`

:::exercise{#ex-a}
题目
:::

:::answer{for=ex-a}
\`\`\`yaml
in: answer
\`\`\`
:::

<pre><a id="in-html"></a>in html</pre>
`

it('has outlines with all that other chapters may show or refer to, and without the lines of other listings', async () => {
  const kept = keepChapters(memoryWorld())
  const chapters = [{role: 'body' as const, path: 'a.md', sources: [{path: 'a.md', text}]}]
  expect(await kept.read(chapters)).toEqual(chapters)

  const trees = (chapter = kept.whole('a.md')) => chapter?.parts.map(({tree}) => tree) ?? []
  expect(JSON.stringify(trees())).toContain('in: listing')
  const outline = trees(kept.outline('a.md'))
  expect(JSON.stringify(outline)).not.toContain('in: listing')
  expect(JSON.stringify(outline)).toContain('in: answer')
  expect(elementsIn(outline).map(({properties}) => properties['id'])).toContain('in-html')
})

it('reads a file once for a chapter of its own, and once for a chapter that it does not open', async () => {
  const kept = keepChapters(memoryWorld())
  const file = {path: 'f/a.md', text: '# 标题\n'}
  const chapters = [
    {role: 'body' as const, path: 'f', sources: [{path: 'f/index.md', text: '# 章\n'}, file]},
    {role: 'body' as const, path: 'f/a.md', sources: [file]}
  ]
  expect(await kept.read(chapters)).toHaveLength(2)
  expect(await kept.read(chapters)).toEqual([])
})
