import {expect, it} from 'vitest'
import {writeLines} from '../../build/pdf/write-lines.ts'

it('copies lines of another stream, and puts others between them', () => {
  const lines = writeLines(Buffer.from('q\n1 w S\nQ  q\n'))
  lines.copy(0, 1)
  lines.copy(2, 7)
  lines.add(Buffer.from('EMC'))
  lines.copy(8, 9)
  lines.copy(11, 12)
  expect(Buffer.from(lines.bytes()).toString()).toBe('q\n1 w S\nEMC\nQ\nq')
})
