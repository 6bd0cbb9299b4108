import {mkdtemp, readFile, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {renderMermaid} from '@mermaid-js/mermaid-cli'
import type {Page} from 'puppeteer-core'
import {visit} from 'unist-util-visit'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import type {Element} from 'xast'
import {fromXml} from 'xast-util-from-xml'
import type {Drawing, DrawingFailure} from '../../build/model/world.ts'
import {diskCache, noCache} from '../../build/world/cache.ts'
import {type FontFace, fontFaces} from '../../build/world/fonts.ts'
import {lazyBrowser} from '../../build/world/lazy-browser.ts'
import {mermaidConfig} from '../../build/world/mermaid/config.ts'
import {keptPage} from '../../build/world/mermaid/kept-page.ts'
import {labelFonts} from '../../build/world/mermaid/label-fonts.ts'
import {createDraughtsman} from '../../build/world/mermaid.ts'
import {epubcheck} from '../support/epubcheck.ts'
import {fixtures} from '../support/fixtures.ts'
import {misfits} from './fit.ts'
import {tinyEpub} from './tiny-epub.ts'

const types = fixtures('diagrams')
const broken = fixtures('broken-diagrams')

/** Their labels stand beside what they name. */
const unboxed = new Set([
  'architecture',
  'cynefin',
  'gantt',
  'gitgraph',
  'info',
  'ishikawa',
  'quadrant',
  'radar',
  'sankey',
  'treeview',
  'venn',
  'wardley',
  'xychart'
])

const browser = lazyBrowser(process.env, noCache())
const draughtsman = createDraughtsman({browser, fonts: fontFaces, cache: noCache()})
const drawings = new Map<string, Drawing>()
let page: Page

beforeAll(async () => {
  for (const {name, input} of types) {
    const drawn = await draughtsman.draw(input)
    if ('svg' in drawn) drawings.set(name, drawn)
    else throw new Error(`${name}: ${drawn.reason} (line ${drawn.line})`)
  }

  page = await (await browser.open()).newPage()
  await page.setContent('<p id="sample" style="font-family: Book Sans">字<b>字</b></p>')
  for (const {family, weight, path} of fontFaces.filter((face) => face.family === 'Book Sans')) {
    const source = `url(data:font/ttf;base64,${await readFile(path, 'base64')})`
    await page.evaluate(
      async (name, value, src) => {
        document.fonts.add(await new globalThis.FontFace(name, src, {weight: String(value)}).load())
      },
      family,
      weight,
      source
    )
  }
})

afterAll(async () => {
  await draughtsman[Symbol.asyncDispose]()
  await browser[Symbol.asyncDispose]()
})

describe('every type of diagram', () => {
  it.each(types)('$name: is SVG with attributes only', ({name}) => {
    const names = new Set<string>()
    const attributes = new Set<string>()
    for (const element of elementsOf(name)) {
      names.add(element.name)
      for (const attribute of Object.keys(element.attributes)) attributes.add(attribute)
    }

    expect([...names].filter((one) => /^(?:foreignObject|style|script|a|switch)$/.test(one))).toEqual([])
    expect([...attributes].filter((one) => /^(?:style|class|name|on.*|data-.*)$/.test(one))).toEqual([])
    expect(elementsOf(name).map(({attributes: {href}}) => href)).not.toContainEqual(expect.anything())
  })

  it.each(types)('$name: has every label in its box and in the drawing', async ({name}) => {
    expect(await page.evaluate(misfits, drawings.get(name)?.svg ?? '', !unboxed.has(name))).toEqual([])
  })

  it.each(types)('$name: keeps every Chinese word of the definition', ({name, input}) => {
    const shown = new Set(drawings.get(name)?.svg.match(/\p{Script=Han}/gu))
    const written = input.replace(/^.*\b(?:accTitle|accDescr|click)\b.*$/gm, '').match(/\p{Script=Han}/gu)

    expect([...new Set(written)].filter((character) => !shown.has(character))).toEqual([])
  })

  it.each(types)('$name: names the font of the book, and no other', ({name}) => {
    const families = elementsOf(name).flatMap(({attributes}) => attributes['font-family'] ?? [])

    expect(families).toEqual(['"Book Sans", sans-serif'])
  })

  it('has its size in width, height and view box', () => {
    for (const {svg, width, height} of drawings.values()) {
      const [root] = fromXml(svg).children
      const box = root?.type === 'element' ? root.attributes['viewBox'] : ''

      expect(box).toMatch(new RegExp(`^-?\\d+ -?\\d+ ${width} ${height}$`))
      expect(Math.max(width, height)).toBeLessThan(1200)
    }
  })

  it('has ids that no other diagram has, and every reference finds one', () => {
    const seen = new Set<string>()
    for (const name of drawings.keys()) {
      const ids = elementsOf(name).flatMap(({attributes: {id}}) => id ?? [])
      const references = elementsOf(name).flatMap(({attributes}) =>
        Object.values(attributes).flatMap((value) => /^(?:url\()?#([^)]+)\)?$/.exec(value ?? '')?.[1] ?? [])
      )

      expect(ids.filter((id) => seen.has(id))).toEqual([])
      expect(references.filter((id) => !ids.includes(id) && !/^[0-9a-f]{6}$/.test(id))).toEqual([])
      for (const id of ids) seen.add(id)
    }
    expect(seen.size).toBeGreaterThan(20)
  })

  it('is the same in a new browser, in another order', async () => {
    await using another = lazyBrowser(process.env, noCache())
    await using second = createDraughtsman({browser: another, fonts: fontFaces, cache: noCache()})

    const differing: string[] = []
    for (const {name, input} of types.toReversed()) {
      const drawn = await second.draw(input)
      if (!('svg' in drawn) || drawn.svg !== drawings.get(name)?.svg) differing.push(name)
    }

    expect(differing).toEqual([])
  })

  it('passes EPUBCheck', {timeout: 120_000}, async () => {
    const book = await tinyEpub(new Map([...drawings].map(([name, {svg}]) => [name, svg])))
    expect(await epubcheck(book)).toEqual([])
  })
})

describe('the page that stays open', () => {
  it.each(['flowchart', 'sequence'])('draws %s as mermaid-cli does', {timeout: 60_000}, async (type) => {
    const definition = types.find(({name}) => name === type)?.input ?? ''
    const faces = fontFaces.filter(({family}) => family === 'Book Sans')
    const {puppeteer, newPage} = await browser.open()
    const options = {mermaidConfig, svgId: 'diagram', fontEmbed: false}

    const kept = await keptPage(await newPage(), await labelFonts(faces, undefined, noCache()).load())
    await renderMermaid(kept.browser, 'info', 'svg', options)
    const fast = await renderMermaid(kept.browser, definition, 'svg', options)
    const plain = await renderMermaid(puppeteer, definition, 'svg', {
      ...options,
      customFontCSS: [{cssUrl: await styleSheetOf(faces), allowParentDirectoryLevel: 0}]
    })

    expect(factsOf(fast.data)).toEqual(factsOf(plain.data))
    await kept.page.close()
  })
})

describe('a single diagram', () => {
  it('tells its title and description', () => {
    expect(drawings.get('flowchart')).toMatchObject({
      title: '请求在服务网格中的路径',
      description: '入口网关把请求交给边车代理，代理查询缓存后访问配置存储'
    })
  })

  it.each(broken)('$name: fails with a reason and a line', async ({input, golden}) => {
    const {reason, line} = failure(await draughtsman.draw(input))

    await expect(`${line ?? 'no line'}: ${reason}\n`).toMatchFileSnapshot(golden('output.txt'))
  })

  it('is not loosened by its own directives', async () => {
    const drawn = await draughtsman.draw(
      '%%{init: {"securityLevel": "loose", "htmlLabels": true, "fontFamily": "serif", "themeCSS": "text {display: none}"}}%%\n' +
        'flowchart LR\n  A["图<img src=x onerror=alert(1)>"]\n  click A href "https://example.com"'
    )

    expect(drawn).toHaveProperty('svg')
    if (!('svg' in drawn)) return
    expect(drawn.svg).toContain('>图')
    expect(drawn.svg).not.toMatch(/foreignObject|"serif|onerror|example\.com|<img/)
  })

  it('that takes too long is given up, and the next one is drawn', {timeout: 60_000}, async () => {
    await using hasty = createDraughtsman({browser, fonts: fontFaces, cache: noCache(), patience: 400})
    const nodes = Array.from({length: 22}, (_, index) => index)
    const dense = nodes.flatMap((a) => nodes.map((b) => `a${a} --> b${b}`)).join('\n')

    const slow = failure(await hasty.draw(`flowchart LR\n${dense}`))

    expect(slow.reason).toBe(
      'Unexpected diagram that takes longer than 0.4 s to draw, expected a smaller one'
    )
    expect(await hasty.draw('flowchart LR\n  A')).toHaveProperty('svg')
  })

  it.each([
    ['whose characters are expected', '甲乙请求，再试'],
    ['with others', '甲'],
    ['in which nothing is expected', undefined]
  ])('is the same %s', async (_, characters) => {
    const definition = 'flowchart LR\n  A[请求，再试] -->|fi ❤| B["#9829; 乙"]'
    await using other = createDraughtsman({browser, fonts: fontFaces, cache: noCache(), characters})
    // So that a page is there whose fonts were cut.
    await other.draw('flowchart LR\n  甲')

    expect(await other.draw(definition)).toEqual(await draughtsman.draw(definition))
    const plain = 'sequenceDiagram\n  甲->>甲: 甲'
    expect(await other.draw(plain)).toEqual(await draughtsman.draw(plain))
  })

  it('is the same after a rest, for which the page was closed', {timeout: 60_000}, async () => {
    const before = drawings.get('flowchart')
    await draughtsman.rest()
    const input = types.find(({name}) => name === 'flowchart')?.input ?? ''
    expect(await draughtsman.draw(input)).toEqual(before)
  })

  it('is drawn once and then comes from the cache', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'diagrams-'))
    try {
      const cache = diskCache(folder)
      await using first = createDraughtsman({browser, fonts: fontFaces, cache})

      const drawn = await first.draw('flowchart LR\n  A')
      const again = await first.draw('flowchart LR\r\n  A')

      expect(again).toEqual(drawn)
      expect(cache.use().kinds).toEqual([{kind: 'diagram', hits: 1, misses: 1}])
    } finally {
      await rm(folder, {recursive: true})
    }
  })
})

/** mermaid-cli's own way to fonts: it takes any style sheet, but no TrueType files. */
async function styleSheetOf(faces: readonly FontFace[]): Promise<URL> {
  const rules = await Promise.all(
    faces.map(async ({family, weight, path}) => {
      const font = await readFile(path, 'base64')
      return `@font-face {font-family: "${family}"; font-weight: ${weight}; src: url(data:font/ttf;base64,${font})}`
    })
  )
  return new URL(`data:text/css;base64,${Buffer.from(rules.join('\n')).toString('base64')}`)
}

/** Texts and shapes, which do not depend on the names of things. */
function factsOf(svg: Uint8Array): readonly string[] {
  const facts: string[] = []
  visit(fromXml(new TextDecoder().decode(svg)), (node) => {
    if (node.type === 'text') facts.push(node.value)
    if (node.type !== 'element' || node.name === 'style') return
    const {x, y, width, height, d, points, transform} = node.attributes
    facts.push([node.name, x, y, width, height, d, points, transform].filter(Boolean).join(' '))
  })
  return facts.filter((fact) => !fact.startsWith('#diagram'))
}

function elementsOf(name: string): readonly Element[] {
  const elements: Element[] = []
  visit(fromXml(drawings.get(name)?.svg ?? ''), 'element', (element) => {
    elements.push(element)
  })
  return elements
}

function failure(drawn: Drawing | DrawingFailure): DrawingFailure {
  if ('reason' in drawn) return drawn
  throw new Error('Expected a failure')
}
