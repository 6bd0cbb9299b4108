import {
  PDFArray,
  type PDFContext,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFStream,
  PDFString
} from 'pdf-lib'

/** What the objects of a file are called in the one that it becomes a part of. */
export interface Shifts {
  /** Added to numbers of objects. */
  readonly objects: number
  /** Added to keys of the tree of parents. */
  readonly parents: number
  /** Added to the numbers in the identifiers of structure elements. */
  readonly identifiers: number
  /** Objects of the other file that stand for some of this one. */
  readonly replaced: ReadonlyMap<PDFRef, PDFRef>
}

/**
 * Move all objects of a file into another one. They are not copied: the file
 * that they come from is of no use afterwards.
 */
export function adopt(context: PDFContext, {context: other}: PDFDocument, shifts: Shifts): void {
  for (const [reference, object] of other.enumerateIndirectObjects()) {
    if (shifts.replaced.has(reference)) continue
    context.assign(movedReference(reference, shifts), moved(object, undefined, context, shifts))
  }
}

/** What an object of the other file is called in this one. */
export function movedReference(
  reference: PDFRef,
  {objects, replaced}: Pick<Shifts, 'objects' | 'replaced'>
): PDFRef {
  return replaced.get(reference) ?? PDFRef.of(reference.objectNumber + objects, reference.generationNumber)
}

/** Keys of content and annotations in the tree of parents (ISO 32000-2, 14.7.5.4). */
const parentKeys: ReadonlySet<PDFName | undefined> = new Set(
  ['StructParent', 'StructParents'].map((name) => PDFName.of(name))
)

/** Where identifiers of structure elements stand: their own, those of head cells, and the tree of them. */
const identifierKeys: ReadonlySet<PDFName | undefined> = new Set(
  ['ID', 'Headers', 'Names', 'Limits'].map((name) => PDFName.of(name))
)

const identifier = /^node(\d{8})$/

/** The number in the identifier of a structure element, as Chromium makes it: `node00000012`. */
export function identifierNumber(text: PDFString): number | undefined {
  const number = identifier.exec(text.asString())?.[1]
  return number === undefined ? undefined : Number(number)
}

/**
 * @param key
 *   Under which an object, or the list that it is in, stands in a dictionary.
 */
function moved(object: PDFObject, key: PDFName | undefined, context: PDFContext, shifts: Shifts): PDFObject {
  if (object instanceof PDFRef) return movedReference(object, shifts)
  if (object instanceof PDFDict) {
    for (const [name, value] of object.entries()) {
      const after = moved(value, name, context, shifts)
      if (after !== value) object.set(name, after)
    }
    return belonging(object, context)
  }
  if (object instanceof PDFArray) {
    for (let index = 0; index < object.size(); index++) {
      const value = object.get(index)
      const after = moved(value, key, context, shifts)
      if (after !== value) object.set(index, after)
    }
    return belonging(object, context)
  }
  if (object instanceof PDFStream) {
    moved(object.dict, undefined, context, shifts)
    return object
  }
  if (object instanceof PDFNumber && parentKeys.has(key))
    return PDFNumber.of(object.asNumber() + shifts.parents)
  if (object instanceof PDFString && identifierKeys.has(key)) {
    const number = identifierNumber(object)
    if (number !== undefined)
      return PDFString.of(`node${String(number + shifts.identifiers).padStart(8, '0')}`)
  }
  return object
}

/** pdf-lib keeps in each object where it looks up references, and has no way to change that. */
function belonging<Kind extends PDFDict | PDFArray>(object: Kind, context: PDFContext): Kind {
  Reflect.set(object, 'context', context)
  return object
}
