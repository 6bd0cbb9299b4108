import {PDFDict, PDFDocument, PDFHexString, PDFName} from 'pdf-lib'
import {describe, expect, it} from 'vitest'
import {findFaults} from '../../../build/check/accessibility/find-faults.ts'
import {readTags, type TagElement} from '../../../build/check/accessibility/tree.ts'
import {readPages} from '../../../build/check/pdf-text/read-pages.ts'
import {readPdf} from '../../../build/check/read-pdf.ts'
import {joinDocuments} from '../../../build/pdf/join/join-documents.ts'
import {type TaggedBlock, taggedPdf} from '../../support/tagged-pdf.ts'

/** A part of a book: tagged pages, with a bookmark and a destination on the first of them. */
async function part(
  title: string,
  pages: readonly (readonly TaggedBlock[])[],
  linksTo: string
): Promise<Uint8Array> {
  const document = await taggedPdf(pages)
  const {context, catalog} = document
  const [page] = document.getPages()
  if (!page) throw new Error('Expected a page')
  const place = context.obj([page.ref, 'XYZ', 0, 600, 0])
  const root = context.nextRef()
  const item = context.register(context.obj({Title: PDFHexString.fromText(title), Parent: root, Dest: place}))
  context.assign(root, context.obj({Type: 'Outlines', First: item, Last: item, Count: 1}))
  catalog.set(PDFName.of('Outlines'), root)
  catalog.set(PDFName.of('Dests'), context.obj({[title]: place}))
  const link = {Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 9, 9], Dest: linksTo}
  page.node.set(PDFName.of('Annots'), context.obj([context.register(context.obj(link))]))
  return document.save({useObjectStreams: false})
}

function words({role, children}: TagElement): string {
  return children.length > 0 ? `${role}(${children.map(words).join(' ')})` : role
}

describe('joinDocuments', async () => {
  const files = await Promise.all([
    part('a', [[{role: 'H1', lines: ['one']}], [{role: 'P', lines: ['two']}]], 'b'),
    part('b', [[{role: 'P', lines: ['three']}]], 'c'),
    part('c', [[{role: 'Code', lines: ['four', 'five']}]], 'a')
  ])
  const first = await PDFDocument.load(files[0] ?? '', {updateMetadata: false})
  const joined = await joinDocuments(files)
  const bytes = await joined.save({useObjectStreams: false, addDefaultPage: false})
  const facts = await readPdf(bytes)
  const read = await PDFDocument.load(bytes, {updateMetadata: false})

  it('has the pages of all, with their text, in order', () => {
    expect(
      readPages(read).map(({runs}) =>
        runs
          .flatMap(({texts}) => texts)
          .join('')
          .trim()
      )
    ).toEqual(['one', 'two', 'three', 'fourfive'])
  })

  it('has one structure tree, in which content finds its owner', () => {
    expect(readTags(read)?.children.map(words)).toEqual(['Document(H1 P P Code)'])
    expect(
      readPages(read).map(({runs}) => [...new Set(runs.map(({marked}) => marked?.element?.role))])
    ).toEqual([['H1'], ['P'], ['P'], ['Code']])
    const [alone, together] = [first, read].map((file) => findFaults(file).map(({condition}) => condition))
    expect(together).toEqual(alone)
  })

  it('has the bookmarks of all', () => {
    expect(facts.outline.map(({title, page}) => [title, page])).toEqual([
      ['a', 0],
      ['b', 2],
      ['c', 3]
    ])
  })

  it('knows the destinations of links into other parts', () => {
    expect(
      facts.pages.flatMap(({links}) => links.map(({destination = ''}) => facts.destinations[destination]))
    ).toEqual([2, 3, 0])
  })

  it('leaves nothing behind of the files that it is made from', () => {
    const types = joined.context
      .enumerateIndirectObjects()
      .map(([, object]) => (object instanceof PDFDict ? String(object.get(PDFName.of('Type'))) : ''))
    expect(types.filter((type) => type === '/Catalog' || type === '/Outlines')).toEqual([
      '/Catalog',
      '/Outlines'
    ])
  })
})
