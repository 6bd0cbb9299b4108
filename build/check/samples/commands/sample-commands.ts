import type {LanguageName} from '../languages/index.ts'
import {commandsOf} from '../shell/console.ts'
import {type Command, scan} from '../shell/scan.ts'

/** The commands of a sample. */
export interface SampleCommands {
  /** Without prompts and output. */
  readonly script: string
  readonly commands: readonly Command[]
  /** How many characters of each line stood before the command: the prompt. */
  readonly shifts: readonly number[]
}

const none: SampleCommands = {script: '', commands: [], shifts: []}

/** Find the commands of a sample in the shell's language, or of a session. */
export function commandsIn(text: string, language: LanguageName | undefined): SampleCommands {
  if (language === 'shell') return {script: text, commands: scan(text).commands, shifts: []}
  if (language !== 'console') return none
  const {script, shifts} = commandsOf(text)
  return {script, commands: scan(script).commands, shifts}
}
