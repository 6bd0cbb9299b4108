import {checkDigit} from './isbn.ts'

/**
 * Whether a URN names a book: a UUID (RFC 9562) or an ISBN-13 with its check
 * digit (ISO 2108).
 *
 * @param urn
 *   Such as `urn:isbn:978-7-111-00000-0`; hyphens of an ISBN do not matter.
 */
export function isIdentifier(urn: string): boolean {
  if (/^urn:uuid:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(urn)) return true

  const digits = /^urn:isbn:(97[89][0-9-]+)$/i.exec(urn)?.[1]?.replaceAll('-', '')
  return digits?.length === 13 && digits.endsWith(String(checkDigit(digits.slice(0, 12))))
}
