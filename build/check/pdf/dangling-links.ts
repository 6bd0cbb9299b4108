import type {PdfRule} from '../pdf-rules.ts'

/** Every link inside the file leads to a page (`pdf/dangling-link`). */
export const danglingLinks: PdfRule = ({facts, name}) =>
  facts.pages.flatMap(({label, links}, position) =>
    links
      .filter(
        ({destination, address, page}) =>
          address === undefined &&
          page === undefined &&
          (destination === undefined || !(destination in facts.destinations))
      )
      .map(({destination}) => ({
        rule: 'pdf/dangling-link',
        severity: 'error' as const,
        message: `Unexpected link to \`${destination ?? ''}\` on page ${label || position + 1}, expected a place in the file`,
        file: name
      }))
  )
