import {expect, it} from 'vitest'
import {assemble} from '../../build/assemble/index.ts'
import {parseConfig} from '../../build/config/parse.ts'
import {fillPlatformTables} from '../../build/matter/platform-table.ts'
import {referencesPage} from '../../build/matter/references-page.ts'
import {parse} from '../../build/parse/index.ts'
import {read} from '../../build/read/index.ts'
import {transform} from '../../build/transform/index.ts'
import {chapterHtml, elementHtml} from '../support/chapter-html.ts'
import {fixtures} from '../support/fixtures.ts'
import {memoryWorld} from '../support/memory-world.ts'
import {said} from '../support/said.ts'

/** A whole book in a folder, whose `input.yaml` is its `book.yaml`. */
it.each(fixtures('assembled'))('$name', async ({input, files, golden}) => {
  const world = memoryWorld(files)
  const config = parseConfig(input, 'book.yaml')
  if (!config.value) throw new Error(said(config.diagnostics))
  const manuscript = await read({...config.value, file: 'book.yaml'}, world)
  const chapters = await Promise.all(
    manuscript.value.chapters.map(async (chapter) => {
      const parsed = chapter.sources.map(parse)
      return (
        await transform(
          parsed.map(({value}) => value),
          chapter,
          world
        )
      ).value
    })
  )
  const {value: book, diagnostics} = assemble(manuscript.value, chapters)
  fillPlatformTables(book)
  const references = referencesPage(book, (id) => ({folio: id, page: 0, href: `#${id}`}), 'places')
  const html = [...book.chapters.map(chapterHtml), ...(references ? [elementHtml(references)] : [])]

  await expect(`${html.join('\n')}\n`).toMatchFileSnapshot(golden('output.html'))
  await expect(said(diagnostics)).toMatchFileSnapshot(golden('diagnostics.txt'))
})
