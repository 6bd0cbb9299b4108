import {PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFString} from 'pdf-lib'
import {describe, expect, it} from 'vitest'
import {findFaults} from '../../build/check/accessibility/find-faults.ts'
import {readTags, type TagElement} from '../../build/check/accessibility/tree.ts'
import {readPages} from '../../build/check/pdf-text/read-pages.ts'
import {contentBytesOf} from '../../build/pdf/page-content.ts'
import {describeLinks} from '../../build/screen/tags/describe-links.ts'
import {joinTables} from '../../build/screen/tags/join-tables.ts'
import {levelHeadings} from '../../build/screen/tags/level-headings.ts'
import {liftContent} from '../../build/screen/tags/lift-content.ts'
import {markArtifacts} from '../../build/screen/tags/mark-artifacts.ts'
import {mendRoles} from '../../build/screen/tags/mend-roles.ts'
import {taggedPdf} from '../support/tagged-pdf.ts'

function conditions(document: PDFDocument): readonly string[] {
  return findFaults(document).map(({condition}) => condition)
}

/** The tree as words: `Document(P L(LI(LBody(P))))`. */
function outline({role, children}: TagElement): string {
  return children.length > 0 ? `${role}(${children.map(outline).join(' ')})` : role
}

function outlineOf(document: PDFDocument): string {
  const tree = readTags(document)
  return tree ? tree.children.map(outline).join(' ') : ''
}

describe('mendRoles', () => {
  it('maps what PDF 1.7 does not know, groups what is no picture, and gives items a body', async () => {
    const document = await taggedPdf([
      [
        {role: 'P>Strong', lines: ['a']},
        {role: 'Figure>Code', lines: ['b']},
        {role: 'L>LI>P', lines: ['c']}
      ]
    ])
    expect(conditions(document)).toEqual(expect.arrayContaining(['02-001', '13-004', '16-003']))
    mendRoles(document)
    expect(outlineOf(document)).toBe('Document(P(Strong) Div(Code) L(LI(LBody(P))))')
    for (const condition of ['02-001', '13-004', '16-003'])
      expect(conditions(document)).not.toContain(condition)
  })
})

describe('levelHeadings', () => {
  it('leaves out no level, and keeps headings alike that were written alike', async () => {
    const roles = ['H1', 'H2', 'H5', 'H5', 'H6', 'H3', 'H2', 'H4', 'H1', 'H2']
    const document = await taggedPdf([roles.map((role) => ({role, lines: ['a']}))])
    expect(conditions(document)).toContain('14-003')
    levelHeadings(document)
    expect(outlineOf(document)).toBe('Document(H1 H2 H3 H3 H4 H3 H2 H3 H1 H2)')
    expect(conditions(document)).not.toContain('14-003')
  })
})

describe('liftContent', () => {
  const pages = [
    [
      {role: 'P>NonStruct', lines: ['a', 'b']},
      {role: 'Figure>Code>NonStruct>NonStruct', lines: ['c']},
      {role: 'Table>TR>TD>NonStruct', lines: ['d']},
      {role: 'Table>TR>TD>NonStruct>NonStruct', lines: ['e']},
      {role: 'NonStruct>NonStruct', lines: ['f']}
    ],
    [{role: 'L>LI>LBody>NonStruct', lines: ['g']}]
  ]

  it.each([false, true])(
    'gives content to the next element with a meaning (in forms: %s)',
    async (inForms) => {
      const document = await taggedPdf(pages, {inForms})
      const marksOf = (one: PDFDocument) =>
        readPages(one).flatMap(({runs}) => runs.map(({texts, marked}) => [texts.join(''), marked?.order]))
      const before = marksOf(document)
      liftContent(document)

      const again = await PDFDocument.load(await document.save())
      expect(outlineOf(again)).toBe(
        'Document(P Figure(Code) Table(TR(TD)) Table(TR(TD(NonStruct(NonStruct)))) NonStruct(NonStruct) L(LI(LBody)))'
      )
      expect(marksOf(again)).toEqual(before)
    }
  )

  it('writes the new owners into the tree of parents', async () => {
    const document = await taggedPdf(pages)
    liftContent(document)
    const roles = parentsOf(await PDFDocument.load(await document.save()))
    expect(roles).toEqual([['P', 'P', 'Code', 'TD', 'NonStruct', 'NonStruct'], ['LBody']])
  })

  it('names the page of content that is on another one', async () => {
    const document = await taggedPdf([[{role: 'P>NonStruct', lines: ['a']}], [{role: 'P', lines: ['b']}]])
    const [first, second] = elementsOf(document, 'P')
    const [inner] = first?.lookup(PDFName.of('K'), PDFArray).asArray() ?? []
    second?.set(PDFName.of('K'), document.context.obj([0, inner ?? 0]))
    first?.set(PDFName.of('K'), document.context.obj([]))
    liftContent(document)
    expect(readPages(document).map(({runs}) => runs.map(({marked}) => marked?.order))).toEqual([[1], [0]])
  })

  it('keeps an element that says more than where its content is', async () => {
    const document = await taggedPdf([[{role: 'P>NonStruct', lines: ['a']}]])
    elementsOf(document, 'NonStruct')[0]?.set(PDFName.of('Lang'), PDFString.of('en'))
    liftContent(document)
    expect(outlineOf(document)).toBe('Document(P(NonStruct))')
  })

  function elementsOf({context}: PDFDocument, role: string): readonly PDFDict[] {
    return context
      .enumerateIndirectObjects()
      .flatMap(([, one]) =>
        one instanceof PDFDict && one.get(PDFName.of('S')) === PDFName.of(role) ? [one] : []
      )
  }

  /** Roles of the owners of the marks of each page. */
  function parentsOf({catalog}: PDFDocument): readonly (readonly string[])[] {
    const numbers = catalog
      .lookup(PDFName.of('StructTreeRoot'), PDFDict)
      .lookup(PDFName.of('ParentTree'), PDFDict)
      .lookup(PDFName.of('Nums'), PDFArray)
    return Array.from({length: numbers.size() / 2}, (_, index) => {
      const owners = numbers.lookup(index * 2 + 1, PDFArray)
      return Array.from({length: owners.size()}, (_, mark) =>
        owners.lookup(mark, PDFDict).lookup(PDFName.of('S'), PDFName).decodeText()
      )
    })
  }
})

