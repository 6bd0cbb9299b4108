import {visit} from 'unist-util-visit'
import {visitParents} from 'unist-util-visit-parents'
import {expect, it} from 'vitest'
import {parse} from '../../build/parse/index.ts'
import {maxDepth} from '../../build/parse/limit-depth.ts'
import {said} from '../support/said.ts'

function parsed(text: string) {
  return parse({path: '01-a/index.md', text})
}

function typesIn(text: string): readonly string[] {
  const types: string[] = []
  visit(parsed(text).value.tree, (node) => void types.push(node.type))
  return types
}

it('reads id and title from the front matter', () => {
  const {value, diagnostics} = parsed('---\nid: ch-a\ntitle: "标题：一"\n---\n\n正文\n')

  expect(value.frontMatter).toEqual({id: 'ch-a', title: '标题：一'})
  expect(diagnostics).toEqual([])
})

it('says where the front matter is not YAML', () => {
  const {value, diagnostics} = parsed('---\nid: ch-a\ntitle: "没有结束\n---\n\n# 标题\n')

  expect(value.frontMatter).toEqual({isUnreadable: true})
  expect(said(diagnostics)).toMatchInlineSnapshot(`
    "01-a/index.md:3:13 error: Unexpected front matter, expected YAML: Missing closing "quote (front-matter/syntax)
    "
  `)
})

it('reports a key twice, a list, and values that are no text', () => {
  expect(said(parsed('---\nid: a\nid: b\n---\n').diagnostics)).toContain('01-a/index.md:3:1 error')
  expect(said(parsed('---\n- a\n---\n').diagnostics)).toContain('(front-matter/not-a-map)')
  expect(said(parsed('---\ntitle:\n---\n').diagnostics)).toContain('(front-matter/not-a-text)')
  expect(parsed('---\n# 只有注释\n---\n').diagnostics).toEqual([])
})

it('keeps what is usable beside what is not', () => {
  const {value, diagnostics} = parsed('---\nid: 3x\ntitle: 标题\nweight: 3\n---\n')

  expect(value.frontMatter).toEqual({title: '标题'})
  expect(diagnostics.map(({rule, severity}) => `${severity} ${rule}`)).toEqual([
    'error front-matter/bad-id',
    'warning front-matter/unknown-key'
  ])
})

it('counts lines and columns as an editor does, whatever the line endings', () => {
  const {value} = parsed('\uFEFF# 标题\r\n\r\n```text\r\na\r\nb\r\n```\r\n')
  const code = value.tree.children[1]

  expect(code).toMatchObject({type: 'code', value: 'a\nb', position: {start: {line: 3, column: 1}}})
  expect(value.text).not.toContain('\r')
})

it('makes Chinese text bold and struck out next to punctuation', () => {
  expect(typesIn('**“引号”**后')).toContain('strong')
  expect(typesIn('前**（括号）**')).toContain('strong')
  expect(typesIn('删~~“引号”~~后')).toContain('delete')
})

it('recognises tables, task lists, footnotes and directives', () => {
  const text = '| a |\n|---|\n\n- [ ] b\n\nc[^1]\n\n[^1]: d\n\n:::note\n:e[f]\n:::\n'

  expect(typesIn(text)).toEqual(
    expect.arrayContaining([
      'table',
      'footnoteReference',
      'footnoteDefinition',
      'containerDirective',
      'textDirective'
    ])
  )
})

it('turns into text what is nested deeper than anyone can read, and says so', () => {
  const {value, diagnostics} = parsed(`${'> '.repeat(2500)}到底`)
  let depth = 0
  visitParents(value.tree, (_, ancestors) => {
    depth = Math.max(depth, ancestors.length)
  })

  expect(depth).toBe(maxDepth + 1)
  expect(said(diagnostics)).toMatchInlineSnapshot(`
    "01-a/index.md:1:399 error: Unexpected nesting of more than 200 levels, expected what a reader can follow (syntax/too-deep)
    "
  `)
})
