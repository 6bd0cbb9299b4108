import {toHtml} from 'hast-util-to-html'
import {expect, it} from 'vitest'
import {fillSampleTables} from '../../build/matter/sample-table.ts'
import {parse} from '../../build/parse/index.ts'
import {transform} from '../../build/transform/index.ts'
import {memoryWorld} from '../support/memory-world.ts'

it('prints how samples were checked where the book asks for it', async () => {
  const text = '# 附录\n\n表：样例 {#tbl-samples}\n\n::sample-report\n'
  const source = {path: 'a.md', text}
  const entry = {role: 'appendix' as const, path: 'a.md', sources: [source]}
  const {value: chapter, diagnostics} = await transform([parse(source).value], entry, memoryWorld())
  const metadata = {
    title: 'x',
    authors: [],
    language: 'zh-CN',
    identifier: 'urn:uuid:0',
    date: '2026-11-23',
    subjects: [],
    slug: 'x'
  }

  fillSampleTables(
    {metadata, chapters: [{...chapter, number: 'A', headings: [], captioned: []}]},
    {
      samples: 12,
      languages: [
        {language: 'YAML', samples: 8, parser: 'yaml'},
        {language: 'Rego', samples: 3, parser: 'own'},
        {language: 'text', samples: 1, parser: undefined}
      ],
      unchecked: 1,
      resources: 5,
      sources: ['istio/istio@1.30.3:manifests', 'kubernetes v1.36.0 via x'],
      kinds: [],
      withoutSchema: ['example.com/v1 Thing'],
      counterExamples: 2,
      fragments: 3
    }
  )

  expect(diagnostics).toEqual([])
  expect(
    toHtml(chapter.parts[0]?.tree.children ?? []).replaceAll(/ class="align-\w+"| scope="col"/g, '')
  ).toBe(
    '<h1 id="ch-a"><span class="title">附录</span></h1>\n' +
      '<figure id="tbl-samples" class="table">\n<figcaption><span class="caption">样例</span></figcaption>\n' +
      '<table><thead><tr><th>语言</th><th>份数</th><th>校验方式</th></tr></thead><tbody>' +
      '<tr><td>YAML</td><td>8</td><td>yaml</td></tr>' +
      '<tr><td>Rego</td><td>3</td><td>括号、引号与标点</td></tr>' +
      '<tr><td>text</td><td>1</td><td>不校验</td></tr>' +
      '<tr><td>合计</td><td>12</td><td></td></tr>' +
      '<tr><td>Kubernetes 资源，按模式校验</td><td>5</td><td>istio 1.30.3、kubernetes 1.36.0</td></tr>' +
      '<tr><td>Kubernetes 资源，没有模式</td><td>1</td><td>只校验语法</td></tr>' +
      '<tr><td>其中的片段</td><td>3</td><td>放回所属的字段再校验，没有写明字段的只校验语法</td></tr>' +
      '<tr><td>其中的反例</td><td>2</td><td>写明错误的必须报出该错误，其余不校验</td></tr>' +
      '</tbody></table>\n</figure>'
  )
})
