import {mkdir, readFile, writeFile} from 'node:fs/promises'
import {dirname} from 'node:path'
import pixelmatch from 'pixelmatch'
import {PNG} from 'pngjs'

/** As many greys as e-ink has: enough to compare by, and a picture takes a few kB. */
const levels = 16

/** Share of pixels that may differ: edges of letters move a little from build to build of a browser. */
const tolerance = 0.002

/**
 * Compare a screenshot with the accepted one.
 *
 * With `ACCEPT_SCREENSHOTS` in the environment it is accepted instead.
 *
 * @param shot
 *   PNG.
 * @param path
 *   Where the accepted one is; the one that differs is written beside it, as `….actual.png`.
 * @returns
 *   Share of pixels that differ; 0 when it is within the tolerance.
 */
export async function difference(shot: Uint8Array, path: string): Promise<number> {
  const actual = inGreys(PNG.sync.read(Buffer.from(shot)))
  if (process.env['ACCEPT_SCREENSHOTS']) {
    await mkdir(dirname(path), {recursive: true})
    await writeFile(path, encode(actual))
    return 0
  }

  const accepted = await readFile(path).then(
    (bytes) => PNG.sync.read(bytes),
    () => undefined
  )
  const share = accepted ? shareOf(actual, accepted) : 1
  if (share <= tolerance) return 0
  await writeFile(path.replace(/\.png$/, '.actual.png'), encode(actual))
  return share
}

function shareOf(one: PNG, other: PNG): number {
  const {width, height} = one
  if (width !== other.width || height !== other.height) return 1
  return pixelmatch(one.data, other.data, undefined, width, height, {threshold: 0.2}) / (width * height)
}

function inGreys(image: PNG): PNG {
  const {data} = image
  const step = 255 / (levels - 1)
  for (let at = 0; at < data.length; at += 4) {
    const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3)
    const grey = Math.round(Math.round((0.2126 * red + 0.7152 * green + 0.0722 * blue) / step) * step)
    data.fill(grey, at, at + 3)
  }
  return image
}

function encode(image: PNG): Buffer {
  return PNG.sync.write(image, {colorType: 0, deflateLevel: 9})
}
