import {describe, expect, it} from 'vitest'
import type {ChapterEntry} from '../../build/model/book.ts'
import {read} from '../../build/read/index.ts'
import {memoryWorld} from '../support/memory-world.ts'
import {said} from '../support/said.ts'

const metadata = {
  title: 'Readability',
  authors: ['A'],
  language: 'en',
  identifier: 'urn:uuid:f9d8052d-0455-5b41-b2c8-0ba39708f0ea',
  date: '2026-11-23',
  subjects: [],
  slug: 'readability'
}

/** Read body chapters, listed from line 10 on in `book.yaml`. */
function readBody(paths: readonly string[], files: Readonly<Record<string, string | Uint8Array>>) {
  const chapters = paths.map(
    (path, index): ChapterEntry => ({
      role: 'body',
      path,
      place: {line: 10 + index, column: 5}
    })
  )
  return read({metadata, chapters, file: 'book.yaml'}, memoryWorld(files))
}

describe('read', () => {
  it('reads files, and folders from their index on in the order of numbers', async () => {
    const {value, diagnostics} = await readBody(['b', 'a.md'], {
      'a.md': '# A\n',
      'b/10-end.md': 'end',
      'b/2-middle.md': 'middle',
      'b/index.md': '# B',
      'b/listings/x.yaml': 'x: 1'
    })

    expect(said(diagnostics)).toBe('nothing\n')
    expect(value.chapters.map(({sources}) => sources.map(({path}) => path))).toEqual([
      ['b/index.md', 'b/2-middle.md', 'b/10-end.md'],
      ['a.md']
    ])
  })

  it('takes a README for the index of a folder without one, as code hosts do', async () => {
    const {value, diagnostics} = await readBody(['a', 'b'], {
      'a/README.md': '# A',
      'a/1-more.md': 'more',
      'b/README.md': 'about the folder',
      'b/index.md': '# B'
    })

    expect(value.chapters.map(({sources}) => sources.map(({path}) => path))).toEqual([
      ['a/README.md', 'a/1-more.md'],
      ['b/index.md']
    ])
    expect(said(diagnostics)).toBe(
      'b/README.md warning: Unexpected file beside a chapter, expected its name to begin with a number: it is left out (manuscript/unnumbered)\n' +
        '  hint: Say which place it has: `01-README.md`\n'
    )
  })

  it('says what is left out: text in folders of a chapter, and files for other programs', async () => {
    const {diagnostics} = await readBody(['a', 'b'], {
      'a/readme.md': '# A',
      'a/setup.mdx': 'x',
      'a/linux/install.md': 'x',
      'a/figures/README.md': 'x',
      'a/listings/prompt.md': 'x',
      'a/listings/x.yaml': 'x: 1',
      'b/Index.md': '# B'
    })

    expect(said(diagnostics)).toMatchInlineSnapshot(`
      "a/setup.mdx warning: Unexpected file beside a chapter, expected its name to begin with a number: it is left out (manuscript/unnumbered)
        hint: Say which place it has: \`01-setup.md\`
      a/linux/install.md warning: Unexpected file in a folder of a chapter, expected it in \`a\` itself: it is left out (manuscript/unnumbered)
        hint: List \`a/linux\` under \`chapters\`, or move it: \`a/01-install.md\`
      "
    `)
  })

  it('reads the glossary and the list of terms when they are there', async () => {
    const {value} = await readBody(['a.md'], {'a.md': '# A', 'glossary.yaml': '- term: x'})

    expect(value.glossary).toEqual({path: 'glossary.yaml', text: '- term: x'})
    expect(value.indexTerms).toBeUndefined()
  })

  it('drops byte order marks and the line ends of Windows', async () => {
    const {value} = await readBody(['a.md'], {'a.md': '\uFEFF# A\r\n\r\nText\rmore'})

    expect(value.chapters[0]?.sources[0]?.text).toBe('# A\n\nText\nmore')
  })

  it('takes a chapter that was renamed for the one that is not listed and has its number', async () => {
    const {diagnostics} = await readBody(['01-start.md', '04-transactions.md', 'a-answers.md'], {
      '01-start.md': '# A',
      '04-tx.md': '# B',
      'a-answers.md': '# C',
      'a-transaction.md': '# D'
    })
    expect(said(diagnostics)).toContain('hint: Did you mean `04-tx.md`?')
  })

  it('reports everything that is missing or is not text, and keeps the rest', async () => {
    const {value, diagnostics} = await readBody(['01-start', '02-midle', 'a.md', 'blank.md', 'c'], {
      '01-start/01-x.md': 'x',
      '01-start/notes.md': 'x',
      '02-middle/index.md': '# Middle',
      // 中 in GB18030, after a line and two characters that are right.
      'a.md': new Uint8Array([...new TextEncoder().encode('# A\n好 '), 0xd6, 0xd0]),
      'blank.md': ' \n\n',
      'c/index.md': new Uint8Array([0xff, 0xfe, 0x23, 0x00])
    })

    expect(value.chapters.map(({path}) => path)).toEqual(['01-start'])
    expect(said(diagnostics)).toMatchInlineSnapshot(`
      "book.yaml:10:5 error: Unexpected folder \`01-start\` without \`index.md\`, expected it to begin with the chapter's title (manuscript/no-index)
        hint: Write \`01-start/index.md\` with the title: \`# …\`
      01-start/notes.md warning: Unexpected file beside a chapter, expected its name to begin with a number: it is left out (manuscript/unnumbered)
        hint: Say which place it has: \`01-notes.md\`
      book.yaml:11:5 error: Unexpected chapter \`02-midle\`, expected a file or folder that exists (manuscript/missing)
        hint: Did you mean \`02-middle\`?
      a.md:2:3 error: Unexpected byte, expected text in UTF-8 (manuscript/not-utf8)
        hint: Convert it: \`iconv -f GB18030 -t UTF-8\`
      blank.md error: Unexpected empty file, expected text (manuscript/empty)
      c/index.md:1:1 error: Unexpected byte, expected text in UTF-8 (manuscript/not-utf8)
        hint: Convert it: \`iconv -f UTF-16 -t UTF-8\`
      "
    `)
  })

  it.each([
    ['WINDOWS-1252', 'Le caf\xe9 \x93Chez Ren\xe9\x94 a \xe9t\xe9 ferm\xe9.', '1:7'],
    // 熔断器 打开, with a letter in it.
    ['GB18030', '\xc8\xdb\xb6\xcf\xc6\xf7 A \xb4\xf2\xbf\xaa', '1:1']
  ])('says how to convert a file in %s', async (encoding, text, place) => {
    const {diagnostics} = await readBody(['a.md'], {'a.md': Buffer.from(text, 'latin1')})

    expect(said(diagnostics)).toBe(
      `a.md:${place} error: Unexpected byte, expected text in UTF-8 (manuscript/not-utf8)\n  hint: Convert it: \`iconv -f ${encoding} -t UTF-8\`\n`
    )
  })
})
