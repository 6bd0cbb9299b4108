import {describe, expect, it} from 'vitest'
import {completePictures, type Pictures, picturesFor} from '../../build/epub/pictures.ts'
import type {Asset} from '../../build/model/book.ts'
import type {EpubFlavour} from '../../build/model/edition.ts'
import type {Drawn, FontCutter, Rasteriser} from '../../build/model/press.ts'
import {noCache} from '../../build/world/cache.ts'
import {cutFont, fontFaces} from '../../build/world/fonts.ts'

const asked: Drawn[] = []
const workshop: FontCutter & Rasteriser = {
  async rasterise(drawn) {
    asked.push(drawn)
    return new Uint8Array([0x89, 0x50])
  },
  fontLicences: async () => '',
  async cutFont({family, weight}, characters, among) {
    const found = fontFaces.find((face) => face.family === family && face.weight === weight)
    return cutFont(found?.path ?? '', characters, noCache(), among)
  }
}

function drawing(content: string, size = {width: 120, height: 60}): Asset {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" font-family="&quot;Book Sans&quot;, sans-serif">${content}</svg>`
  return {name: 'x.svg', mediaType: 'image/svg+xml', bytes: new TextEncoder().encode(svg), ...size}
}

async function picturesOf(assets: Pictures, flavour: EpubFlavour): Promise<Pictures> {
  return picturesFor(await completePictures(assets, workshop), flavour, workshop)
}

async function pictureOf(asset: Asset, flavour: EpubFlavour): Promise<Asset | undefined> {
  return (await picturesOf(new Map([[asset.name, asset]]), flavour)).get(asset.name)
}

function textOf(asset: Asset | undefined): string {
  return new TextDecoder().decode(asset?.bytes)
}

describe('pictures of the flavour svg', () => {
  it('bring the font of their labels, cut to their characters', async () => {
    const text = textOf(await pictureOf(drawing('<desc>不算</desc><text>代理 Pod</text>'), 'svg'))
    const [, font = ''] = /url\(data:font\/ttf;base64,([^)]+)\)/.exec(text) ?? []

    expect(text).toMatch(/<\/desc><defs><style>@font-face\{font-family:"Book Sans";font-weight:400;/)
    expect(text.match(/@font-face/g)).toHaveLength(1)
    expect(Buffer.from(font, 'base64').readUInt32BE()).toBe(0x00010000)
    expect(font.length).toBeGreaterThan(1000)
    expect(font.length).toBeLessThan(20_000)
  })

  it('bring the same font, whatever other drawings the book has', async () => {
    const ours = drawing('<text>代理 → Pod（fi）</text>')
    const other = {...drawing('<text>请求与响应，1 × 2</text>'), name: 'y.svg'}
    const alone = await picturesOf(new Map([['x.svg', ours]]), 'svg')
    const together = await picturesOf(
      new Map([
        ['x.svg', ours],
        ['y.svg', other]
      ]),
      'svg'
    )

    expect(textOf(together.get('x.svg'))).toBe(textOf(alone.get('x.svg')))
  })

  it('bring the bold face when a label is bold', async () => {
    const text = textOf(
      await pictureOf(drawing('<text>甲<tspan font-weight="bold">乙</tspan></text>'), 'svg')
    )

    expect(text).toContain('font-weight:700')
  })

  it('stay as they are when they have no labels, or fonts of their own', async () => {
    const plain = drawing('<rect width="1" height="1"/>')
    const foreign = {...plain, bytes: new TextEncoder().encode('<svg><text>甲</text></svg>')}

    expect(await pictureOf(plain, 'svg')).toEqual(plain)
    expect(await pictureOf(foreign, 'svg')).toEqual(foreign)
  })
})

describe('pictures of the flavour kindle', () => {
  it('are pixels of twice the size', async () => {
    const picture = await pictureOf(drawing('<text>代理</text>'), 'kindle')

    expect(picture).toMatchObject({name: 'x-svg.png', mediaType: 'image/png', width: 120, height: 60})
    expect(asked.at(-1)).toMatchObject({scale: 2, width: 120, height: 60})
    expect(new TextDecoder().decode(asked.at(-1)?.bytes)).toContain('@font-face')
  })

  it('have at most four million pixels', async () => {
    await pictureOf(drawing('<text>代理</text>', {width: 4000, height: 1000}), 'kindle')

    expect(asked.at(-1)?.scale).toBe(1)
  })

  it('leave photographs as they are', async () => {
    const photograph: Asset = {...drawing(''), name: 'x.jpg', mediaType: 'image/jpeg'}

    expect(await pictureOf(photograph, 'kindle')).toEqual(photograph)
  })
})
