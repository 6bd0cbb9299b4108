import {execFile} from 'node:child_process'
import {readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {promisify} from 'node:util'
import type {Separator} from '../model/press.ts'
import {findProgram} from './find-program.ts'
import {createRecorder, type Recorder} from './recorder.ts'
import {openWorkshop, type Workshop} from './workshop.ts'

/** Pictures as they are, every font inside, boxes and overprint kept; without the time of day. */
const settings = [
  '-dSAFER',
  '-dBATCH',
  '-dNOPAUSE',
  '-q',
  '-sDEVICE=pdfwrite',
  '-dCompatibilityLevel=1.3',
  '-sColorConversionStrategy=CMYK',
  '-sProcessColorModel=DeviceCMYK',
  '-dPreserveOverprintSettings=true',
  '-dAutoRotatePages=/None',
  '-dEmbedAllFonts=true',
  '-dSubsetFonts=true',
  ...['Color', 'Gray', 'Mono'].map((kind) => `-dDownsample${kind}Images=false`),
  ...['Color', 'Gray'].flatMap((kind) => [
    `-dAutoFilter${kind}Images=false`,
    `-d${kind}ImageFilter=/FlateEncode`
  ])
]

/**
 * Colours into inks by Ghostscript, where it is installed.
 *
 * @param environment
 *   `GHOSTSCRIPT` may name the program (default: `gs`).
 * @param recorder
 *   Told which one it is.
 * @param workshop
 *   Where it works.
 */
export function createSeparator(
  environment: Readonly<Record<string, string | undefined>>,
  recorder: Pick<Recorder, 'note'> = createRecorder(),
  workshop: Workshop = openWorkshop()
): Separator {
  const program = environment['GHOSTSCRIPT'] ?? 'gs'
  return {
    async separate(pdf) {
      recorder.note('program', program, await findProgram(program, environment))
      return workshop.use(async (folder, signal) => {
        const [from, to] = [join(folder, 'from.pdf'), join(folder, 'to.pdf')]
        await writeFile(from, pdf)
        await promisify(execFile)(program, [...settings, `-sOutputFile=${to}`, from], {
          env: {...environment},
          maxBuffer: 1 << 26,
          signal
        }).catch((error: unknown) => {
          throw isMissing(error) ? new Error(remedy(program)) : error
        })
        return await readFile(to)
      })
    }
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'EACCES')
}

function remedy(program: string): string {
  return [
    `Unexpected machine without Ghostscript (\`${program}\`), expected it for a colour interior in CMYK.`,
    'Install it (`apt-get install ghostscript`, `brew install ghostscript`), name it in `GHOSTSCRIPT`,',
    'or choose a paper that is printed in black: that needs nothing else'
  ].join(' ')
}
