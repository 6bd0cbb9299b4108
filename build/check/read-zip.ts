import {crc32, inflateRawSync} from 'node:zlib'

/** Signatures of records, by APPNOTE.TXT 6.3.3. */
const signatures = {end: 0x06054b50, entry: 0x02014b50, local: 0x04034b50} as const

/** Length of the last record, without its comment. */
const endLength = 22

/** Methods of packing that EPUB allows, by OCF. */
const methods: Readonly<Record<number, (packed: Uint8Array) => Uint8Array>> = {
  0: (packed) => packed,
  8: (packed) => inflateRawSync(packed)
}

/**
 * Read the files of a ZIP archive, by its directory.
 *
 * @param bytes
 *   Of an archive without ZIP64 and encryption, as OCF wants it.
 * @returns
 *   Files by path, in the order of the directory; folders are left out.
 * @throws
 *   When the bytes are no archive, or a file of it is damaged.
 */
export function readZip(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const end = archive.lastIndexOf(signature(signatures.end))
  if (end === -1 || end + endLength > archive.length)
    throw new Error('Unexpected bytes, expected a ZIP archive')

  const files = new Map<string, Uint8Array>()
  let at = archive.readUInt32LE(end + 16)
  for (let count = archive.readUInt16LE(end + 10); count > 0; count--) {
    if (archive.readUInt32LE(at) !== signatures.entry)
      throw new Error('Unexpected bytes in the directory of an archive')
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => archive.readUInt16LE(at + offset))
    const name = archive.toString('utf8', at + 46, at + 46 + (nameLength ?? 0))
    if (!name.endsWith('/')) files.set(name, fileAt(archive, at, name))
    at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0)
  }
  return files
}

/** @param entry Where its line in the directory begins. */
function fileAt(archive: Buffer, entry: number, name: string): Uint8Array {
  const local = archive.readUInt32LE(entry + 42)
  if (archive.readUInt32LE(local) !== signatures.local) throw new Error(`Expected ${name} in the archive`)
  const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28)
  const packed = archive.subarray(start, start + archive.readUInt32LE(entry + 20))
  const content = methods[archive.readUInt16LE(entry + 10)]?.(packed)
  if (!content || crc32(content) !== archive.readUInt32LE(entry + 16))
    throw new Error(`Unexpected content of ${name} in the archive`)
  return content
}

function signature(number: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(number)
  return bytes
}
