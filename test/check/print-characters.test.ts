import {PDFDocument, PDFName, PDFRawStream} from 'pdf-lib'
import {expect, it} from 'vitest'
import {charactersOf} from '../../build/check/print/characters.ts'
import {metricsOf} from '../../build/check/print/glyph-widths.ts'
import {firstTextState, measureText} from '../../build/check/print/text-state.ts'
import {identity} from '../../build/pdf/matrix.ts'

/** A font of one em a glyph: codes 1 to 4 are （ 甲 乙 。 */
async function font() {
  const {context} = await PDFDocument.create()
  const map = `1 beginbfchar <0001> <FF08> endbfchar
2 beginbfrange <0002> <0003> <7532> <0004> <0004> [<3002>] endbfrange`
  const stream = PDFRawStream.of(context.obj({Length: map.length}), Buffer.from(map, 'latin1'))
  const dict = context.obj({Type: 'Font', DescendantFonts: [{DW: 1000}], ToUnicode: context.register(stream)})
  dict.set(PDFName.of('Subtype'), PDFName.of('Type0'))
  return dict
}

it('reads characters of codes one by one, by ranges and by lists', async () => {
  expect([...charactersOf(await font())]).toEqual([
    [1, '（'],
    [2, '甲'],
    [3, '申'],
    [4, '。']
  ])
})

it('leaves white halves of marks at both ends out of the box of a text', async () => {
  const state = {...firstTextState, font: metricsOf(await font()), size: 10}
  const measure = (...codes: number[]) =>
    measureText(codes.map((code) => `\0${String.fromCharCode(code)}`).join(''), state, identity, identity)

  expect(measure(2, 3)).toMatchObject({advance: 20, ink: {box: [0, expect.anything(), 20, 8]}})
  expect(measure(1, 2, 4)).toMatchObject({advance: 30, ink: {box: [5, expect.anything(), 25, 8]}})
  expect(measure(4, 2)).toMatchObject({ink: {box: [0, expect.anything(), 20, 8]}})
})
