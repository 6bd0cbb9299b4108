import {PDFDocument, PDFName, PDFRawStream, StandardFonts} from 'pdf-lib'
import {expect, it} from 'vitest'
import {writeCompact} from '../../build/pdf/write-compact.ts'

/** A document with more objects than one stream of objects takes. */
async function document(): Promise<PDFDocument> {
  const made = await PDFDocument.create({updateMetadata: false})
  const font = await made.embedFont(StandardFonts.Helvetica)
  for (let page = 1; page <= 150; page++) made.addPage().drawText(`page ${page}`, {font})
  made.setTitle('题目（甲）')
  // A hole among the numbers.
  made.context.delete(made.context.register(made.context.obj({})))
  made.context.register(made.context.obj({Kept: true}))
  return made
}

it('writes what is read back as the same document', async () => {
  const made = await document()
  const read = await PDFDocument.load(await writeCompact(made), {
    throwOnInvalidObject: true,
    updateMetadata: false
  })
  const shown = (one: PDFDocument) =>
    one.context
      .enumerateIndirectObjects()
      .filter(([, object]) => !String(object).includes('/XRef') && !String(object).includes('/ObjStm'))
      .map(([ref, object]) => [
        String(ref),
        object instanceof PDFRawStream ? Buffer.from(object.getContents()).toString('latin1') : String(object)
      ])

  expect(read.getPageCount()).toBe(150)
  expect(read.getTitle()).toBe('题目（甲）')
  expect(shown(read)).toEqual(
    shown(await PDFDocument.load(await made.save({useObjectStreams: false}), {updateMetadata: false}))
  )
  expect(read.catalog.has(PDFName.of('Pages'))).toBe(true)
})

it('writes the same bytes for the same document, and fewer than without streams', async () => {
  const [one, two] = [await writeCompact(await document()), await writeCompact(await document())]
  const plain = await (await document()).save({useObjectStreams: false})

  expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true)
  expect(one.length).toBeLessThan(plain.length / 2)
})
