import {spawnSync} from 'node:child_process'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import JSZip from 'jszip'
import {expect, it} from 'vitest'
import {writeZip} from '../../build/epub/zip.ts'

const text = new TextEncoder().encode('服务网格 '.repeat(2000))
const entries = [
  {name: 'mimetype', bytes: new TextEncoder().encode('application/epub+zip'), isStored: true},
  {name: 'OEBPS/a.xhtml', bytes: text, isStored: false},
  {name: 'OEBPS/empty.css', bytes: new Uint8Array(), isStored: false}
]
const date = new Date('2026-11-30T12:34:00Z')

it('writes an archive that is read back as it was', async () => {
  const read = await JSZip.loadAsync(await writeZip(entries, date), {checkCRC32: true})
  const found = await Promise.all(
    Object.values(read.files).map(async (entry) => ({
      name: entry.name,
      bytes: new Uint8Array(await entry.async('uint8array')),
      date: entry.date.toISOString()
    }))
  )

  expect(found).toEqual(
    entries.map(({name, bytes}) => ({name, bytes: new Uint8Array(bytes), date: date.toISOString()}))
  )
})

it('begins as OCF wants it, and packs the rest', async () => {
  const archive = Buffer.from(await writeZip(entries, date))
  // OCF 3.3, 4.3.3: the name at 30, the content at 38.
  expect(archive.toString('latin1', 30, 58)).toBe('mimetypeapplication/epub+zip')
  expect(archive.length).toBeLessThan(text.length / 10)
})

const hasUnzip = spawnSync('unzip', ['-v']).status === 0

it.runIf(hasUnzip)('is whole in the eyes of Info-ZIP', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'zip-'))
  try {
    const path = join(folder, 'a.zip')
    writeFileSync(path, await writeZip(entries, date))
    expect(String(spawnSync('unzip', ['-t', path]).stdout)).toContain('No errors detected')
  } finally {
    rmSync(folder, {recursive: true})
  }
})
