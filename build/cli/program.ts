import {Argument, Command, InvalidArgumentError, Option} from 'commander'
import type {Edition} from '../model/edition.ts'
import type {AheadPhase, Shard} from '../phases.ts'
import {ownVersion} from '../world/package-version.ts'
import {assertOneFolder} from './assert-folder.ts'
import type {BrowserChoice} from './browser-choice.ts'
import {type CacheChoice, cacheFolder} from './open-cache.ts'

/**
 * The commands and their options.
 *
 * What a command needs is loaded when it is called: the pipeline takes a second,
 * and help is wanted at once.
 *
 * @param finish
 *   Told the exit code of the command that ran.
 */
export async function createProgram(finish: (code: number) => void): Promise<Command> {
  const version = await ownVersion()
  const program = new Command('fascicle')
    .description('Make a PDF and an EPUB of a folder of Markdown')
    .version(version)
    .exitOverride()
    .showHelpAfterError('See `fascicle --help`')
    .hook('preSubcommand', ({args}, command) => {
      // What is no command goes to the one that needs no name, which would complain of too many folders.
      if (args[0] !== command.name()) assertOneFolder(args)
    })

  program
    .command('build', {isDefault: true})
    .description('make the book (what happens without a command)')
    .argument('[folder]', "the book's folder, with its book.yaml", 'manuscript')
    .option(
      '-e, --edition <kind>',
      'make only this: pdf, epub, samples or print; several with commas between',
      editionKinds
    )
    .option(
      '-t, --target <printers>',
      'make interior and cover for these printers, such as kdp,cn-offset',
      printerNames
    )
    .option(
      '--proof',
      'show what printers get, with trim, bleed, gutter and safe lines over it, as PDF and PNG'
    )
    .option('-o, --out <folder>', 'where the files go', 'dist')
    .option('--json', 'write the report to the standard output instead of text')
    .option('--release', 'take placeholders such as TODO and 待补 for errors')
    .option('--no-cache', 'make everything anew')
    .addOption(cacheDir())
    .addOption(cacheSize())
    .addOption(browser())
    .addOption(parallel())
    .action(async (folder: string, options: BuildArguments) => {
      const {buildCommand} = await import('./build-command.ts')
      finish(await buildCommand({folder, version, json: false, ...options}))
    })

  program
    .command('check')
    .description('look for mistakes, and write nothing')
    .argument('[folder]', "the book's folder, with its book.yaml", 'manuscript')
    .option('--json', 'write the report to the standard output instead of text')
    .option('--release', 'take placeholders such as TODO and 待补 for errors')
    .option('--no-cache', 'make everything anew')
    .addOption(cacheDir())
    .addOption(cacheSize())
    .addOption(browser())
    .addOption(parallel())
    .action(async (folder: string, options: CheckArguments) => {
      const {checkCommand} = await import('./check-command.ts')
      finish(await checkCommand({folder, version, json: false, ...options}))
    })

  program
    .command('phase')
    .description('do one phase of a build ahead of it, so that its results are in the cache')
    .addArgument(
      new Argument('<phase>', 'what to do').choices(['transform', 'pages', 'print', 'epub', 'interiors'])
    )
    .argument('[folder]', "the book's folder, with its book.yaml", 'manuscript')
    .option('-e, --edition <kind>', 'for this only, such as pdf,epub', editionKinds)
    .option('-t, --target <printers>', 'for these printers', printerNames)
    .option('--shard <i/n>', 'only the share of one of several machines, such as 1/4', shardOf)
    .addOption(cacheDir())
    .addOption(cacheSize())
    .addOption(browser())
    .addOption(parallel())
    .action(async (phase: AheadPhase, folder: string, options: PhaseArguments) => {
      const {phaseCommand} = await import('./phase-command.ts')
      finish(await phaseCommand({...options, phase, folder, cache: true}))
    })

  program
    .command('preview')
    .description('lay out chapters as they are written, each as a PDF of its own, until it is interrupted')
    .argument('[folder]', "the book's folder, with its book.yaml", 'manuscript')
    .option('-o, --out <folder>', 'where the files go', 'preview')
    .addOption(cacheDir())
    .addOption(cacheSize())
    .addOption(browser())
    .addOption(parallel())
    .action(async (folder: string, options: CacheChoice & BrowserChoice & {out: string}) => {
      const {previewCommand} = await import('./preview-command.ts')
      finish(await previewCommand({...options, folder, cache: true}))
    })

  program
    .command('clean')
    .description('delete the files of the last build, and what is kept to make the next one fast')
    .option('-o, --out <folder>', 'where the files are', 'dist')
    .addOption(cacheDir())
    .action(async (options: {out: string; cacheDir: string}) => {
      const {cleanCommand} = await import('./clean-command.ts')
      finish(await cleanCommand(options))
    })

  return program
}

type Kinds = readonly Edition['kind'][]

interface CheckArguments extends CacheChoice, BrowserChoice {
  json?: true
  release?: true
}

interface BuildArguments extends CheckArguments {
  edition?: Kinds
  target?: readonly string[]
  proof?: true
  out: string
}

interface PhaseArguments extends CacheChoice, BrowserChoice {
  edition?: Kinds
  target?: readonly string[]
  shard?: Shard
}

function browser(): Option {
  return new Option(
    '--browser <endpoint>',
    'use a running browser, or a pool of them; may be repeated'
  ).argParser((value: string, before: readonly string[] = []) => [...before, value])
}

function parallel(): Option {
  return new Option('--parallel <n>', 'how many chapters to lay out at the same time').argParser(wholeNumber)
}

function shardOf(value: string): Shard {
  const [, index = 0, of = 0] = (/^(\d+)\/(\d+)$/.exec(value) ?? []).map(Number)
  if (index < 1 || index > of) throw new InvalidArgumentError('Expected one of so many, such as `1/4`.')
  return {index: index - 1, of}
}

function cacheDir(): Option {
  return new Option('--cache-dir <folder>', 'where results are kept for the next build').default(cacheFolder)
}

function cacheSize(): Option {
  return new Option('--cache-size <MiB>', 'how much of them to keep').default(1024).argParser(wholeNumber)
}

function wholeNumber(value: string): number {
  if (!/^[1-9]\d*$/.test(value)) throw new InvalidArgumentError('Expected a whole number from 1.')
  return Number(value)
}

function editionKinds(value: string, before: Kinds = []): Kinds {
  const kinds = value.split(',').map((name) => name.trim())
  if (!kinds.every(isEditionKind))
    throw new InvalidArgumentError('Expected `pdf`, `epub`, `samples` or `print`.')
  return [...before, ...kinds]
}

function isEditionKind(name: string): name is Kinds[number] {
  return name === 'pdf' || name === 'epub' || name === 'samples' || name === 'print'
}

function printerNames(value: string, before: readonly string[] = []): readonly string[] {
  const names = value.split(',').map((name) => name.trim())
  if (!names.every((name) => /^[a-z0-9][a-z0-9-]*$/.test(name)))
    throw new InvalidArgumentError('Expected names of printers with commas between: `kdp,cn-offset`.')
  return [...before, ...names]
}
