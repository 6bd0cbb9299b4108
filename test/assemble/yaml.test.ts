import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {resolve} from 'node:path'
import {expect, it} from 'vitest'
import {assemble} from '../../build/assemble/index.ts'
import {chapter, heading, manuscript, mark, markElement} from '../support/chapters.ts'
import {said} from '../support/said.ts'

const folder = resolve(import.meta.dirname, '../fixtures/assemble')

function textOf(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined
}

/** Each case has a `glossary.yaml` or an `index.yaml`; the book marks 熔断, Envoy and 重试. */
it.each(readdirSync(folder))('%s', async (name) => {
  const glossary = textOf(`${folder}/${name}/glossary.yaml`)
  const index = textOf(`${folder}/${name}/index.yaml`)
  const {value, diagnostics} = assemble(
    manuscript({...(glossary !== undefined && {glossary}), ...(index !== undefined && {index})}),
    [
      chapter('one', [heading(1, '一'), markElement('ix-1'), markElement('ix-2'), markElement('ix-3')], {
        indexMarks: [mark('熔断', 'ix-1'), mark('envoy', 'ix-2'), mark('重试', 'ix-3')]
      })
    ]
  )

  await expect(said(diagnostics)).toMatchFileSnapshot(`${folder}/${name}/diagnostics.txt`)
  const made = glossary === undefined ? {index: value.index} : {glossary: value.glossary}
  await expect(`${JSON.stringify(made, null, 2)}\n`).toMatchFileSnapshot(`${folder}/${name}/book.json`)
})
