import type {Tool} from './tool.ts'

/** A flag, by the one of its names that was asked for. */
export interface Flag {
  readonly takesValue: boolean
}

/** A command of a program, with those below it. */
export interface CommandNode {
  /** By every name they have. */
  readonly children: ReadonlyMap<string, CommandNode>
  /** `undefined` when they are not checked. */
  readonly flags: ReadonlyMap<string, Flag> | undefined
  /** Whether it does something without a further word. */
  readonly runs: boolean
}

interface Draft {
  readonly children: Map<string, Draft>
  flags: ReadonlyMap<string, Flag> | undefined
  runs: boolean
}

const trees = new Map<Tool, CommandNode>()

/** The commands of a program as a tree. */
export function commandTree(tool: Tool): CommandNode {
  const known = trees.get(tool)
  if (known) return known

  const root = draft()
  for (const [words, flags] of Object.entries(tool.commands)) {
    let node = root
    for (const word of words.split(' ')) {
      const names = word.split('|')
      const next = names.map((name) => node.children.get(name)).find((one) => one) ?? draft()
      for (const name of names) node.children.set(name, next)
      node = next
    }
    node.runs = true
    node.flags = flags === undefined ? undefined : flagsOf(flags)
  }
  trees.set(tool, root)
  return root
}

function draft(): Draft {
  return {children: new Map(), flags: new Map(), runs: false}
}

/** Flags by name, without hyphens. */
export function flagsOf(text: string): ReadonlyMap<string, Flag> {
  return new Map(
    text
      .split(/\s+/)
      .filter((one) => one !== '')
      .flatMap((one) => {
        const takesValue = one.endsWith('=')
        return one
          .replace(/=$/, '')
          .split('|')
          .map((name) => [name, {takesValue}] as const)
      })
  )
}
