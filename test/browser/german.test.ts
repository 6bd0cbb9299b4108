import {expect, it} from 'vitest'
import {unzip} from '../epub/unzip.ts'
import {buildBook} from '../support/built-book.ts'
import {epubcheck} from '../support/epubcheck.ts'
import {readPdfText} from '../support/pdf-text.ts'

it('makes a German book with German words, in print and as an e-book', {timeout: 120_000}, async () => {
  await using book = await buildBook('plain-german')
  expect(book.said).not.toMatch(/ (?:error|warning): /)

  const pages = await readPdfText(await book.file('schlangen.pdf'))
  // Lines end anywhere, so blanks do not count.
  const letters = pages.map(({texts}) => texts.map(({text}) => text.replace(/\s/g, '')).join('')).join('\n')
  for (const words of [
    'siehe Abbildung 1-1 und Tabelle 1-1, später Kapitel 2 (S. 3) und Anhang A (S. 5), außerdem „Vorwort“ (S. vii)',
    'Größe[1, S. 3]',
    'Listing 2-1 puffer.yaml',
    'Lösung zu Übung 1-1',
    'Kapitel 1 Über Warteschlangen',
    '„Von der Größe der Puffer“. 2. Aufl. In: Handbuch der Last, S. 3-12.',
    'Ofen, 1 Öffnung, 1 Puffer, siehe Warteschlange Straße, 1 Strassen, 1 Überlast, 1 Übertragung, 1, 3',
    'Warteschlange, 1; siehe auch Überlast'
  ])
    expect(letters).toContain(words.replace(/\s/g, ''))
  for (const title of ['Chapter', 'Figure', 'Table', 'Contents', 'Index'])
    expect(letters).not.toContain(title)

  const epub = await book.file('schlangen.epub')
  expect(await epubcheck(epub)).toEqual([])
  const files = await unzip(epub)
  const text = (name: string) => [...files].find(([path]) => path.endsWith(name))?.[1] ?? ''
  expect(text('toc.xhtml')).toContain('>Kapitel 1 Über Warteschlangen</a>')
  expect(text('ch01.xhtml')).toContain('>Abbildung 1-1</a>')
  expect(text('glossary.xhtml')).toContain('lang="de"')
  expect(text('glossary.xhtml').match(/(?<=<dfn[^>]*>)[^<]*/g)).toEqual([
    'Überlast',
    'Warteschlange',
    'Zähler'
  ])
})
