import {promisify} from 'node:util'
import {deflate} from 'node:zlib'
import {type PDFDocument, PDFInvalidObject, type PDFObject, type PDFRef, PDFStream} from 'pdf-lib'

/** Objects in one stream: more of them pack better, and take readers longer to get at one. */
const together = 200

/** Four bytes above 127, by which programs tell the file from a text. */
const head = Buffer.from('%PDF-1.7\n%\x81\x81\x81\x81\n\n', 'latin1')

const pack = promisify(deflate)

/** Where an object is: at an offset of the file, or in a stream of objects. */
type Location = {readonly offset: number} | {readonly stream: number; readonly position: number}

/**
 * Write a PDF with its objects packed into streams, by ISO 32000-2, 7.5.7
 * object streams and 7.5.8 cross-reference streams.
 *
 * What pdf-lib does by itself, but packed by Node, and on several processors:
 * pdf-lib does it in JavaScript.
 *
 * @returns
 *   Bytes; the same for the same document.
 */
export async function writeCompact(document: PDFDocument): Promise<Uint8Array> {
  await document.flush()
  const {context} = document
  const objects = context.enumerateIndirectObjects()
  const apart = objects.filter(([ref, object]) => standsApart(ref, object))
  const packed = inGroups(objects.filter(([ref, object]) => !standsApart(ref, object)))
  const first = context.largestObjectNumber + 1
  const streams = await Promise.all(packed.map(objectStream))

  const locations = new Map<number, Location>()
  const pieces: Uint8Array[] = [head]
  let offset = head.length
  const add = (number: number, generation: number, content: readonly Uint8Array[]): void => {
    locations.set(number, {offset})
    const all = [Buffer.from(`${number} ${generation} obj\n`), ...content, Buffer.from('\nendobj\n\n')]
    pieces.push(...all)
    offset += all.reduce((sum, {length}) => sum + length, 0)
  }

  for (const [{objectNumber, generationNumber}, object] of apart)
    add(objectNumber, generationNumber, [bytesOf(object)])
  for (const [index, content] of streams.entries()) {
    add(first + index, 0, content)
    for (const [position, [{objectNumber}]] of (packed[index] ?? []).entries())
      locations.set(objectNumber, {stream: first + index, position})
  }

  const last = first + streams.length
  const start = offset
  locations.set(last, {offset})
  const {Root, Info, ID} = context.trailerInfo
  const trailer = Object.entries({Root, Info, ID}).flatMap(([name, value]) =>
    value ? [`/${name} ${value}`] : []
  )
  const table = await pack(tableOf(locations, last + 1))
  add(
    last,
    0,
    streamOf([`/Type /XRef /Size ${last + 1} /W [${widths.join(' ')}]`, ...trailer].join(' '), table)
  )
  const file = Buffer.concat([...pieces, Buffer.from(`startxref\n${start}\n%%EOF`)])
  // A plain array of bytes: some readers do not take a Buffer.
  return new Uint8Array(file.buffer, file.byteOffset, file.length)
}

type Indirect = readonly [PDFRef, PDFObject]

/** Streams may not be in streams, nor objects that were there before (7.5.7). */
function standsApart({generationNumber}: PDFRef, object: PDFObject): boolean {
  return generationNumber !== 0 || object instanceof PDFStream || object instanceof PDFInvalidObject
}

function inGroups(objects: readonly Indirect[]): readonly (readonly Indirect[])[] {
  return Array.from({length: Math.ceil(objects.length / together)}, (_, index) =>
    objects.slice(index * together, (index + 1) * together)
  )
}

async function objectStream(objects: readonly Indirect[]): Promise<readonly Uint8Array[]> {
  const contents = objects.map(([, object]) => bytesOf(object))
  let offset = 0
  const offsets = objects.map(([{objectNumber}], index) => {
    const line = `${objectNumber} ${offset} `
    offset += (contents[index]?.length ?? 0) + 1
    return line
  })
  const index = Buffer.from(offsets.join(''))
  const newline = Buffer.from('\n')
  const content = await pack(Buffer.concat([index, ...contents.flatMap((one) => [one, newline])]))
  return streamOf(`/Type /ObjStm /N ${objects.length} /First ${index.length}`, content)
}

function streamOf(entries: string, packed: Uint8Array): readonly Uint8Array[] {
  const dictionary = `<< ${entries} /Filter /FlateDecode /Length ${packed.length} >>`
  return [Buffer.from(`${dictionary}\nstream\n`), packed, Buffer.from('\nendstream')]
}

function bytesOf(object: PDFObject): Uint8Array {
  const bytes = new Uint8Array(object.sizeInBytes())
  object.copyBytesInto(bytes, 0)
  return bytes
}

/** Bytes of the fields of an entry: its kind, an offset or the number of a stream, a generation or a position. */
const widths = [1, 4, 2] as const

/** Table 18: 0 for numbers that nothing has, 1 for what is at an offset, 2 for what is in a stream. */
function tableOf(locations: ReadonlyMap<number, Location>, size: number): Uint8Array {
  const width = widths.reduce((sum, one) => sum + one, 0)
  const table = Buffer.alloc(size * width)
  table.writeUInt16BE(0xffff, 5)
  for (const [number, location] of locations) {
    const at = number * width
    if ('offset' in location) {
      table.writeUInt8(1, at)
      table.writeUInt32BE(location.offset, at + 1)
    } else {
      table.writeUInt8(2, at)
      table.writeUInt32BE(location.stream, at + 1)
      table.writeUInt16BE(location.position, at + 5)
    }
  }
  return table
}
