import type {Book, Platform} from '../model/book.ts'
import type {Diagnostic} from '../model/diagnostic.ts'
import type {Sample} from '../model/sample.ts'

/** A pattern whose first group is a version of a platform. */
interface VersionPattern {
  readonly platform: Platform
  readonly version: string
  readonly pattern: RegExp
}

/**
 * Compare the versions in listings with those of `platforms.yaml`.
 *
 * Looks at tags of images, at `--version` after charts, and at variables, as far as a platform names
 * its `images`, `charts` and `env`. A listing that says which version it shows (`version="1.28"`,
 * `old`) and counter-examples are left alone. A shorter version (`1.30` for `1.30.3`) agrees, and so
 * does one with a variant behind it (`1.30.3-distroless`).
 *
 * @param book
 *   Its parts have the samples.
 * @returns
 *   Warnings (`versions/disagree`), each at its line.
 */
export function disagreeingVersions({chapters, platforms}: Book): readonly Diagnostic[] {
  const patterns = platforms.flatMap(patternsOf)
  if (patterns.length === 0) return []

  return chapters
    .flatMap(({parts}) => parts.flatMap(({samples = []}) => samples))
    .filter(({version, wrong, invalid}) => version === undefined && !wrong && invalid === undefined)
    .flatMap((sample) => patterns.flatMap((one) => found(one, sample)))
}

function found({platform, version, pattern}: VersionPattern, sample: Sample): readonly Diagnostic[] {
  const text = sample.lines.map((line) => line.text).join('\n')
  return [...text.matchAll(pattern)].flatMap(({index, 0: whole, 1: shown = ''}): Diagnostic[] => {
    if (agrees(shown, version)) return []

    const before = text.slice(0, index + whole.lastIndexOf(shown)).split('\n')
    const line = sample.lines[before.length - 1]
    return [
      {
        rule: 'versions/disagree',
        severity: 'warning',
        message: `Unexpected version \`${shown}\` of ${platform.name}, expected \`${version}\` as in \`platforms.yaml\``,
        file: line?.path ?? sample.path,
        place: line ? {line: line.line, column: line.column + (before.at(-1) ?? '').length} : sample.place,
        hints: [`Write \`${version}\`, or say after the language that it is meant: \`version="${shown}"\``]
      }
    ]
  })
}

function agrees(shown: string, version: string): boolean {
  const variant = shown.startsWith(version) ? shown.slice(version.length) : '.'
  return version.startsWith(`${shown}.`) || !/^[.\d]/.test(variant)
}

function patternsOf(platform: Platform): readonly VersionPattern[] {
  const {version, images, charts, env} = platform
  if (version === undefined) return []
  const number = String.raw`v?(\d[\w.+-]*)`
  const sources = [
    ...images.map((name) => String.raw`(?<![\w./-])${literally(name)}:${number}`),
    // A command goes on in the next line after a backslash.
    ...charts.map(
      (name) =>
        String.raw`(?<![\w./-])${literally(name)}(?![\w./-])(?:[^\n\\]|\\\n?)*?--version[ =]["']?${number}`
    ),
    ...env.map((name) => String.raw`(?<![\w$])${literally(name)}["']?\s*[:=]\s*["']?${number}`)
  ]
  return sources.map((source) => ({platform, version, pattern: new RegExp(source, 'g')}))
}

/** A name as part of a pattern; `*` stands for anything but a slash, a colon and blanks. */
function literally(name: string): string {
  return name.replace(/[.+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll('*', String.raw`[^\s/:]*`)
}
