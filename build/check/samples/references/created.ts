import type {Command} from '../shell/scan.ts'
import type {Created} from './created-things.ts'
import {deployedFor} from './shown.ts'

/** Short names of `kubectl create`. */
const kinds: Readonly<Record<string, string>> = {
  namespace: 'Namespace',
  ns: 'Namespace',
  secret: 'Secret',
  configmap: 'ConfigMap',
  cm: 'ConfigMap',
  serviceaccount: 'ServiceAccount',
  sa: 'ServiceAccount',
  deployment: 'Deployment',
  deploy: 'Deployment',
  service: 'Service',
  svc: 'Service'
}

/** What a command brings into being: `kubectl create namespace shop`, `helm install … --create-namespace`. */
export function createdBy(command: Command): readonly Created[] {
  const words = command.map(({text}) => text)
  const namespace = flagValue(words, ['-n', '--namespace'])
  const create = words.indexOf('create')

  if (words.includes('kubectl') && create !== -1) {
    const [kind = '', ...rest] = words
      .slice(create + 1)
      .filter((word, index, all) => isPlain(word, all[index - 1]))
    const named = kinds[kind]
    // Secrets and services say what they are before their name.
    const name = named === 'Secret' || named === 'Service' ? rest[1] : rest[0]
    const where = named === 'Namespace' ? undefined : namespace
    return named !== undefined && name !== undefined ? [{kind: named, name, namespace: where}] : []
  }
  if (words.includes('istioctl') && words.includes('waypoint') && words.includes('apply')) {
    const name = flagValue(words, ['--name']) ?? 'waypoint'
    return [{kind: 'Gateway', name, namespace}, ...deployedFor(name, namespace)]
  }
  if (words.includes('helm') && words.includes('--create-namespace') && namespace !== undefined) {
    return [{kind: 'Namespace', name: namespace, namespace: undefined}]
  }
  return []
}

function isPlain(word: string, before: string | undefined): boolean {
  return !word.startsWith('-') && !/^(?:-n|--namespace|--context)$/.test(before ?? '')
}

function flagValue(words: readonly string[], flags: readonly string[]): string | undefined {
  for (const [index, word] of words.entries()) {
    if (flags.includes(word)) return words[index + 1]
    const flag = flags.find((one) => word.startsWith(`${one}=`))
    if (flag !== undefined) return word.slice(flag.length + 1)
  }
  return undefined
}
