import type {Sample} from '../../model/sample.ts'
import type {Memory} from '../../model/world.ts'
import {invisibleCharacters} from './characters.ts'
import {problemsOfCommand} from './commands/index.ts'
import {commandsIn, type SampleCommands} from './commands/sample-commands.ts'
import type {Finding} from './finding.ts'
import {type Validation, validateDocuments} from './kubernetes/index.ts'
import type {SchemaLibrary} from './kubernetes/library.ts'
import {type Documents, documentsOf} from './kubernetes/resource.ts'
import {type LanguageName, type LanguageRule, languageNamed, languageRules} from './languages/index.ts'
import {parseYaml} from './languages/yaml.ts'

/** A sample with what the rules that look at it alone found. */
export interface CheckedSample {
  readonly sample: Sample
  /** `undefined` when nothing checks its language. */
  readonly language: LanguageName | undefined
  readonly documents: Documents
  /** Of shell samples, without their output. */
  readonly commands: SampleCommands
  readonly validation: Validation
  readonly findings: readonly Finding[]
}

/** Check a sample by itself: characters, syntax, resources. */
export async function checkSample(
  sample: Sample,
  library: SchemaLibrary,
  memory: Memory
): Promise<CheckedSample> {
  const language = languageNamed(sample.language)
  const text = sample.lines.map((line) => line.text).join('\n')
  const {isSlow, check}: LanguageRule = language ? languageRules[language] : uncheckedRule
  const run = async () => check(text, sample.language ?? '')
  const syntax =
    isSlow && language
      ? await memory.recall('sample', [language, sample.language ?? '', text], run)
      : await run()
  const hidden = language ? invisibleCharacters(sample.lines.map((line) => line.text)) : []

  // JSON is YAML as far as finding places in it goes.
  const hasDocuments =
    (language === 'yaml' || language === 'json' || language === 'jsonc') && syntax.every(isWarning)
  const documents = hasDocuments ? documentsOf(parseYaml(text), sample) : {resources: [], others: []}
  const validation = await validateDocuments(documents, sample, library)

  const commands = commandsIn(text, language)
  const isSound = hidden.length === 0 && syntax.every(isWarning)
  const called = (isSound ? commands.commands : [])
    .flatMap((command) => problemsOfCommand(commands.script, command))
    .map((one) => ({...one, column: one.column + (commands.shifts[one.line] ?? 0)}))

  return {
    sample,
    language,
    documents,
    commands,
    validation,
    findings: [...hidden, ...syntax, ...validation.findings, ...called]
  }
}

const uncheckedRule: LanguageRule = {title: '', parser: '', check: () => []}

function isWarning({severity}: Finding): boolean {
  return severity === 'warning'
}
