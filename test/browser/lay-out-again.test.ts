import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, describe, expect, it} from 'vitest'
import {prepare} from '../../build/build.ts'
import {openWorld} from '../../build/cli/open-world.ts'
import {readBook} from '../../build/cli/read-book.ts'
import type {Flow, FlowDocument, LaidOutPage} from '../../build/model/press.ts'
import {draftBook} from '../../build/paged/drafts.ts'
import {designOf} from '../../build/screen/design.ts'
import {diskCache} from '../../build/world/cache.ts'
import {diskFiles} from '../../build/world/disk.ts'
import {bookFolder} from '../support/cli.ts'
import {random} from '../support/random.ts'

const folder = mkdtempSync(join(tmpdir(), 'again-'))
afterAll(() => rmSync(folder, {recursive: true}))

/** The longest flow of a book, and a press for it. */
async function longestFlow(name: string) {
  const files = diskFiles(bookFolder(name))
  const world = await openWorld(files, {cache: diskCache(folder), environment: process.env})
  const {value} = await readBook(files)
  const edition = value?.config.editions.find(({kind}) => kind === 'pdf')
  if (!value || edition?.kind !== 'pdf') throw new Error('Expected a book with a PDF')
  const {book} = await prepare(value.manuscript, world, () => {})
  const {written, documentOf} = await draftBook(book.value, designOf(edition), world)
  const [longest] = written.text.toSorted((one, other) => other.body.length - one.body.length)
  if (!longest) throw new Error('Expected a flow')
  return {world, document: documentOf(longest)}
}

const next = random(20_261_201)

function pick(body: string, pattern: RegExp): RegExpExecArray | undefined {
  const found = [...body.matchAll(pattern)]
  return found[Math.floor(next() * found.length)]
}

const paragraph = /<p>(?:(?!<\/p>).)*<\/p>/gs
const figure = /<figure\b(?:(?!<figure\b).)*?<\/figure>/gs
const text = />[^<>]{12,}</g

/** Ways to change a flow somewhere. */
const edits: Readonly<Record<string, (body: string) => string>> = {
  'some words more': (body) => replaced(body, text, (found) => `>新写的几个字，${found.slice(1)}`),
  'some words less': (body) => replaced(body, text, (found) => `>${found.slice(8)}`),
  'some paragraphs more': (body) =>
    replaced(body, paragraph, (found) => found + '<p>又添了一段，它说的是前面没有说到的事。</p>'.repeat(3)),
  'a long paragraph more': (body) =>
    replaced(body, paragraph, (found) => `${found}<p>${'很长的一段，'.repeat(90)}</p>`),
  'a paragraph less': (body) => replaced(body, paragraph, () => ''),
  'another running head': (body) =>
    replaced(body, /data-running-head="[^"]*"/g, () => 'data-running-head="另一个书眉"'),
  'a figure less': (body) => replaced(body, figure, () => ''),
  'a figure elsewhere': (body) => {
    const [moved = ''] = pick(body, figure) ?? []
    return replaced(body.replace(moved, ''), paragraph, (found) => found + moved)
  }
}

function replaced(body: string, pattern: RegExp, change: (found: string) => string): string {
  const found = pick(body, pattern)
  if (!found) return body
  return body.slice(0, found.index) + change(found[0]) + body.slice(found.index + found[0].length)
}

function kept(flow: Flow, earlier: Flow): number {
  return flow.pages.filter((page) => earlier.pages.includes(page)).length
}

describe.each(['many-notes', 'every-construct'])('a flow of %s', (name) => {
  it('is the same laid out again as from the beginning, whatever was changed', {
    timeout: 240_000
  }, async () => {
    const {world, document} = await longestFlow(name)
    try {
      let earlier = await world.layOut(document)
      let body = document.body
      let pages = 0
      for (const [what, edit] of [...Object.entries(edits), ...Object.entries(edits)]) {
        body = edit(body)
        const changed: FlowDocument = {...document, body}
        const again = await world.layOut(changed, earlier)
        expect(again, what).toEqual(await world.layOut(changed))
        pages += kept(again, earlier)
        earlier = again
      }
      expect(earlier.pages.length).toBeGreaterThan(4)
      expect(pages).toBeGreaterThan(0)
    } finally {
      await world[Symbol.asyncDispose]()
    }
  })
})

describe('pages that change sides', () => {
  const turned = (flow: Flow, earlier: Flow) =>
    flow.pages.filter((page, position) => {
      const before = earlier.pages.indexOf(page)
      return before >= 0 && before % 2 !== position % 2
    })

  /** The flow with a paragraph more after its title, longer and longer: from some length on, there is one page more. */
  const lengthened = (body: string) =>
    Array.from({length: 15}, (_, index) =>
      body.replace(/(?<=<\/h1>.*?)<p>/s, `<p>${'很长的一段，'.repeat(16 * (index + 1))}</p><p>`)
    )

  it('are kept, with the margins of the other side', {timeout: 120_000}, async () => {
    const {world, document} = await longestFlow('many-notes')
    try {
      const earlier = await world.layOut(document)
      const turnedPages: LaidOutPage[] = []
      for (const body of lengthened(document.body)) {
        const again = await world.layOut({...document, body}, earlier)
        expect(again).toEqual(await world.layOut({...document, body}))
        turnedPages.push(...turned(again, earlier))
      }
      expect(turnedPages[0]?.margins.left).toContain('margin-bottom-left')
      expect(turnedPages[0]?.margins.right).toContain('margin-bottom-right')
    } finally {
      await world[Symbol.asyncDispose]()
    }
  })

  it('are laid out anew when something must begin on one side', {timeout: 120_000}, async () => {
    const {world, document} = await longestFlow('many-notes')
    try {
      const paged = `${document.styles.paged} .on-the-right {break-before: right}`
      const onTheRight = {
        ...document,
        styles: {...document.styles, paged},
        body: document.body.replace(/<h2 (?!.*<h2 )/s, '<h2 class="on-the-right" ')
      }
      const earlier = await world.layOut(onTheRight)
      expect(earlier.trace?.canTurn).toBe(false)
      for (const body of lengthened(onTheRight.body)) {
        const again = await world.layOut({...onTheRight, body}, earlier)
        expect(again).toEqual(await world.layOut({...onTheRight, body}))
      }
    } finally {
      await world[Symbol.asyncDispose]()
    }
  })
})

it('lays out nothing but a page of what has not changed', async () => {
  const {world, document} = await longestFlow('many-notes')
  try {
    const earlier = await world.layOut(document)
    const again = await world.layOut(document, earlier)
    expect(again).toEqual(earlier)
    expect(kept(again, earlier)).toBeGreaterThan(earlier.pages.length - 4)
  } finally {
    await world[Symbol.asyncDispose]()
  }
})
