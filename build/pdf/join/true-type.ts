/** A font in tables, as TrueType has it. */
export type Tables = ReadonlyMap<string, Uint8Array>

/** Glyphs of a font, by their numbers. */
export interface Glyphs {
  /** Outlines as the font writes them; empty for glyphs that show nothing, and for those that were cut out. */
  readonly outlines: readonly Uint8Array[]
  /** Advance and bearing of each, four bytes; zeros for those that were cut out. */
  readonly metrics: readonly Uint8Array[]
}

/**
 * Tables of a font file (OpenType 1.9, “Organization of an OpenType Font”).
 *
 * @returns
 *   By tag; `undefined` when these are not the tables of a font with outlines of TrueType.
 */
export function readTables(file: Uint8Array): Tables | undefined {
  const view = viewOf(file)
  if (file.length < 12 || view.getUint32(0) !== trueType) return undefined
  const tables = new Map<string, Uint8Array>()
  for (let at = 12; at < 12 + view.getUint16(4) * 16; at += 16) {
    const [offset, length] = [view.getUint32(at + 8), view.getUint32(at + 12)]
    tables.set(
      Buffer.from(file.subarray(at, at + 4)).toString('latin1'),
      file.subarray(offset, offset + length)
    )
  }
  return needed.every((tag) => tables.has(tag)) ? tables : undefined
}

const trueType = 0x00010000

const needed = ['glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp']

/** What a PDF asks of an embedded font: it has its own widths, and its own names of glyphs (ISO 32000-2, 9.9). */
const kept = ['cvt ', 'fpgm', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'prep']

/** Glyphs of a font, by its tables `loca`, `glyf` and `hmtx`. */
export function readGlyphs(tables: Tables): Glyphs {
  const [glyf, loca, hmtx] = [tableOf(tables, 'glyf'), tableOf(tables, 'loca'), tableOf(tables, 'hmtx')]
  const isLong = viewOf(tableOf(tables, 'head')).getUint16(50) === 1
  const places = viewOf(loca)
  const offset = (glyph: number) => (isLong ? places.getUint32(glyph * 4) : places.getUint16(glyph * 2) * 2)
  const count = viewOf(tableOf(tables, 'maxp')).getUint16(4)
  const full = viewOf(tableOf(tables, 'hhea')).getUint16(34)

  const all = Array.from({length: count}, (_, glyph) => glyph)
  return {
    outlines: all.map((glyph) => glyf.subarray(offset(glyph), offset(glyph + 1))),
    // From some glyph on, all are as wide as the last one that says so.
    metrics: all.map((glyph) => {
      if (glyph < full) return hmtx.subarray(glyph * 4, glyph * 4 + 4)
      const bearing = full * 4 + (glyph - full) * 2
      return Buffer.concat([hmtx.subarray(full * 4 - 4, full * 4 - 2), hmtx.subarray(bearing, bearing + 2)])
    })
  }
}

/**
 * Write a font file for a PDF, with other glyphs than its tables have.
 *
 * @param tables
 *   Everything else; those that a PDF does not need are left out.
 */
export function writeFont(tables: Tables, {outlines, metrics}: Glyphs): Uint8Array {
  const offsets = Buffer.alloc((outlines.length + 1) * 4)
  const padded = outlines.map((outline) => aligned(outline))
  let offset = 0
  for (const [glyph, outline] of padded.entries()) {
    offset += outline.length
    offsets.writeUInt32BE(offset, glyph * 4 + 4)
  }
  const head = Buffer.from(tableOf(tables, 'head'))
  head.writeUInt16BE(1, 50)
  // Of the whole file; readers of a PDF do not ask for it.
  head.writeUInt32BE(0, 8)
  const hhea = Buffer.from(tableOf(tables, 'hhea'))
  hhea.writeUInt16BE(metrics.length, 34)
  const maxp = Buffer.from(tableOf(tables, 'maxp'))
  maxp.writeUInt16BE(outlines.length, 4)

  return writeTables(
    new Map<string, Uint8Array>([
      ...tables,
      ['glyf', Buffer.concat(padded)],
      ['head', head],
      ['hhea', hhea],
      ['hmtx', Buffer.concat(metrics)],
      ['loca', offsets],
      ['maxp', maxp]
    ])
  )
}

function writeTables(tables: Tables): Uint8Array {
  const written = kept.flatMap((tag) => {
    const table = tables.get(tag)
    return table ? [{tag, table}] : []
  })
  const power = 2 ** Math.floor(Math.log2(written.length))
  const directory = Buffer.alloc(12 + written.length * 16)
  directory.writeUInt32BE(trueType, 0)
  for (const [index, value] of [
    written.length,
    power * 16,
    Math.log2(power),
    (written.length - power) * 16
  ].entries())
    directory.writeUInt16BE(value, 4 + index * 2)

  let offset = directory.length
  const contents = written.map(({tag, table}, index) => {
    const at = 12 + index * 16
    const content = aligned(table)
    directory.write(tag, at, 'latin1')
    for (const [field, value] of [checksumOf(content), offset, table.length].entries())
      directory.writeUInt32BE(value, at + 4 + field * 4)
    offset += content.length
    return content
  })
  return Buffer.concat([directory, ...contents])
}

/** Tables begin at multiples of four bytes. */
function aligned(bytes: Uint8Array): Uint8Array {
  return bytes.length % 4 === 0 ? bytes : Buffer.concat([bytes], Math.ceil(bytes.length / 4) * 4)
}

function checksumOf(table: Uint8Array): number {
  const view = viewOf(table)
  let sum = 0
  for (let at = 0; at < table.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0
  return sum
}

function tableOf(tables: Tables, tag: string): Uint8Array {
  const table = tables.get(tag)
  if (!table) throw new Error(`Expected a table ${tag} in a font`)
  return table
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