describe('markArtifacts', () => {
  it.each([false, true])(
    'marks what is not tagged, and changes nothing else (in forms: %s)',
    async (inForms) => {
      const document = await taggedPdf(
        [
          [
            {role: '', lines: ['head']},
            {role: 'P', lines: ['a', 'b']},
            {role: '', lines: ['12']}
          ]
        ],
        {inForms}
      )
      const texts = (one: PDFDocument) =>
        readPages(one).flatMap(({runs}) => runs.map((run) => [run.texts.join(''), run.marked?.element?.role]))
      const before = texts(document)
      if (!inForms) expect(conditions(document)).toContain('01-003')
      markArtifacts(document)

      const again = await PDFDocument.load(await document.save())
      expect(conditions(again)).not.toContain('01-003')
      expect(texts(again)).toEqual(before)
    }
  )
})

describe('markArtifacts, in content as it is written', () => {
  it.each([
    ['0 0 9 9 re f', '/Artifact BMC\n0 0 9 9 re\nf\nEMC'],
    ['q 1 w\n0 0 9 9 re\nf Q', 'q\n1 w\n/Artifact BMC\n0 0 9 9 re\nf\nEMC\nQ'],
    [
      '0 0 m 9 9 l S\n/P <</MCID 0>>BDC (EMC) Tj f EMC',
      '/Artifact BMC\n0 0 m\n9 9 l\nS\nEMC\n/P <</MCID 0>>BDC\n(EMC) Tj\nf\nEMC'
    ],
    ['f BT /P BMC (a) Tj EMC ET', '/Artifact BMC\nf\nEMC\nBT\n/P BMC\n(a) Tj\nEMC\nET'],
    [
      'BT (a) Tj /Span <</ActualText (-)>> BDC (b) Tj EMC (c) Tj ET',
      '/Artifact BMC\nBT\n(a) Tj\n/Span <</ActualText (-)>> BDC\n(b) Tj\nEMC\n(c) Tj\nET\nEMC'
    ],
    ['% f\nBT (a) Tj ET /Other Do', '/Artifact BMC\nBT\n(a) Tj\nET\n/Other Do\nEMC'],
    ['q 1 0 0 1 0 0 cm Q', 'q 1 0 0 1 0 0 cm Q'],
    ['/P BMC f EMC', '/P BMC f EMC']
  ])('%j', async (before, after) => {
    const document = await PDFDocument.create()
    const {context} = document
    const reference = context.register(context.flateStream(before))
    document.addPage().node.set(PDFName.of('Contents'), reference)
    markArtifacts(document)

    const [page] = (await PDFDocument.load(await document.save())).getPages()
    expect(page && Buffer.from(contentBytesOf(page)).toString()).toBe(after)
  })
})

describe('joinTables', () => {
  it('adds the rows of later pages to the table with the head, whose cells they name', async () => {
    const document = await taggedPdf([
      [
        {role: 'Table>TR>TH', lines: ['head']},
        {role: 'Table>TR>TD', lines: ['a']}
      ]
    ])
    const [head] = document.context
      .enumerateIndirectObjects()
      .flatMap(([, one]) =>
        one instanceof PDFDict && one.get(PDFName.of('S')) === PDFName.of('TH') ? [one] : []
      )
    head?.set(PDFName.of('ID'), PDFString.of('h1'))
    expect(conditions(document)).toContain('15-003')
    joinTables(document)

    expect(outlineOf(document)).toBe('Document(Table(TR(TH) TR(TD)) NonStruct)')
    expect(conditions(document)).not.toContain('15-003')
    const cell = document.context
      .enumerateIndirectObjects()
      .map(([, one]) => one)
      .find((one) => one instanceof PDFDict && one.get(PDFName.of('S')) === PDFName.of('TD'))
    expect(String(cell)).toContain('/Headers [ (h1) ]')
  })
})

describe('describeLinks', () => {
  it('says which page a link leads to, and which address', async () => {
    const document = await PDFDocument.create()
    const {context} = document
    const links = [
      context.obj({Subtype: 'Link', Dest: 'fig-a'}),
      context.obj({Subtype: 'Link', A: {S: 'URI', URI: PDFString.of('https://example.org/')}}),
      context.obj({Subtype: 'Link', Dest: 'elsewhere'})
    ]
    for (const link of links) context.register(link)
    describeLinks(document, new Map([['fig-a', '第 12 页']]))

    const words = links.map((link) => {
      const contents = link.get(PDFName.of('Contents'))
      return contents instanceof PDFHexString ? contents.decodeText() : undefined
    })
    expect(words).toEqual(['第 12 页', 'https://example.org/', undefined])
  })
})

describe('findFaults', () => {
  it('finds a heading that leaves out a level, but none after a higher one', async () => {
    const of = (...roles: readonly string[]) => taggedPdf([roles.map((role) => ({role, lines: ['a']}))])
    expect(conditions(await of('H1', 'H2', 'H3', 'H1', 'H2'))).not.toContain('14-003')
    expect(conditions(await of('H1', 'H3'))).toContain('14-003')
  })
})
