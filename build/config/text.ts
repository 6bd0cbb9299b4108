import {z} from 'zod'

// Here and in the other schemas, `error` is what a message says after “expected”.

/** A stretch of text with something in it. */
export const text = textOf('text')

/**
 * Text of a form that the schema goes on to look at: what is no text at all is told that form as well.
 *
 * @param expected
 *   What a message says was expected.
 */
export function textOf(expected: string) {
  return z.string({error: expected}).trim().min(1, {error: expected})
}

const wide = String.raw`[\p{Script=Han}\u3000-\u303f\uff00-\uffef]`
/** Marks that other languages have, too: they are as wide as what stands beside them. */
const mark = '[“”…—]'
const ending = String.raw`(?:[ \t]*\n(?!\s*\n)[ \t]*|[ \t]+)`
const joint = new RegExp(`(?<=${wide})${ending}(?=${wide}|${mark})|(?<=${mark})${ending}(?=${wide})`, 'gu')

/** Sentences, which YAML may break: a line that ends between two Chinese characters is joined without a space. */
export const prose = text.transform((value) => value.replace(joint, ''))

/**
 * A file or folder below the book's folder, written with `/`.
 *
 * `./` before it and `/` after it are dropped, so that a path has one spelling.
 */
export const bookPath = text
  .transform((value) => value.replace(/^(?:\.\/)+/, '').replace(/\/+$/, ''))
  .refine(staysBelow, {error: "a path below the book's folder"})

function staysBelow(value: string): boolean {
  const hasScheme = /^[a-z][a-z0-9+.-]*:/i.test(value)
  const isPlain = !/[\\\0]/.test(value)
  return (
    isPlain &&
    !hasScheme &&
    value.split('/').every((segment) => segment !== '' && segment !== '.' && segment !== '..')
  )
}
