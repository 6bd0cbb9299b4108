import {expect, it} from 'vitest'
import {checkDigit} from '../../build/config/isbn.ts'
import {parseConfig} from '../../build/config/parse.ts'
import {said} from '../support/said.ts'

const book = (isbn: string) => `title: A
authors: [B]
identifier: urn:uuid:f9d8052d-0455-5b41-b2c8-0ba39708f0ea
date: 2026-01-31
chapters: [one.md]
editions: {print: {isbn: ${isbn}}}
`

it('knows the check digit of an EAN-13', () => {
  // ISBN 978-0-306-40615-7 and 978-7-302-51234-9.
  expect(checkDigit('978030640615')).toBe(7)
  expect(checkDigit('978730251234')).toBe(9)
})

it('takes an ISBN with hyphens, and keeps them for the cover', () => {
  expect(parseConfig(book("'978-0-306-40615-7'"), 'book.yaml').value?.print.isbn).toBe('978-0-306-40615-7')
})

it('takes the ISBN of the copyright page when the cover has none of its own', () => {
  const text = book("'978-0-306-40615-7'")
    .replace('editions: {print: {isbn:', 'print-isbn:')
    .replace('}}', '')
  expect(
    parseConfig(`${text}editions: {print: {add-on: '59000'}}\n`, 'book.yaml').value?.print
  ).toMatchObject({
    isbn: '978-0-306-40615-7',
    addOn: '59000'
  })
})

it('reports an add-on that is neither two nor five digits', () => {
  const text = book("'978-0-306-40615-7'").replace('}}', ", add-on: '590'}}")
  expect(said(parseConfig(text, 'book.yaml').diagnostics)).toContain('two or five digits in quotation marks')
})

it('reports a wrong check digit with the right one', () => {
  const {value, diagnostics} = parseConfig(book("'978-0-306-40615-3'"), 'book.yaml')
  expect(value).toBeUndefined()
  expect(said(diagnostics)).toContain(
    'Unexpected `978-0-306-40615-3` at `editions.print.isbn`, expected an ISBN whose last digit fits the others; here it would be `7`'
  )
})

it('reports what is no ISBN-13', () => {
  expect(said(parseConfig(book("'0-306-40615-2'"), 'book.yaml').diagnostics)).toContain(
    'expected an ISBN of 13 digits'
  )
})

it('says what an ISBN is when it is a number', () => {
  expect(said(parseConfig(book('9780306406157'), 'book.yaml').diagnostics)).toBe(
    'book.yaml:6:26 error: Unexpected `9780306406157` at `editions.print.isbn`, expected an ISBN of 13 digits that begins with 978 or 979, in quotation marks (config/invalid-value)\n'
  )
})
