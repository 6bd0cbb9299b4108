import type {Book} from '../model/book.ts'
import type {Diagnostic} from '../model/diagnostic.ts'
import type {Artifact} from '../model/edition.ts'
import {proveInEpub} from './content/prove-in-epub.ts'
import type {EpubFacts, EpubFinding} from './epub-facts.ts'
import {rules} from './epub-rules.ts'
import {readEpub} from './read-epub.ts'

/** Folder of the package in the archive. */
const packageFolder = 'OEBPS'

/**
 * Check an EPUB against the book that it was made from.
 *
 * @param artifact
 *   Written package.
 * @param book
 *   Numbered and linked.
 * @param labels
 *   Labels of the pages of the PDF, which the page list must repeat; none when there is no PDF.
 * @returns
 *   What the rules of `epub-rules.ts` found, and text that is not as it was written (`content/…`). A finding in
 *   a document names the source file of that document when it has one, otherwise the document:
 *   `service-mesh.epub/OEBPS/toc.xhtml`.
 */
export async function checkEpub(
  artifact: Artifact,
  book: Book,
  labels: readonly string[] = []
): Promise<readonly Diagnostic[]> {
  const facts = readEpub(artifact.bytes)
  const files = filesById(book)

  const broken = Object.entries(rules).flatMap(([rule, check]) =>
    check(facts, book, labels).map(
      ({message, hints, severity = 'error', document, source}: EpubFinding): Diagnostic => {
        const inside = document === undefined ? '' : `/${packageFolder}/${document}`
        const file = source?.file ?? sourceFile(document, facts, files) ?? `${artifact.name}${inside}`
        return {rule, severity, message, file, place: source?.place, hints}
      }
    )
  )
  return [...broken, ...proveInEpub(facts, artifact.name, book)]
}

function filesById(book: Book): ReadonlyMap<string, string> {
  return new Map([
    ...[...book.targets].map(([id, {path}]) => [id, path] as const),
    ...book.chapters.flatMap(({headings}) => headings.map(({id, path}) => [id, path] as const))
  ])
}

function sourceFile(
  document: string | undefined,
  facts: EpubFacts,
  files: ReadonlyMap<string, string>
): string | undefined {
  if (document === undefined) return undefined
  const id = facts.documents.get(document)?.ids.find((name) => files.has(name))
  return id === undefined ? undefined : files.get(id)
}
