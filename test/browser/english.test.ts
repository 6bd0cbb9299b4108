import {expect, it} from 'vitest'
import {readPdf} from '../../build/check/read-pdf.ts'
import {buildBook} from '../support/built-book.ts'
import {readPdfText} from '../support/pdf-text.ts'

it('makes an English book with its usual settings, in Latin letters with italics', {
  timeout: 120_000
}, async () => {
  await using book = await buildBook('plain-english')
  // A level that is left out is all there is to warn of.
  expect(book.said.match(/ (?:error|warning): .*/g)).toEqual([
    expect.stringContaining('(headings/skipped-level)')
  ])

  const pdf = await book.file('plain.pdf')
  const names = (await readPdf(pdf)).fonts.map(({name}) => name.replace(/^.*\+/, ''))
  expect(names).toEqual(
    expect.arrayContaining(['SourceSerif4-Regular', 'SourceSerif4-Italic', 'SourceSans3-Bold'])
  )
  const pages = (await readPdfText(pdf)).map(({texts}) => texts.map((one) => one.text).join(''))
  expect(pages.join()).toContain('holds “work” — and nothing else…')
  // Dots below letters would be letters of their own.
  expect(pages.join()).not.toContain('•')
  // The contents have what comes after the text in the order of the pages.
  const contents = pages.find((page) => page.includes('Contents'))
  expect(contents).toMatch(/Afterword 3Glossary 5/)
})
