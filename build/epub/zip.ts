import {promisify} from 'node:util'
import {crc32, deflateRaw} from 'node:zlib'

/** A file of an archive. */
export interface ZipEntry {
  /** Path with `/`, ASCII. */
  readonly name: string
  readonly bytes: Uint8Array
  /** Whether it is kept as it is. */
  readonly isStored: boolean
}

const pack = promisify(deflateRaw)

/** Version of the format that packed entries ask for, and of the program that wrote them: 2.0. */
const version = 20

/**
 * Write a ZIP archive, by APPNOTE.TXT 6.3.3 as far as OCF allows: without
 * extra fields, data descriptors and ZIP64.
 *
 * Entries are packed at the same time; JSZip, which other archives use, does
 * it one after the other in JavaScript.
 *
 * @param entries
 *   In their order.
 * @param date
 *   Of all entries, in UTC.
 * @returns
 *   Bytes; the same for the same input.
 */
export async function writeZip(entries: readonly ZipEntry[], date: Date): Promise<Buffer> {
  const packed = await Promise.all(
    entries.map(({bytes, isStored}) => (isStored ? bytes : pack(bytes, {level: 9})))
  )
  const pieces: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  for (const [index, {name, bytes, isStored}] of entries.entries()) {
    const content = packed[index] ?? bytes
    const path = Buffer.from(name, 'latin1')
    const common = headOf({bytes, content, isStored, date, path})
    const local = Buffer.concat([signature(0x04034b50), common, path])
    const central = Buffer.alloc(14)
    central.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([signature(0x02014b50), madeBy, common, central, path]))
    pieces.push(local, content)
    offset += local.length + content.length
  }

  const size = directory.reduce((sum, {length}) => sum + length, 0)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(entries.length, 4)
  end.writeUInt16LE(entries.length, 6)
  end.writeUInt32LE(size, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...pieces, ...directory, signature(0x06054b50), end])
}

const madeBy = Buffer.from([version, 0])

function signature(number: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(number)
  return bytes
}

interface Head {
  readonly bytes: Uint8Array
  readonly content: Uint8Array
  readonly isStored: boolean
  readonly date: Date
  readonly path: Uint8Array
}

/** What the head of an entry and its line in the directory have in common. */
function headOf({bytes, content, isStored, date, path}: Head): Buffer {
  const head = Buffer.alloc(26)
  head.writeUInt16LE(isStored ? 10 : version, 0)
  head.writeUInt16LE(isStored ? 0 : 8, 4)
  head.writeUInt16LE((date.getUTCHours() << 11) | (date.getUTCMinutes() << 5), 6)
  head.writeUInt16LE(
    ((date.getUTCFullYear() - 1980) << 9) | ((date.getUTCMonth() + 1) << 5) | date.getUTCDate(),
    8
  )
  head.writeUInt32LE(crc32(bytes), 10)
  head.writeUInt32LE(content.length, 14)
  head.writeUInt32LE(bytes.length, 18)
  head.writeUInt16LE(path.length, 22)
  return head
}
