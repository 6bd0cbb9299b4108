import type {EpubRule} from '../epub-facts.ts'

/** Reports pictures without alternative text (`epub/missing-alternative-text`). */
export const missingAlternatives: EpubRule = ({documents}) =>
  [...documents].flatMap(([document, {images}]) =>
    images
      .filter(({alternative}) => !alternative?.trim())
      .map(({source}) => ({
        document,
        message: `Unexpected picture \`${source}\` without alternative text, expected words that say what it shows`,
        hints: ['Describe it: `![two services and a proxy](proxy.png)`, or `alt="…"` after `mermaid`'],
        severity: 'warning'
      }))
  )
