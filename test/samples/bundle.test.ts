import JSZip from 'jszip'
import {describe, expect, it} from 'vitest'
import {assemble} from '../../build/assemble/index.ts'
import {checkSamples} from '../../build/check/samples/index.ts'
import type {AnchorId} from '../../build/model/book.ts'
import {parse} from '../../build/parse/index.ts'
import {bundleSamples} from '../../build/samples/index.ts'
import {transform} from '../../build/transform/index.ts'
import {memoryWorld} from '../support/memory-world.ts'

const markdown = `# 安装 {#ch-install}

\`\`\`yaml title="namespace.yaml" #lst-ns
apiVersion: v1
kind: Namespace
metadata:
  name: shop # ①
\`\`\`

- ① 名称。

\`\`\`yaml title="config.yaml：配置"
apiVersion: v1
kind: ConfigMap
metadata: {name: a, namespace: shop}
\`\`\`

\`\`\`yaml title="config.yaml"
apiVersion: v1
kind: ConfigMap
metadata: {name: a, namespace: shop}
data: {b: c}
\`\`\`

\`\`\`yaml title="wrong.yaml" wrong
apiVersion: v1
kind: ConfigMap
metadata: {name: d, namespace: shop}
\`\`\`

\`\`\`bash title="安装 | 命令"
kubectl apply -f namespace.yaml
\`\`\`

\`\`\`bash
echo 没有标题
\`\`\`

\`\`\`bash title="lab.sh：建立" file="listings/lab.sh" region="create"
\`\`\`

- ① 建立。

\`\`\`bash title="delete.sh" file="listings/lab.sh" region="delete"
\`\`\`

\`\`\`bash title="all.sh" file="listings/all.sh"
\`\`\`
`

const files = {
  '01-install/listings/lab.sh': `set -eu
# #region create
kubectl create namespace lab # ①
# #endregion create
if true; then
  # #region delete
  kubectl delete namespace lab
  # #endregion delete
fi
`,
  '01-install/listings/all.sh': 'echo all\n'
}

async function bundle() {
  const world = memoryWorld(files)
  const source = {path: '01-install/index.md', text: markdown}
  const entry = {role: 'body' as const, path: '01-install', sources: [source]}
  const {value: chapter} = await transform([parse(source).value], entry, world)
  const metadata = {
    title: '网格',
    authors: [],
    language: 'zh-CN',
    identifier: 'urn:uuid:0',
    date: '2026-11-23',
    subjects: [],
    slug: 'mesh'
  }
  const {value: book} = assemble({metadata, chapters: [entry], glossary: undefined, indexTerms: undefined}, [
    chapter
  ])
  const {value: checked} = await checkSamples(book, undefined, world)
  // Pages are known by the ids of anchors.
  return bundleSamples(book, checked, new Map([['lst-ns' as AnchorId, '7']]), world)
}

describe('bundleSamples', () => {
  it('has every titled listing as a file, as printed', async () => {
    const {name, bytes} = await bundle()
    const archive = await JSZip.loadAsync(bytes)

    expect(name).toBe('mesh-samples.zip')
    expect(Object.keys(archive.files)).toEqual([
      'README.md',
      '01-install/namespace.yaml',
      '01-install/config.yaml',
      '01-install/config-1-3.yaml',
      '01-install/wrong.yaml',
      '01-install/listing-1-5.sh',
      '01-install/lab.sh',
      '01-install/delete.sh',
      '01-install/all.sh',
      '01-install/kustomization.yaml'
    ])
    expect(await archive.file('01-install/namespace.yaml')?.async('text')).toBe(
      'apiVersion: v1\nkind: Namespace\nmetadata:\n  name: shop\n'
    )
  })

  it('has the whole of a file that listings show parts of, without the signs of callouts', async () => {
    const archive = await JSZip.loadAsync((await bundle()).bytes)

    expect(await archive.file('01-install/lab.sh')?.async('text')).toBe(
      files['01-install/listings/lab.sh'].replace(' # ①', '')
    )
    expect(await archive.file('01-install/delete.sh')?.async('text')).toBe('kubectl delete namespace lab\n')
    expect(await archive.file('01-install/all.sh')?.async('text')).toBe('echo all\n')
    expect(await archive.file('README.md')?.async('text')).toContain(
      '| 01-install/lab.sh | 代码清单 1-6、代码清单 1-7 取自这个文件 |'
    )
  })

  it('lists what can be applied together, each resource once', async () => {
    const archive = await JSZip.loadAsync((await bundle()).bytes)

    expect(await archive.file('01-install/kustomization.yaml')?.async('text')).toMatch(
      /resources:\n {2}- namespace\.yaml\n {2}- config\.yaml\n$/
    )
  })

  it('says what each file is, in the language of the book', async () => {
    const archive = await JSZip.loadAsync((await bundle()).bytes)
    const text = await archive.file('README.md')?.async('text')

    expect(text).toContain('# 《网格》的样例')
    expect(text).toContain('## 第 1 章 安装')
    expect(text).toContain('| 01-install/namespace.yaml | 代码清单 1-1 namespace.yaml | 7 |')
    expect(text).toContain('代码清单 1-5 安装 \\| 命令')
  })

  it('gives the same bytes for the same book', async () => {
    expect((await bundle()).bytes).toEqual((await bundle()).bytes)
  })
})
