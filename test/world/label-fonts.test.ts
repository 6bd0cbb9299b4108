import {expect, it} from 'vitest'
import {noCache} from '../../build/world/cache.ts'
import {fontFaces} from '../../build/world/fonts.ts'
import {labelFonts} from '../../build/world/mermaid/label-fonts.ts'

const faces = fontFaces.filter(({family, weight}) => family === 'Book Sans' && weight === 400)

it('cuts fonts to what is expected, and loads them whole when that was not enough', async () => {
  const fonts = labelFonts(faces, '请求', noCache())
  const [cut] = await fonts.load()

  expect(fonts.cover('flowchart LR\n  A["请求 «x»"]')).toBe(true)
  expect(fonts.cover('flowchart LR\n  A[响应]')).toBe(false)
  expect(fonts.cover('flowchart LR\n  A["#9829;"]')).toBe(false)

  const [whole] = await fonts.load()
  expect(fonts.cover('flowchart LR\n  A[响应]')).toBe(true)
  expect(cut?.bytes.length).toBeLessThan((whole?.bytes.length ?? 0) / 50)
})

it('loads them whole when nothing is known', async () => {
  const fonts = labelFonts(faces, undefined, noCache())
  expect(fonts.cover('A[响应]')).toBe(true)
})
