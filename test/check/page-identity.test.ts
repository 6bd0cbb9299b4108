import {PDFDict, type PDFDocument, PDFName} from 'pdf-lib'
import {describe, expect, it} from 'vitest'
import {pageReader} from '../../build/check/pdf-text/read-pages.ts'
import {joinDocuments} from '../../build/pdf/join/join-documents.ts'
import {type TaggedBlock, taggedPdf} from '../support/tagged-pdf.ts'

const before: TaggedBlock[][] = [[{role: 'H1', lines: ['before', 'these pages']}]]

const pages: TaggedBlock[][] = [
  [
    {role: 'H1', lines: ['title']},
    {role: 'P', lines: ['one', 'two']}
  ],
  [{role: 'Figure>Code', lines: ['code']}]
]

const saved = async (blocks: TaggedBlock[][], options?: Parameters<typeof taggedPdf>[1]) =>
  (await taggedPdf(blocks, options)).save({useObjectStreams: false})

/** Of the pages above, alone in a file that was changed. */
async function identity(
  change: (document: PDFDocument) => void = () => {},
  blocks = pages,
  inForms = false
): Promise<string> {
  const document = await joinDocuments([await saved(blocks, {inForms})])
  change(document)
  return pageReader(document).identityOf(0, 2)
}

describe('the identity of pages', async () => {
  const alone = await identity()

  it('is the same in another file, after other pages', async () => {
    const joined = pageReader(await joinDocuments([await saved(before), await saved(pages)]))
    expect(joined.identityOf(1, 3)).toBe(alone)
    expect(joined.identityOf(0, 2)).not.toBe(alone)
  })

  it('changes with a sign, and with a sign of a form', async () => {
    const changed: TaggedBlock[][] = [pages[0] ?? [], [{role: 'Figure>Code', lines: ['node']}]]
    expect(await identity(undefined, changed)).not.toBe(alone)
    const inForm = await identity(undefined, pages, true)
    expect(inForm).not.toBe(alone)
    expect(await identity(undefined, changed, true)).not.toBe(inForm)
  })

  it('changes with what a sign belongs to, and with what is around that', async () => {
    for (const role of ['P', 'Figure'])
      expect(
        await identity((document) => {
          const [element] = document.context
            .enumerateIndirectObjects()
            .flatMap(([, object]) =>
              object instanceof PDFDict && object.get(PDFName.of('S')) === PDFName.of(role) ? [object] : []
            )
          element?.set(PDFName.of('S'), PDFName.of('Div'))
        })
      ).not.toBe(alone)
  })

  it('changes with the order of the structure tree', async () => {
    expect(
      await identity(({catalog}) => {
        const document = catalog
          .lookup(PDFName.of('StructTreeRoot'), PDFDict)
          .lookup(PDFName.of('K'), PDFDict)
        const kids = document.context.lookup(document.get(PDFName.of('K')))?.toString() ?? ''
        const [first = '', second = '', third = ''] = kids.match(/\d+ 0 R/g) ?? []
        const reference = (text: string) =>
          document.context.enumerateIndirectObjects().find(([one]) => one.toString() === text)?.[0]
        document.set(
          PDFName.of('K'),
          document.context.obj([second, first, third].flatMap((one) => reference(one) ?? []))
        )
      })
    ).not.toBe(alone)
  })

  it('changes with what a font says of its codes', async () => {
    expect(
      await identity(({context}) => {
        for (const [, object] of context.enumerateIndirectObjects())
          if (object instanceof PDFDict && object.has(PDFName.of('ToUnicode')))
            object.delete(PDFName.of('ToUnicode'))
      })
    ).not.toBe(alone)
  })

  it('changes with the size of a page', async () => {
    expect(await identity((document) => document.getPage(0).setSize(401, 600))).not.toBe(alone)
  })
})
