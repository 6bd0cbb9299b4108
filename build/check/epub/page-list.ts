import type {EpubRule} from '../epub-facts.ts'

/** Reports a page list that is not, one to one, that of the pages of the PDF (`epub/wrong-page-list`). */
export const wrongPageList: EpubRule = ({navigation, documents}, _book, labels) => {
  const listed = navigation['page-list']
  const own = listed.map(({text}) => text)
  const marked = new Set([...documents.values()].flatMap(({pageBreaks}) => pageBreaks))
  const differing = firstDifference(own, labels)

  return [
    ...(differing === undefined
      ? []
      : [
          {
            message: `Unexpected \`${own[differing] ?? 'end'}\` as page ${differing + 1} of the page list, expected \`${labels[differing] ?? 'end'}\` as in the PDF`
          }
        ]),
    ...listed
      .filter(({reference}) => !marked.has(reference.split('#')[1] ?? ''))
      .map(({text, reference}) => ({
        message: `Unexpected page \`${text}\` of the page list at \`${reference}\`, expected a page break there`
      }))
  ]
}

function firstDifference(one: readonly string[], other: readonly string[]): number | undefined {
  const longer = one.length > other.length ? one : other
  const position = longer.findIndex((_, index) => one[index] !== other[index])
  return position === -1 ? undefined : position
}
