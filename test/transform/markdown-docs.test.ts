import {readdirSync, readFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {toString as textOf} from 'mdast-util-to-string'
import {describe, expect, it} from 'vitest'
import {parse} from '../../build/parse/index.ts'
import {syntax} from '../../build/parse/syntax.ts'
import {transform} from '../../build/transform/index.ts'
import {memoryWorld} from '../support/memory-world.ts'
import {said} from '../support/said.ts'

const page = readFileSync(resolve(import.meta.dirname, '../../docs/markdown.md'), 'utf8')
const world = memoryWorld({
  'manuscript/01-a/figures/mesh.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"/>',
  'manuscript/01-a/listings/shop.yaml': '# region catalog\nname: catalog\n# endregion\n'
})

interface Sample {
  readonly section: string
  readonly line: number
  readonly text: string
}

const sections: string[] = []
const samples: Sample[] = []
for (const node of syntax.parse(page).children) {
  if (node.type === 'heading' && node.depth === 2) sections.push(textOf(node))
  else if (node.type === 'code' && node.lang === 'markdown') {
    samples.push({section: sections.at(-1) ?? '', line: node.position?.start.line ?? 0, text: node.value})
  }
}

/** A sample is a chapter of its own when it has a title, and otherwise the text below one. */
function asChapter(text: string): string {
  return /^(?:# |---\n)/.test(text) ? text : `# 标题\n\n${text}`
}

function sourcesIn(folder: string): readonly string[] {
  return readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'))
}

describe('docs/markdown.md', () => {
  it('has a sample in every section', () => {
    expect(sections.length).toBeGreaterThan(10)
    expect(sections.filter((one) => !samples.some(({section}) => section === one))).toEqual([])
  })

  it.each(samples)('$section: builds the sample in line $line', async ({text}) => {
    const source = {path: 'manuscript/01-a/index.md', text: asChapter(text)}
    const parsed = parse(source)
    const {diagnostics} = await transform(
      [parsed.value],
      {role: 'body', path: 'manuscript/01-a', sources: [source]},
      world
    )

    expect(said([...parsed.diagnostics, ...diagnostics])).toBe('nothing\n')
  })

  it('names every report of these plugins', () => {
    const code = ['parse', 'transform'].flatMap((folder) =>
      sourcesIn(resolve(import.meta.dirname, '../../build', folder))
    )
    const rules = code.flatMap((text) =>
      [...text.matchAll(/rule: '([a-z-]+\/[a-z-]+)'/g)].map(([, rule = '']) => rule)
    )

    expect(rules.length).toBeGreaterThan(30)
    expect(rules.filter((rule) => !page.includes(`\`${rule}\``))).toEqual([])
  })
})
