import {z} from 'zod'
import type {Role} from '../model/book.ts'
import {bookPath} from './text.ts'

/** A chapter as it is listed, and the key it has below `chapters`. */
interface Listed {
  readonly role: Role
  readonly path: string
  readonly key: readonly (string | number)[]
}

const roles = ['front', 'body', 'appendix', 'back'] satisfies Role[]
const expected = 'a list of chapters, or lists by role'

const list = z.array(bookPath, {error: 'a list of files and folders'})
const plain = list.superRefine((paths, context) => listEachOnce(inBody(paths), context))

const byRole = z
  .strictObject(
    {
      front: list.prefault([]).describe('Before the text, with Roman page numbers: a preface.'),
      body: list.prefault([]).describe('The text; its chapters are numbered 1, 2, 3.'),
      appendix: list.prefault([]).describe('Numbered A, B, C.'),
      back: list
        .prefault([])
        .describe('After the text and before glossary, references and index, without numbers: an afterword.')
    },
    {error: expected}
  )
  .superRefine((lists, context) => listEachOnce(inOrder(lists), context))

/** The chapters in reading order; a plain list is the body. */
export const chapters = z
  .union([plain, byRole], {error: expected})
  .transform((value) => (Array.isArray(value) ? inBody(value) : inOrder(value)))
  .refine((listed) => listed.length > 0, {error: 'at least one chapter'})

function inBody(paths: readonly string[]): readonly Listed[] {
  return paths.map((path, index) => ({role: 'body', path, key: [index]}))
}

function inOrder(lists: {readonly [Name in Role]: readonly string[]}): readonly Listed[] {
  return roles.flatMap((role) => lists[role].map((path, index) => ({role, path, key: [role, index]})))
}

function listEachOnce(listed: readonly Listed[], context: z.RefinementCtx): void {
  const seen = new Set<string>()
  for (const {path, key} of listed) {
    if (seen.has(path)) context.addIssue({code: 'custom', path: [...key], message: 'every chapter once'})
    seen.add(path)
  }
}
