import {mkdir, writeFile} from 'node:fs/promises'
import {join} from 'node:path'

/** How much a generated book holds. */
export interface BookSize {
  readonly chapters: number
  readonly sectionsPerChapter: number
  /** Han characters of prose in the whole book. */
  readonly characters: number
  readonly listings: number
  readonly diagrams: number
}

/** The size that the book of this repository is planned to have. */
export const plannedSize: BookSize = {
  chapters: 8,
  sectionsPerChapter: 7,
  characters: 120_000,
  listings: 280,
  diagrams: 56
}

/** A book so many times as large, with chapters of the same size. */
export function scaled(size: BookSize, scale: number): BookSize {
  return {
    chapters: Math.max(1, Math.round(size.chapters * scale)),
    sectionsPerChapter: size.sectionsPerChapter,
    characters: Math.round(size.characters * scale),
    listings: Math.round(size.listings * scale),
    diagrams: Math.round(size.diagrams * scale)
  }
}

/**
 * Write a manuscript of a given size, the same each time.
 *
 * @param folder
 *   Where `book.yaml` and the chapters go.
 */
export async function generateBook(folder: string, size: BookSize = plannedSize): Promise<void> {
  const random = mulberry(20_261_123)
  const sections = size.chapters * size.sectionsPerChapter
  const perSection = {
    characters: Math.ceil(size.characters / sections),
    listings: size.listings / sections,
    diagrams: size.diagrams / sections
  }

  await mkdir(folder, {recursive: true})
  await writeFile(join(folder, 'book.yaml'), configuration(size))

  let listings = 0
  let diagrams = 0
  for (let chapter = 1; chapter <= size.chapters; chapter++) {
    const path = join(folder, name(chapter, 'chapter'))
    await mkdir(path, {recursive: true})
    await writeFile(
      join(path, 'index.md'),
      `# ${phrase(random, 6)} {#ch-${chapter}}\n\n${paragraph(random, 160)}\n`
    )

    for (let section = 1; section <= size.sectionsPerChapter; section++) {
      const done = (chapter - 1) * size.sectionsPerChapter + section
      const text = sectionText(random, {
        id: `${chapter}-${section}`,
        characters: perSection.characters,
        listings: Math.round(done * perSection.listings) - listings,
        diagrams: Math.round(done * perSection.diagrams) - diagrams
      })
      listings = Math.round(done * perSection.listings)
      diagrams = Math.round(done * perSection.diagrams)
      await writeFile(join(path, `${name(section, 'section')}.md`), text)
    }
  }
}

function configuration({chapters}: BookSize): string {
  const paths = Array.from({length: chapters}, (_, index) => `  - ${name(index + 1, 'chapter')}\n`)
  return `title: 基准测试用书
authors: [生成器]
language: zh-CN
identifier: urn:uuid:5f0c7c1e-5f43-5d0f-9b53-3b1f7d6c9a10
date: 2026-01-01
slug: bench
chapters:
${paths.join('')}check:
  allow:
${allowances.join('')}`
}

/** Its words come in any order, so that the proof of order may take one passage for another. */
const allowances = ['order', 'doubled', 'lost'].map(
  (problem) => `    - rule: content/${problem}\n      reason: The text is random\n`
)

function name(number: number, kind: string): string {
  return `${String(number).padStart(2, '0')}-${kind}`
}

interface SectionSize {
  readonly id: string
  readonly characters: number
  readonly listings: number
  readonly diagrams: number
}

function sectionText(random: () => number, {id, characters, listings, diagrams}: SectionSize): string {
  const blocks: string[] = [`# ${phrase(random, 5)} {#sec-${id}}`]
  const extras = [
    ...Array.from({length: listings}, (_, index) => listing(random, `${id}-${index + 1}`)),
    ...Array.from({length: diagrams}, (_, index) => diagram(random, `${id}-${index + 1}`)),
    table(random, id),
    `> [!NOTE]\n> ${paragraph(random, 60)}`
  ]
  const paragraphs = Math.max(extras.length, Math.ceil(characters / 150))
  let note = 0

  for (let index = 0; index < paragraphs; index++) {
    if (index > 0 && index % 6 === 0) blocks.push(`## ${phrase(random, 4)}`)
    const length = Math.round(characters / paragraphs)
    const mark = index % 2 === 0 ? `:index[${pick(random, words)}${pick(random, words)}]` : ''
    const call = index % 9 === 4 ? `[^${id}-${++note}]` : ''
    blocks.push(`${paragraph(random, length)}${mark}${call}`)
    const due = Math.floor(((index + 1) * extras.length) / paragraphs)
    for (let at = Math.floor((index * extras.length) / paragraphs); at < due; at++)
      blocks.push(extras[at] ?? '')
  }
  for (let number = 1; number <= note; number++) blocks.push(`[^${id}-${number}]: ${paragraph(random, 40)}`)
  return `${blocks.join('\n\n')}\n`
}

