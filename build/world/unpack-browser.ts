import {randomUUID} from 'node:crypto'
import {access, constants, mkdir, readFile, rename, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {inflate} from '@sparticuz/chromium'

/** A browser on disk, and what it needs in its environment. */
export interface UnpackedBrowser {
  readonly path: string
  readonly environment: Readonly<Record<string, string>>
}

/**
 * Unpack the Chromium that comes inside `@sparticuz/chromium`, once for each
 * version and user.
 *
 * The package's own way puts everything straight into the system's temporary
 * folder, readable by the first user only, and leaves out the libraries that a
 * bare Debian lacks (NSS); so its archives are unpacked here.
 *
 * @throws
 *   When no folder can be written.
 */
export async function unpackBrowser(): Promise<UnpackedBrowser> {
  const archives = join(dirname(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium')))), 'bin')
  const manifest: unknown = JSON.parse(await readFile(join(archives, '../package.json'), 'utf8'))
  const version =
    typeof manifest === 'object' && manifest && 'version' in manifest ? String(manifest.version) : ''

  const name = `chromium-${version}`
  const folders = [
    join(archives, '../../../.cache/fascicle', name),
    join(tmpdir(), `fascicle-${process.getuid?.() ?? 0}`, name)
  ]

  let problem: unknown
  for (const folder of folders) {
    if (await complete(folder)) return unpacked(folder)
    try {
      await unpackInto(folder, archives)
      return unpacked(folder)
    } catch (cause) {
      problem = cause
    }
  }
  throw new Error(
    `Could not unpack the browser into ${folders.join(' or ')}; make one of them writable, or set CHROME_PATH`,
    {cause: problem}
  )
}

function unpacked(folder: string): UnpackedBrowser {
  return {
    path: join(folder, 'chromium'),
    environment: {LD_LIBRARY_PATH: join(folder, 'al2023/lib'), FONTCONFIG_PATH: join(folder, 'fonts')}
  }
}

async function complete(folder: string): Promise<boolean> {
  try {
    await access(join(folder, 'chromium'), constants.X_OK)
    await access(join(folder, 'complete'), constants.R_OK)
    return true
  } catch {
    return false
  }
}

/** Unpacked beside its place and renamed, so that a run that is cut short leaves nothing that looks whole. */
async function unpackInto(folder: string, archives: string): Promise<void> {
  const temporary = `${folder}.${randomUUID()}`
  await mkdir(temporary, {recursive: true})

  // `inflate` writes into the system's temporary folder, which it asks Node for, and Node the environment.
  const {TMPDIR} = process.env
  process.env['TMPDIR'] = temporary
  try {
    await Promise.all(
      ['chromium.br', 'al2023.tar.br', 'fonts.tar.br'].map((name) => inflate(join(archives, name)))
    )
  } finally {
    if (TMPDIR === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = TMPDIR
  }

  await writeFile(join(temporary, 'fonts/fonts.conf'), fontConfiguration(join(folder, 'fonts')))
  await writeFile(join(temporary, 'complete'), '')
  await rm(folder, {recursive: true, force: true})
  await rename(temporary, folder).catch(async (cause: unknown) => {
    await rm(temporary, {recursive: true, force: true})
    // Another build was faster.
    if (!(await complete(folder))) throw cause
  })
}

/** Only the fonts that come along: what is installed on a machine must not change a page. */
function fontConfiguration(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}</dir>
  <cachedir>${folder}/cache</cachedir>
</fontconfig>
`
}
