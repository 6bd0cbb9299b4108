import {PDFDocument} from 'pdf-lib'
import {getDocument} from 'pdfjs-dist/legacy/build/pdf.mjs'
import {describe, expect, it} from 'vitest'
import {readPdf} from '../../build/check/read-pdf.ts'
import type {Metadata} from '../../build/model/book.ts'
import {type FolioStyle, placeFlows} from '../../build/paged/place-flows.ts'
import {finishPdf} from '../../build/screen/finish-pdf.ts'
import {laidOutPage} from '../support/laid-out-page.ts'

const metadata: Metadata = {
  title: '书 & <名>',
  authors: ['甲', '乙'],
  language: 'zh-CN',
  identifier: 'urn:uuid:0b9f1c86-6f0e-5f2e-8f5b-5a1d3a7c2e11',
  date: '2026-01-31',
  description: '说明',
  subjects: ['一', '二'],
  slug: 'book'
}

const flowOf = (count: number, folios: FolioStyle) => ({
  flow: {pages: Array.from({length: count}, () => laidOutPage()), pageOf: {}, styles: [], problems: []},
  folios
})

/** A file of five pages as a browser might print it. */
async function printed(): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  for (let number = 0; number < 5; number++) document.addPage([200, 300])
  document.setCreationDate(new Date(Date.UTC(2026, 0, 1)))
  document.setModificationDate(new Date(Date.UTC(2026, 0, 1)))
  return document.save({useObjectStreams: false})
}

function finish(bytes: Uint8Array): Promise<Uint8Array> {
  const {pages} = placeFlows([flowOf(1, 'none'), flowOf(1, 'roman'), flowOf(1, 'arabic')])
  return finishPdf([bytes], {
    metadata,
    pages,
    coverLabels: ['封面', '封二'],
    generator: 'fascicle 1',
    bookmarks: new Map(),
    destinations: new Map(),
    attachments: [
      {name: 'a.yaml', description: '代码清单 1-1 a.yaml', bytes: new TextEncoder().encode('a: 1\n')}
    ]
  })
}

describe('finishPdf', () => {
  it('writes what the book says of itself, and dates of the book', async () => {
    const document = await PDFDocument.load(await finish(await printed()), {updateMetadata: false})

    expect(document.getTitle()).toBe('书 & <名>')
    expect(document.getAuthor()).toBe('甲, 乙')
    expect(document.getSubject()).toBe('说明')
    expect(document.getCreationDate()?.toISOString()).toBe('2026-01-31T00:00:00.000Z')
  })

  it('labels pages with their folios', async () => {
    const facts = await readPdf(await finish(await printed()))
    expect(facts.pages.map(({label}) => label)).toEqual(['封面', '封二', 'i', 'ii', '1'])
    expect(facts).toMatchObject({title: '书 & <名>', language: 'zh-CN'})
  })

  it('holds metadata for catalogues, with signs escaped', async () => {
    const text = Buffer.from(await finish(await printed())).toString('utf8')
    expect(text).toContain('<rdf:li xml:lang="x-default">书 &#38; &#60;名&#62;</rdf:li>')
    expect(text).toContain('<rdf:li>甲</rdf:li><rdf:li>乙</rdf:li>')
  })

  it('gives the same bytes for the same pages', async () => {
    const [one, other] = [await finish(await printed()), await finish(await printed())]
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true)
  })

  it('attaches files, with the date of the book', async () => {
    const task = getDocument({data: await finish(await printed()), verbosity: 0})
    const document = await task.promise
    const [[id, file] = ['', undefined], ...others] = (await document.getAttachments()) ?? new Map()
    const content = await document.getAttachmentContent(id)
    await task.destroy()

    expect(others).toEqual([])
    expect(file?.filename).toBe('a.yaml')
    expect(file?.description).toBe('代码清单 1-1 a.yaml')
    expect(Buffer.from(content ?? []).toString()).toBe('a: 1\n')
  })
})
