import {type Finding, pointAt} from '../finding.ts'
import {nearest} from '../nearest.ts'
import type {Command, Word} from '../shell/scan.ts'
import {type CommandNode, commandTree, type Flag, flagsOf} from './command-tree.ts'
import type {Tool} from './tool.ts'
import {cilium} from './tools/cilium.ts'
import {helm} from './tools/helm.ts'
import {hubble} from './tools/hubble.ts'
import {istioctl} from './tools/istioctl.ts'
import {kubectl} from './tools/kubectl.ts'
import {linkerd} from './tools/linkerd.ts'
import {consulK8s, fortio, k6, kumactl, step} from './tools/others.ts'

/** Programs whose commands and flags are known. */
export const tools: Readonly<Record<string, Tool>> = {
  kubectl,
  istioctl,
  linkerd,
  helm,
  cilium,
  'consul-k8s': consulK8s,
  kumactl,
  hubble,
  step,
  fortio,
  k6
}

/** Words that may stand before a command. */
const before = new Set([
  'if',
  'then',
  'else',
  'elif',
  'do',
  'while',
  'until',
  '!',
  '{',
  'time',
  'sudo',
  'nohup',
  'exec',
  'command',
  'watch',
  'xargs',
  'env'
])

/**
 * Warns of commands and flags that a program does not have (`samples/unknown-command`,
 * `samples/unknown-flag`).
 *
 * @param script
 *   The code that the command stands in.
 * @param command
 *   As the shell splits it.
 */
export function problemsOfCommand(script: string, command: Command): readonly Finding[] {
  const start = command.findIndex(
    ({text}, index) => !(before.has(text) || /^\w+=/.test(text) || (index > 0 && text.startsWith('-')))
  )
  const [program, ...words] = start === -1 ? [] : command.slice(start)
  const tool = program && tools[program.text.replace(/^.*\//, '')]
  if (!program || !tool || !Object.hasOwn(tools, program.text.replace(/^.*\//, ''))) return []

  const end = words.findIndex(({text}) => text === '--')
  const own = end === -1 ? words : words.slice(0, end)
  // After `--` stands what runs in a container.
  const inner = end === -1 ? [] : problemsOfCommand(script, words.slice(end + 1))
  return [...problemsOfWords(program.text, tool, own, script), ...inner]
}

function problemsOfWords(
  program: string,
  tool: Tool,
  words: readonly Word[],
  script: string
): readonly Finding[] {
  const global = tool.flags === undefined ? undefined : flagsOf(tool.flags)
  const path: string[] = [program]
  const flags: Word[] = []
  let node: CommandNode = commandTree(tool)
  let isDone = false

  for (let index = 0; index < words.length; index++) {
    const word = words[index]
    if (!word) break
    if (word.text.startsWith('-') && word.text !== '-') {
      flags.push(word)
      if (takesNext(word.text, node, global, tool)) index++
      continue
    }
    if (isDone || node.children.size === 0) {
      isDone = true
      continue
    }
    const next = node.children.get(word.text)
    if (next) {
      node = next
      path.push(word.text)
      continue
    }
    // `kubectl create -f x` and `kubectl apply x` both: what runs by itself takes any words.
    if (word.isDynamic || node.runs || (path.length === 1 && tool.plugins?.includes(word.text))) {
      if (!node.runs) return []
      isDone = true
      continue
    }
    return [unknownCommand(path, word, node, tool, script)]
  }
  return flags.flatMap((flag) => unknownFlags(flag, path, node, global, tool, script))
}

function unknownCommand(
  path: readonly string[],
  word: Word,
  node: CommandNode,
  {version}: Tool,
  script: string
): Finding {
  const guess = nearest(word.text, node.children.keys())
  return {
    rule: 'samples/unknown-command',
    severity: 'warning',
    message: `Unexpected command \`${[...path, word.text].join(' ')}\`, expected one that ${[path[0], version].filter((one) => one !== undefined).join(' ')} has`,
    hint: guess && `Did you mean \`${[...path, guess].join(' ')}\`?`,
    ...pointAt(script, word.offset)
  }
}

/** Whether the next word is the value of a flag. */
function takesNext(
  text: string,
  node: CommandNode,
  global: ReadonlyMap<string, Flag> | undefined,
  {hasSingleHyphens = false}: Tool
): boolean {
  if (text.includes('=')) return false
  const isLong = text.startsWith('--') || hasSingleHyphens
  const name = isLong ? text.replace(/^--?/, '') : text.slice(-1)
  const flag = node.flags?.get(name) ?? global?.get(name)
  return flag?.takesValue ?? false
}

function unknownFlags(
  word: Word,
  path: readonly string[],
  node: CommandNode,
  global: ReadonlyMap<string, Flag> | undefined,
  {hasSingleHyphens = false, version}: Tool,
  script: string
): readonly Finding[] {
  const {flags: own} = node
  if (own === undefined || (own.size === 0 && !node.runs) || /^-?\$/.test(word.text)) return []
  const known = (name: string) => own.get(name) ?? global?.get(name)
  const isLong = word.text.startsWith('--') || hasSingleHyphens
  const name = word.text.replace(/^--?/, '').replace(/=.*$/s, '')
  if (/[$`]/.test(name) || /^\d+$/.test(name)) return []

  const unknown = isLong ? (known(name) ? undefined : name) : unknownLetter(name, word.text, known)
  if (unknown === undefined || unknown === 'help' || unknown === 'h') return []
  const hyphens = isLong && !hasSingleHyphens ? '--' : '-'
  const names = [...own.keys(), ...(global?.keys() ?? [])].filter((one) => one.length > 1)
  const guess = isLong ? nearest(unknown, names) : undefined
  return [
    {
      rule: 'samples/unknown-flag',
      severity: 'warning',
      message: `Unexpected flag \`${hyphens}${unknown}\` of \`${path.join(' ')}\`, expected one that ${[path[0], version].filter((one) => one !== undefined).join(' ')} has`,
      hint: guess && `Did you mean \`${hyphens}${guess}\`?`,
      ...pointAt(script, word.offset)
    }
  ]
}

/** The first letter of `-it` that is no flag; what follows a flag with a value is that value. */
function unknownLetter(
  letters: string,
  text: string,
  known: (name: string) => Flag | undefined
): string | undefined {
  if (text.includes('=') && known(letters)) return undefined
  for (const letter of letters) {
    const flag = known(letter)
    if (!flag) return letter
    if (flag.takesValue) return undefined
  }
  return undefined
}
