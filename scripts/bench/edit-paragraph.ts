import {readdir, readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'

/**
 * Change one paragraph of a generated book, in the middle of it, as an author does: some words go, others
 * come.
 *
 * @param folder
 *   Of the book.
 */
export async function editParagraph(folder: string): Promise<void> {
  const chapters = (await readdir(folder)).filter((name) => name.endsWith('chapter')).sort()
  const path = join(folder, chapters[Math.floor(chapters.length / 2)] ?? '', '04-section.md')
  const text = await readFile(path, 'utf8')
  const edited = text.replace(/\n\n([^\n#>|`:]{40,}?)([，。])/, '\n\n服务网格代理流量，$1$2')
  if (edited === text) throw new Error(`Expected a paragraph in ${path}`)
  await writeFile(path, edited)
}
