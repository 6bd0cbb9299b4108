import type {Element} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import {describe, expect, it} from 'vitest'
import {type ContentCache, noCache} from '../../build/world/cache.ts'
import type {Json} from '../../build/world/cache-key.ts'
import {createBookHighlighter} from '../../build/world/highlighter.ts'
import {fixtures} from '../support/fixtures.ts'

const highlighter = await createBookHighlighter()

describe('languages', () => {
  it.each(fixtures('highlighter'))('classifies $name', async ({name, input, golden}) => {
    const code = input.trimEnd()

    const element = await highlighter.highlight(code, name)

    expect(textOf(element)).toBe(code)
    await expect(marked(element)).toMatchFileSnapshot(golden('output.txt'))
  })

  it.each(['YAML', 'yml', 'sh', 'shell', 'opa', 'shellsession', 'proto', 'text', 'TXT', 'js', 'k8s'])(
    'says whether it knows `%s`',
    (name) => {
      expect(highlighter.knows(name)).toBe(name !== 'k8s')
    }
  )

  it.each(['text', 'text/plain', 'no-such-language'])('leaves %s plain', async (language) => {
    const element = await highlighter.highlight('if a == "b" { return 1 }', language)

    expect(marked(element)).toBe('1 if a == "b" { return 1 }\n')
  })

  it('offers names for suggestions', () => {
    expect(highlighter.languages).toEqual(expect.arrayContaining(['yaml', 'promql', 'console', 'text']))
  })
})

describe('tree', () => {
  it('holds nothing but lines, newlines between them, and classes', async () => {
    const element = await highlighter.highlight('a: "b"\n\n  # c', 'yaml')

    expect(element).toEqual(
      code(
        line(1, [span('t-property', 'a'), text(': '), span('t-string', '"b"')]),
        text('\n'),
        line(2, []),
        text('\n'),
        line(3, [text('  '), span('t-comment', '# c')])
      )
    )
  })

  it('has a line for empty code', async () => {
    expect(await highlighter.highlight('', 'yaml')).toEqual(code(line(1, [])))
  })
})

describe('notations', () => {
  it.each([
    ['yaml', 'a: 1 # [!code ++]', '1 inserted | ‹property a›: ‹number 1›'],
    ['bash', 'ls -l # [!code --]', '1 deleted | ‹function ls› ‹parameter -l›'],
    ['go', 'return // [!code highlight]', '1 highlighted | ‹keyword return›'],
    ['lua', 'return -- [!code focus]', '1 focused | ‹keyword return›'],
    ['dockerfile', 'FROM a # [!code error]', '1 error | ‹keyword FROM› a'],
    ['css', 'a {} /* [!code warning] */', '1 warning | ‹tag a› {}'],
    ['xml', '<a/> <!-- [!code hl] -->', '1 highlighted | <‹tag a›/>'],
    ['ini', 'a=1 ; [!code ++]', '1 inserted | ‹property a›=1'],
    ['sql', 'SELECT 1 -- [!code ++]', '1 inserted | ‹keyword SELECT› ‹number 1›'],
    ['json', '"a": 1, // [!code ++]', '1 inserted | ‹string "a"›: ‹number 1›,'],
    ['http', 'Host: a # [!code ++]', '1 inserted | ‹property Host›: ‹string a›'],
    ['promql', 'up > 0 # [!code ++]', '1 inserted | up ‹operator >› ‹number 0›'],
    ['cel', 'a > 0 // [!code ++]', '1 inserted | a ‹operator >› ‹number 0›'],
    ['console', '$ ls # [!code ++]', '1 inserted | ‹prompt $› ‹function ls›'],
    ['console', 'a b # [!code ++]', '1 inserted | ‹output a b›'],
    ['text', 'a b # [!code ++]', '1 inserted | a b'],
    ['text', 'a b // 说明 [!code --]', '1 deleted | a b // 说明']
  ])('marks a line in %s: %s', async (language, source, expected) => {
    expect(marked(await highlighter.highlight(source, language))).toBe(`${expected}\n`)
  })

  it('keeps the rest of a comment, and takes off the blanks before one that is gone', async () => {
    const source = 'a: 1   # 说明 [!code ++]\nb: 2   # [!code ++]'

    expect(textOf(await highlighter.highlight(source, 'yaml'))).toBe('a: 1   # 说明\nb: 2')
  })

  it('leaves out lines that hold only a notation, and keeps count of them', async () => {
    const source = 'a:\n  # [!code highlight:2]\n  b: 1\n  c: 2\n  d: 3'

    expect(marked(await highlighter.highlight(source, 'yaml'))).toBe(
      '1 ‹property a›:\n' +
        '3 highlighted |   ‹property b›: ‹number 1›\n' +
        '4 highlighted |   ‹property c›: ‹number 2›\n' +
        '5   ‹property d›: ‹number 3›\n'
    )
  })

  it('takes several notations on a line', async () => {
    expect(marked(await highlighter.highlight('a: 1 # [!code focus] [!code ++]', 'yaml'))).toBe(
      '1 focused inserted | ‹property a›: ‹number 1›\n'
    )
  })

  it('marks a word in the lines that follow', async () => {
    const source = '# [!code word:web]\nhost: web-1\nname: web # web'

    expect(marked(await highlighter.highlight(source, 'yaml'))).toBe(
      '2 ‹property host›: ‹string word web›‹string -1›\n' +
        '3 ‹property name›: ‹string word web› ‹comment #› ‹comment word web›\n'
    )
  })

  it('prints a notation whose bracket is escaped', async () => {
    expect(textOf(await highlighter.highlight('a: 1 # [\\!code ++]', 'yaml'))).toBe('a: 1 # [!code ++]')
  })
})

