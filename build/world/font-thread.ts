import {readFile} from 'node:fs/promises'
import subsetFont from 'subset-font'
import {answerEach} from '../threads/answer-each.ts'

/** A font to be cut down. */
export interface FontCut {
  /** Path of a TrueType font, as it is or as WOFF2, or the font itself. */
  readonly source: string | Uint8Array
  readonly characters: string
}

answerEach(async ({source, characters}: FontCut): Promise<Uint8Array> => {
  const font = typeof source === 'string' ? await readFile(source) : source
  // One that was sent is no Buffer any more, which the library wants.
  return subsetFont(Buffer.from(font.buffer, font.byteOffset, font.byteLength), characters, {
    targetFormat: 'truetype'
  })
})
