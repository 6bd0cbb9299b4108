import {PDFDocument, PDFName, PDFNumber, type PDFRef, PDFString} from 'pdf-lib'

/** Lines of a page that belong to one element of the structure tree. */
export interface TaggedBlock {
  /** From the outside in: `Figure>Code`; empty for what is not tagged. */
  readonly role: string
  /** One below the other, from the left edge; blanks at the start are drawn, as browsers do. */
  readonly lines: readonly string[]
}

/** Size of the text, width of a cell and distance of lines, in pt. */
const [size, cell, step] = [10, 6, 16]

/**
 * A tagged PDF as a browser writes it, as far as checks of text look: composite
 * fonts, each sign in its place, marked content for each line, a tree of parents.
 *
 * @param pages
 *   Blocks of each page, from the top.
 * @param options
 *   `inForms`: whether the content of each page is a form, as what is drawn with transparency.
 */
export async function taggedPdf(
  pages: readonly (readonly TaggedBlock[])[],
  {inForms = false}: {readonly inForms?: boolean} = {}
): Promise<PDFDocument> {
  const document = await PDFDocument.create()
  const {context} = document
  const font = context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: 'AAAAAA+TestMono',
      Encoding: 'Identity-H',
      DescendantFonts: [context.obj({Type: 'Font', Subtype: 'CIDFontType2', DW: (cell / size) * 1000})],
      ToUnicode: context.register(context.stream('1 beginbfrange\n<0000> <ffff> <0000>\nendbfrange'))
    })
  )
  const kids: PDFRef[] = []
  const parents: (number | PDFRef)[] = []

  for (const [index, blocks] of pages.entries()) {
    const page = document.addPage([400, 600])
    const form = context.nextRef()
    const owners: PDFRef[] = []
    let content = ''
    let id = 0
    let y = 560
    for (const {role, lines} of blocks) {
      const ids: number[] = []
      for (const line of lines) {
        if (role !== '') {
          content += `/NonStruct <</MCID ${id} >>BDC\n`
          ids.push(id++)
        }
        content += `BT\n/F1 ${size} Tf\n1 0 0 1 40 ${y} Tm\n`
        for (const sign of line) content += `<${codeOf(sign)}> Tj ${cell} 0 Td `
        content += `\nET\n${role === '' ? '' : 'EMC\n'}`
        y -= step
      }
      if (role === '') continue
      const marks = ids.map((MCID) => (inForms ? {Type: 'MCR', Stm: form, MCID} : MCID))
      const [innermost = '', ...around] = role.split('>').reverse()
      const owner = context.register(
        context.obj({Type: 'StructElem', S: innermost, Pg: page.ref, K: context.obj(marks)})
      )
      owners.push(...ids.map(() => owner))
      kids.push(
        around.reduce(
          (inner, name) =>
            context.register(context.obj({Type: 'StructElem', S: name, Pg: page.ref, K: [inner]})),
          owner
        )
      )
    }
    page.node.set(PDFName.of('StructParents'), PDFNumber.of(index))
    parents.push(index, context.register(context.obj(owners)))
    const resources = {Font: {F1: font}}
    context.assign(form, context.stream(content, {Subtype: 'Form', Resources: resources}))
    page.node.set(PDFName.of('Resources'), context.obj({...resources, XObject: {X1: form}}))
    page.node.set(
      PDFName.of('Contents'),
      context.register(context.stream(inForms ? 'q\n/X1 Do\nQ' : content))
    )
  }

  const root = context.register(context.obj({Type: 'StructElem', S: 'Document', K: kids}))
  document.catalog.set(
    PDFName.of('StructTreeRoot'),
    context.obj({Type: 'StructTreeRoot', K: root, ParentTree: {Nums: parents}})
  )
  document.catalog.set(PDFName.of('Lang'), PDFString.of('zh-CN'))
  return document
}

function codeOf(sign: string): string {
  return sign.charCodeAt(0).toString(16).padStart(4, '0')
}
