import type {Element, Root} from 'xast'
import type {DocumentFacts} from './epub-facts.ts'
import {readBlocks} from './read-epub-blocks.ts'
import {attributeOf, descendants, textOf} from './xml.ts'

/**
 * Read the facts out of a document of a package.
 *
 * @param tree
 *   Content document, navigation document or NCX.
 * @param name
 *   Its name in the package.
 * @returns
 *   Facts.
 */
export function readDocument(tree: Root, name: string): DocumentFacts {
  const elements = descendants(tree, '*')
  const [root] = elements
  const values = (names: readonly string[]): readonly string[] =>
    elements.flatMap((element) => names.flatMap((name) => attributeOf(element, name) ?? []))

  return {
    language: attributeOf(root, 'xml:lang'),
    title: descendants(tree, 'title').map(textOf)[0],
    ids: values(['id']),
    references: values(['href', 'src', 'xlink:href']),
    images: descendants(tree, 'img').map((image) => ({
      source: attributeOf(image, 'src') ?? '',
      alternative: attributeOf(image, 'alt')
    })),
    styled: elements.filter(isStyled).map(({name}) => name),
    scripted: elements.filter(isScripted).map(({name}) => name),
    pageBreaks: elements
      .filter((element) => attributeOf(element, 'role') === 'doc-pagebreak')
      .map((element) => attributeOf(element, 'id') ?? ''),
    blocks: readBlocks(tree, (source) => resolve(name, source))
  }
}

function isStyled(element: Element): boolean {
  return element.name === 'style' || 'style' in element.attributes
}

function isScripted(element: Element): boolean {
  return element.name === 'script' || Object.keys(element.attributes).some((name) => /^on[a-z]+$/.test(name))
}

/** Name in the package of a file that a document names. */
function resolve(document: string, reference: string): string {
  const base = 'epub:/'
  return decodeURIComponent(new URL(reference, `${base}${document}`).pathname.slice(1))
}
