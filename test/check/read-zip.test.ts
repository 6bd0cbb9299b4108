import JSZip from 'jszip'
import {describe, expect, it} from 'vitest'
import {readZip} from '../../build/check/read-zip.ts'

const text = '网格 '.repeat(100)

async function archive(): Promise<Buffer> {
  const zip = new JSZip()
  zip.file('mimetype', 'application/epub+zip', {compression: 'STORE'})
  zip.file('OEBPS/章.xhtml', text)
  return zip.generateAsync({type: 'nodebuffer', compression: 'DEFLATE', comment: 'made for a test'})
}

describe('readZip', () => {
  it('reads files, packed or not, and leaves folders out', async () => {
    const files = readZip(await archive())
    expect([...files].map(([name, bytes]) => [name, new TextDecoder().decode(bytes)])).toEqual([
      ['mimetype', 'application/epub+zip'],
      ['OEBPS/章.xhtml', text]
    ])
  })

  it('reads archives that are a part of other bytes', async () => {
    const bytes = await archive()
    const padded = new Uint8Array(Buffer.concat([Buffer.alloc(7), bytes])).subarray(7)
    expect(readZip(padded).size).toBe(2)
  })

  it('refuses what is no archive, or was damaged', async () => {
    expect(() => readZip(new TextEncoder().encode('no archive'))).toThrow(/expected a ZIP archive/)
    const damaged = await archive()
    damaged.write('Application', damaged.indexOf('application'))
    expect(() => readZip(damaged)).toThrow(/Unexpected content of mimetype/)
  })
})
