import {toHtml} from 'hast-util-to-html'
import {h} from 'hastscript'
import {expect, it} from 'vitest'
import {assemble} from '../../build/assemble/index.ts'
import {chapter, heading, manuscript} from '../support/chapters.ts'
import {said} from '../support/said.ts'

const glossary = `
- {term: 熔断, english: Circuit Breaking, definition: 停止调用, variants: [断路]}
- {term: 重试, definition: 再来}
- {term: Envoy, definition: 代理}
- {term: Ω, definition: 符号}
- {term: GAMMA, english: Gateway API for Mesh Management and Administration, definition: 倡议}
`

function glossed(term: string) {
  const reference = h('a.glossref', {dataTerm: term}, '那个词')
  const {value, diagnostics} = assemble(manuscript({glossary}), [
    chapter('one', [heading(1, '一'), reference])
  ])
  return {html: toHtml(reference), said: said(diagnostics), book: value}
}

it.each([
  ['熔断', 'gl-circuit-breaking'],
  ['断路', 'gl-circuit-breaking'],
  ['重试', 'gl-chongshi'],
  ['ENVOY', 'gl-envoy']
])('leads %s to #%s', (term, id) => {
  const {html, said: text} = glossed(term)

  expect(html).toBe(`<a class="glossref" href="#${id}">那个词</a>`)
  expect(text).toBe('nothing\n')
})

it('sorts terms as the index does, and makes each a target with an ASCII id', () => {
  const {book} = glossed('熔断')

  expect(book.glossary.map(({term, id}) => [term, id])).toEqual([
    ['重试', 'gl-chongshi'],
    ['Envoy', 'gl-envoy'],
    ['GAMMA', 'gl-gateway-api-for-mesh-management-and'],
    ['熔断', 'gl-circuit-breaking'],
    ['Ω', 'gl-term']
  ])
  for (const {id, term} of book.glossary)
    expect(book.targets.get(id)).toMatchObject({kind: 'term', label: term})
})

it('says what was meant by a term that is not explained', () => {
  expect(glossed('熔断 器')).toMatchObject({
    html: '<a class="glossref">那个词</a>',
    said:
      'one.md error: Unexpected term `熔断 器`, expected a term of `glossary.yaml` (glossary/unknown-term)\n' +
      '  hint: Explain it in `glossary.yaml`: `- {term: 熔断 器, definition: …}`\n'
  })
  expect(glossed('Envoi').said).toContain('hint: Did you mean `:term[Envoy]`?')
})
