import {mkdir, readdir, readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {run} from '@mermaid-js/mermaid-cli'
import {plainBrowser} from './plain-browser.ts'

/**
 * Draw the diagrams of a book with mermaid-cli, as its command does with a
 * Markdown file that has them all: one browser, one diagram after the other.
 * Every tool that prints such a book draws them first.
 *
 * @param manuscript
 *   Folder of a book.
 * @param folder
 *   Where the drawings go.
 */
async function drawDiagrams(manuscript: string, folder: string): Promise<void> {
  const names = (await readdir(manuscript, {recursive: true})).filter((name) => name.endsWith('.md')).sort()
  const texts = await Promise.all(names.map((name) => readFile(join(manuscript, name), 'utf8')))
  // It knows no attributes after the name of the language.
  const fences = texts
    .flatMap((text) => text.match(/^```mermaid\b.*?^```$/gms) ?? [])
    .map((fence) => fence.replace(/.*/, '```mermaid'))
  await mkdir(folder, {recursive: true})
  const all = join(folder, 'diagrams.md') as `${string}.md`
  await writeFile(all, fences.join('\n\n'))
  await run(all, join(folder, 'drawn.md') as `${string}.md`, {
    puppeteerConfig: await plainBrowser(),
    quiet: true,
    limiter: inTurn()
  })
}

/** Does one thing after the other. */
function inTurn(): <Args extends unknown[], Result>(
  task: (...args: Args) => Promise<Result>,
  ...args: Args
) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve()
  return (task, ...args) => {
    const result = last.then(() => task(...args))
    last = result
    return result
  }
}

const [manuscript, folder] = process.argv.slice(2)
if (!manuscript || !folder) throw new Error('Expected the folder of a book, and a folder for its diagrams')
await drawDiagrams(manuscript, folder)
