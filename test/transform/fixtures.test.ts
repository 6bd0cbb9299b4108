import {describe, expect, it} from 'vitest'
import {parse} from '../../build/parse/index.ts'
import {transform} from '../../build/transform/index.ts'
import {chapterHtml} from '../support/chapter-html.ts'
import {type Fixture, fixtures} from '../support/fixtures.ts'
import {memoryWorld} from '../support/memory-world.ts'
import {said} from '../support/said.ts'

const suites = [
  'alerts',
  'autolinks',
  'blocks',
  'citations',
  'directives',
  'fences',
  'figures',
  'footnotes',
  'foreign-syntax',
  'glossary-terms',
  'headings',
  'html',
  'images',
  'index-marks',
  'markdown',
  'references',
  'soft-breaks',
  'table-captions',
  'versions'
]

// Each suite is about one plugin; a case runs through all of them, as a manuscript does.
describe.each(suites)('%s', (suite) => {
  it.each(fixtures(suite))('$name', async (fixture) => {
    const sources = markdownIn(fixture).map((path) => ({
      path: `chapter/${path}`,
      text: new TextDecoder().decode(fixture.files[path])
    }))
    const parsed = sources.map(parse)
    const {value, diagnostics} = await transform(
      parsed.map((one) => one.value),
      {role: 'body', path: `01-${fixture.name}`, sources},
      memoryWorld(inFolder(fixture.files))
    )

    const all = [...parsed.flatMap((one) => one.diagnostics), ...diagnostics]
    await expect(chapterHtml(value)).toMatchFileSnapshot(fixture.golden('output.html'))
    await expect(said(all)).toMatchFileSnapshot(fixture.golden('diagnostics.txt'))
  })
})

/** A chapter's folder, so that paths can leave it and stay in the book. */
function inFolder(files: Fixture['files']): Fixture['files'] {
  return Object.fromEntries(Object.entries(files).map(([path, bytes]) => [`chapter/${path}`, bytes]))
}

/** Every Markdown file of a case is a part of one chapter; `input.md` opens it. */
function markdownIn({files}: Fixture): readonly string[] {
  const others = Object.keys(files).filter((path) => path.endsWith('.md') && path !== 'input.md')
  return ['input.md', ...others.toSorted()]
}
