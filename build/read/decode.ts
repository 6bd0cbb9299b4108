import type {Point} from 'unist'
import type {Diagnosed} from '../model/diagnostic.ts'

/**
 * Text of a file: UTF-8, without byte order mark, with `\n` at the end of lines.
 *
 * Reports `manuscript/not-utf8`, with the place of the first wrong byte.
 *
 * @param bytes
 *   Contents of the file.
 * @param path
 *   Path to name in diagnostics.
 */
export function decode(bytes: Uint8Array, path: string): Diagnosed<string | undefined> {
  const text = decoded(bytes)
  if (text !== undefined) return {value: text.replace(/\r\n?/g, '\n'), diagnostics: []}

  return {
    value: undefined,
    diagnostics: [
      {
        rule: 'manuscript/not-utf8',
        severity: 'error',
        message: 'Unexpected byte, expected text in UTF-8',
        file: path,
        place: firstWrong(bytes),
        hints: [`Convert it: \`iconv -f ${likelyEncoding(bytes)} -t UTF-8\``]
      }
    ]
  }
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes)
  } catch {
    return
  }
}

/** A line feed is never part of another character, so lines can be told apart before they are decoded. */
function firstWrong(bytes: Uint8Array): Point {
  for (let line = 1, start = 0; ; line++) {
    const lineFeed = bytes.indexOf(10, start)
    const content = bytes.subarray(start, lineFeed === -1 ? bytes.length : lineFeed)
    if (lineFeed === -1 || decoded(content) === undefined) {
      return {line, column: new TextDecoder().decode(content).indexOf('\uFFFD') + 1}
    }
    start = lineFeed + 1
  }
}

/**
 * In Chinese, characters of two bytes follow each other. Between the letters of European languages, most that are
 * not ASCII stand alone, and Windows-1252 has those of Latin-1.
 */
function likelyEncoding(bytes: Uint8Array): string {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return 'UTF-16'

  const runs = new TextDecoder('windows-1252').decode(bytes).match(/\P{ASCII}+/gu) ?? []
  const single = runs.filter((run) => run.length === 1).length
  return single * 2 > runs.length ? 'WINDOWS-1252' : 'GB18030'
}
