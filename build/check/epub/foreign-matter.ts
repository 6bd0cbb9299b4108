import type {EpubRule} from '../epub-facts.ts'

/** Reports style attributes and style elements (`epub/inline-style`): style belongs in the style sheet. */
export const inlineStyles: EpubRule = ({documents}) =>
  [...documents].flatMap(([document, {styled}]) =>
    styled.map((name) => ({
      document,
      message: `Unexpected style in \`${name}\` in \`${document}\`, expected a class of the style sheet`
    }))
  )

/** Reports scripts and event handlers (`epub/script`): most readers refuse or ignore them. */
export const scripts: EpubRule = ({documents}) =>
  [...documents].flatMap(([document, {scripted}]) =>
    scripted.map((name) => ({
      document,
      message: `Unexpected script in \`${name}\` in \`${document}\`, expected a document without scripts`
    }))
  )