describe('cache', () => {
  it('makes each listing once, whatever the highlighter', async () => {
    const cache = memoryCache()
    const [one, other] = [await createBookHighlighter(cache), await createBookHighlighter(cache)]

    const made = await one.highlight('a: 1', 'yaml')
    const kept = await other.highlight('a: 1', 'YAML')
    await other.highlight('a: 1', 'json')

    expect(kept).toEqual(made)
    expect(cache.counts).toEqual({hits: 1, misses: 2})
  })
})

/** A line each: number, classes, and the text with the class of every token around it. */
function marked(element: Element): string {
  return element.children
    .filter((child) => child.type === 'element')
    .map(({properties, children}) => {
      const classes = namesOf(properties['className']).filter((name) => name !== 'line')
      const tokens = children.map((child) => {
        if (child.type !== 'element') return textOf(child)
        const names = namesOf(child.properties['className']).map((name) => name.replace(/^t-/, ''))
        return `‹${names.join(' ')} ${textOf(child)}›`
      })
      return `${properties['dataLine']} ${[...classes, ...(classes.length ? ['| '] : [])].join(' ')}${tokens.join('')}`
    })
    .map((shown) => `${shown.trimEnd()}\n`)
    .join('')
}

function namesOf(names: Element['properties'][string]): readonly string[] {
  return Array.isArray(names) ? names.map(String) : []
}

function memoryCache(): ContentCache {
  const kept = new Map<string, Json>()
  const cache: ContentCache = {
    ...noCache(),
    async value(kind, key, make) {
      const name = JSON.stringify([kind, key])
      const found = kept.get(name)
      cache.counts[found === undefined ? 'misses' : 'hits']++
      if (found === undefined) kept.set(name, structuredClone(await make()))
      // Kept under the same kind and key, so it was made by the same function.
      return structuredClone(kept.get(name)) as Awaited<ReturnType<typeof make>>
    }
  }
  return cache
}

function code(...children: Element['children']): Element {
  return {type: 'element', tagName: 'code', properties: {}, children}
}

function line(dataLine: number, children: Element['children']): Element {
  return {type: 'element', tagName: 'span', properties: {className: ['line'], dataLine}, children}
}

function span(name: string, value: string): Element {
  return {type: 'element', tagName: 'span', properties: {className: [name]}, children: [text(value)]}
}

function text(value: string): {type: 'text'; value: string} {
  return {type: 'text', value}
}