function listing(random: () => number, id: string): string {
  const language = pick(random, ['yaml', 'yaml', 'go', 'go', 'bash', 'json', 'promql'] as const)
  const lines = 15 + Math.floor(random() * 46)
  return `见[代码](#lst-${id})。\n\n\`\`\`${language} title="${language}-${id}.txt" #lst-${id}\n${code[language](random, lines).join('\n')}\n\`\`\``
}

const code = {
  yaml: (random, lines) =>
    repeat(lines, (index) =>
      index % 12 === 0
        ? `service${index}:`
        : `${'  '.repeat(1 + (index % 5))}${pick(random, keys)}: ${Math.floor(random() * 9000)} # ${pick(random, words)}`
    ).map((line, index) => (index % 12 === 0 ? line : line.replace(/^ +/, '  ').replace(':', `${index}:`))),
  go: (random, lines) => [
    'package main',
    '',
    'func handle(request *http.Request) error {',
    ...repeat(
      lines - 5,
      (index) =>
        `\t${pick(random, keys)}${index} := strings.TrimSpace("value-${index}") // ${pick(random, words)}`
    ),
    '\treturn nil',
    '}'
  ],
  bash: (random, lines) =>
    repeat(
      lines,
      (index) =>
        `kubectl get ${pick(random, keys)} --namespace shop --selector app=${pick(random, keys)}${index}`
    ),
  json: (random, lines) => [
    '{',
    ...repeat(
      lines - 2,
      (index) =>
        `  "${pick(random, keys)}${index}": ${Math.floor(random() * 9000)}${index === lines - 3 ? '' : ','}`
    ),
    '}'
  ],
  promql: (random, lines) =>
    repeat(
      lines,
      (index) =>
        `${index === 0 ? '' : 'or '}sum by (service) (rate(${pick(random, keys)}_requests_total{code="${500 + index}"}[5m]))`
    )
} satisfies Record<string, (random: () => number, lines: number) => string[]>

function diagram(random: () => number, id: string): string {
  const label = () => pick(random, words) + pick(random, words)
  const kinds = [
    () =>
      `flowchart LR\n  a[${label()}] -->|${label()}| b[${label()}]\n  b --> c{${label()}}\n  c --> d[(${label()})]\n  c --> e[${label()}]`,
    () =>
      `sequenceDiagram\n  participant a as ${label()}\n  participant b as ${label()}\n  a->>b: ${label()}\n  b-->>a: ${label()}\n  Note over a,b: ${label()}`,
    () =>
      `stateDiagram-v2\n  [*] --> s1\n  s1: ${label()}\n  s2: ${label()}\n  s1 --> s2: ${label()}\n  s2 --> [*]`
  ]
  return `见[图](#fig-${id})。\n\n\`\`\`mermaid title="${phrase(random, 4)}" #fig-${id} alt="${phrase(random, 8)}"\n${pick(random, kinds)()}\n\`\`\``
}

function table(random: () => number, id: string): string {
  const rows = repeat(
    6,
    () => `| ${pick(random, words)} | ${phrase(random, 5)} | ${Math.floor(random() * 100)} |`
  )
  return `表：${phrase(random, 4)} {#tbl-${id}}\n\n| 名称 | 说明 | 数量 |\n| --- | --- | ---: |\n${rows.join('\n')}`
}

function paragraph(random: () => number, characters: number): string {
  let text = ''
  while (text.length < characters)
    text += `${phrase(random, 4 + Math.floor(random() * 5))}${random() < 0.5 ? '，' : '。'}`
  return `${text.slice(0, -1)}。`
}

function phrase(random: () => number, count: number): string {
  return repeat(count, () => pick(random, words)).join('')
}

function repeat<Value>(count: number, make: (index: number) => Value): Value[] {
  return Array.from({length: count}, (_, index) => make(index))
}

function pick<Value>(random: () => number, values: readonly [Value, ...Value[]] | readonly Value[]): Value {
  const value = values[Math.floor(random() * values.length)]
  if (value === undefined) throw new Error('Expected a list with something in it')
  return value
}

/** A small generator of pseudo-random numbers from 0 to 1 (mulberry32): the same book each time. */
function mulberry(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const words: readonly string[] =
  '服务 网格 代理 路由 证书 身份 策略 流量 请求 响应 超时 重试 熔断 限流 集群 节点 命名 空间 控制 平面 数据 配置 下发 监听 端点 负载 均衡 健康 检查 指标 日志 追踪 延迟 吞吐 灰度 发布 回滚 镜像 故障 注入 加密 授权 认证 网关 入口 出口 边车 内核 连接 握手 会话 密钥 轮换 联邦 拓扑 地域 缓存 队列 线程 容器 调度 副本 滚动 升级 探针'.split(
    ' '
  )

const keys: readonly string[] =
  'route cluster listener endpoint timeout retries policy secret replicas weight host port labels selector'.split(
    ' '
  )
