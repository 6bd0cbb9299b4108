import {toString as textOf} from 'hast-util-to-string'
import {describe, expect, it} from 'vitest'
import {parse} from '../../build/parse/index.ts'
import {chapterIdFor} from '../../build/transform/chapter-id.ts'
import {transform} from '../../build/transform/index.ts'
import {memoryWorld} from '../support/memory-world.ts'

async function chapterOf(texts: Readonly<Record<string, string>>, path = '02-mesh') {
  const sources = Object.entries(texts).map(([name, text]) => ({path: `${path}/${name}`, text}))
  const parsed = sources.map((source) => parse(source).value)
  return {parsed, ...(await transform(parsed, {role: 'appendix', path, sources}, memoryWorld()))}
}

describe('transform', () => {
  it('takes the id from the front matter, else from the title, else from the path', async () => {
    const ids = await Promise.all(
      ['---\nid: ch-front\n---\n\n# 标题 {#ch-own}', '# 标题 {#ch-own}', '# 标题'].map(
        async (text) => (await chapterOf({'index.md': text})).value.id
      )
    )

    expect(ids).toEqual(['ch-front', 'ch-own', 'ch-mesh'])
  })

  it('keeps role, path and the order of the files', async () => {
    const {value} = await chapterOf({'index.md': '# 标题 `x`', '01-b.md': '# 节', '02-a.md': '后'})

    expect(value).toMatchObject({role: 'appendix', path: '02-mesh', title: '标题 x'})
    expect(value.parts.map(({path}) => path)).toEqual([
      '02-mesh/index.md',
      '02-mesh/01-b.md',
      '02-mesh/02-a.md'
    ])
  })

  it('leaves the parsed trees alone, so that they can be transformed again', async () => {
    const {parsed, value} = await chapterOf({'index.md': '# 标题 {#a}\n\n:index[词][^n]\n\n[^n]: 注'})
    const before = structuredClone(parsed[0]?.tree)
    const again = await transform(parsed, {role: 'appendix', path: '02-mesh', sources: []}, memoryWorld())

    expect(parsed[0]?.tree).toEqual(before)
    expect(again.value).toEqual(value)
  })

  it('reports by file, and in a file by place', async () => {
    const {diagnostics} = await chapterOf({
      'index.md': '# 标题\n\n[](javascript:x)\n\n## ',
      '01-b.md': '# 节\n\n:foo[a]\n'
    })

    expect(diagnostics.map(({file, rule}) => `${file} ${rule}`)).toEqual([
      '02-mesh/index.md references/scheme',
      '02-mesh/index.md headings/empty',
      '02-mesh/01-b.md directives/unknown'
    ])
  })

  it.each([
    ['quotations', '> '.repeat(2500)],
    ['lists', Array.from({length: 150}, (_, level) => `${'  '.repeat(level)}- x`).join('\n')],
    ['emphasis', '*a '.repeat(1000) + 'b*'.repeat(1000)],
    ['inline tags', '<b>'.repeat(3000) + '</b>'.repeat(3000)],
    ['block tags', '<div>\n'.repeat(3000)],
    ['brackets', '[x](a '.repeat(2000)],
    ['blocks', ':::note\n'.repeat(300)]
  ])('survives very deep %s', async (_, text) => {
    const {value} = await chapterOf({'index.md': `# 标题\n\n${text}\n\n结束\n`})

    expect(value.title).toBe('标题')
    expect(value.parts.map(({tree}) => textOf(tree)).join('')).toContain('结束')
  })
})

describe('chapterIdFor', () => {
  it.each([
    ['01-overview', 'ch-overview'],
    ['preface.md', 'ch-preface'],
    ['back/02-Sources and Thanks.md', 'ch-back-sources-and-thanks'],
    ['10_Café.v2', 'ch-cafe'],
    ['03-安全', 'ch-03'],
    ['03-安全 mTLS', 'ch-mtls']
  ])('makes of %s the id %s', (path, id) => {
    expect(chapterIdFor(path)).toBe(id)
  })

  it('makes different ids of names without ASCII', () => {
    expect(chapterIdFor('安全')).toMatch(/^ch-[0-9a-f]{8}$/)
    expect(chapterIdFor('安全')).not.toBe(chapterIdFor('性能'))
  })
})
