import {expect, it} from 'vitest'
import {assemble} from '../../build/assemble/index.ts'
import type {AnchorId} from '../../build/model/book.ts'
import {parse} from '../../build/parse/index.ts'
import {attachedSamples} from '../../build/samples/attachments.ts'
import {transform} from '../../build/transform/index.ts'
import {manuscript} from '../support/chapters.ts'
import {memoryWorld} from '../support/memory-world.ts'

const long = Array.from({length: 41}, (_, index) => `key-${index}: ${index}`)

const markdown = `# 安装 {#ch-install}

\`\`\`yaml title="short.yaml" #lst-short
a:
  b: 1 # ①
\`\`\`

- ① 名称。

\`\`\`yaml title="divided.yaml" #lst-divided
a:
  b: 2
\`\`\`

\`\`\`yaml title="a-long.yaml：很长" #lst-long
${long.join('\n')}
\`\`\`
`

it('attaches titled listings that are long or go on over pages, by the name of their title', async () => {
  const source = {path: '01-install/index.md', text: markdown}
  const entry = {role: 'body' as const, path: '01-install', sources: [source]}
  const {value: chapter} = await transform([parse(source).value], entry, memoryWorld())
  const {value: book} = assemble(manuscript(), [chapter])
  // The ids of listings are anchors.
  const attached = attachedSamples(book, new Set(['lst-divided' as AnchorId]))

  expect(attached.map(({name, description}) => [name, description])).toEqual([
    ['a-long.yaml', '代码清单 1-3 a-long.yaml：很长'],
    ['divided.yaml', '代码清单 1-2 divided.yaml']
  ])
  const texts = attached.map(({bytes}) => new TextDecoder().decode(bytes))
  expect(texts).toEqual([`${long.join('\n')}\n`, 'a:\n  b: 2\n'])
})
