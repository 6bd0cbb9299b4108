import {nearest} from '../nearest.ts'
import type {IndexEntry} from './library.ts'
import type {Problem} from './problem.ts'
import type {Resource} from './resource.ts'

/** Groups of files that tools read: they look like resources, and no cluster knows them. */
const configurations: Readonly<Record<string, string>> = {
  'install.istio.io': 'istioctl',
  'kustomize.config.k8s.io': 'kustomize',
  'kind.x-k8s.io': 'kind',
  'k3d.io': 'k3d',
  'kubeadm.k8s.io': 'kubeadm',
  'kubelet.config.k8s.io': 'kubelet',
  'kubeproxy.config.k8s.io': 'kube-proxy',
  'kubescheduler.config.k8s.io': 'kube-scheduler',
  'apiserver.config.k8s.io': 'kube-apiserver',
  'apiserver.k8s.io': 'kube-apiserver',
  'audit.k8s.io': 'kube-apiserver',
  'eksctl.io': 'eksctl',
  'config.linkerd.io': 'linkerd',
  'cli.linkerd.io': 'linkerd'
}

/** The program that reads a file of this version, when it is not the API server. */
export function readerOf({group, apiVersion, kind}: Resource): string | undefined {
  if (apiVersion === 'gateway.envoyproxy.io/v1alpha1' && kind === 'EnvoyGateway') return 'Envoy Gateway'
  if (apiVersion === 'v1' && kind === 'Config') return 'kubectl'
  return configurations[group]
}

/** What the API server of Kubernetes 1.36 warns of, though its schemas do not say so. */
const replaced: Readonly<Record<string, string>> = {
  'v1 Endpoints': '`EndpointSlice` in `discovery.k8s.io/v1`',
  'v1 ComponentStatus': 'the health endpoints of the components'
}

/** Warns of a version that a cluster no longer serves, or will soon not serve any more. */
export function problemsOfVersion(
  {apiVersion, kind, group}: Resource,
  index: readonly IndexEntry[]
): readonly Problem[] {
  const replacement = replaced[`${apiVersion} ${kind}`]
  if (replacement) {
    return [
      {
        rule: 'samples/old-version',
        severity: 'warning',
        path: ['kind'],
        message: `Unexpected deprecated \`${kind}\` in \`${apiVersion}\`, expected ${replacement}`
      }
    ]
  }
  const own = index.find((one) => one.apiVersion === apiVersion && one.kind === kind)
  if (!own || (own.served && !own.deprecated)) return []
  const successor = successorOf(group, kind, index)
  return [
    {
      rule: 'samples/old-version',
      severity: 'warning',
      path: ['apiVersion'],
      message: `Unexpected ${own.served ? 'deprecated' : 'unserved'} \`${apiVersion}\` of \`${kind}\`, expected ${successor ? `\`${successor}\`` : 'another resource'}`,
      hint: successor && successor !== apiVersion ? `Write \`apiVersion: ${successor}\`` : undefined
    }
  ]
}

/** Reports a kind or version that no schema is known of, though its group is. */
export function problemsOfUnknown(
  {apiVersion, kind, group}: Resource,
  index: readonly IndexEntry[]
): readonly Problem[] {
  const inGroup = index.filter((one) => groupOf(one.apiVersion) === group)
  const ofKind = inGroup.filter((one) => one.kind === kind)
  if (ofKind.length > 0) {
    const successor = successorOf(group, kind, index)
    return [
      {
        rule: 'samples/unknown-version',
        path: ['apiVersion'],
        message: `Unexpected version \`${apiVersion}\` of \`${kind}\`, expected ${ofKind.map((one) => `\`${one.apiVersion}\``).join(', ')}`,
        hint: successor && `Write \`apiVersion: ${successor}\``
      }
    ]
  }
  if (inGroup.length > 0) {
    const guess = nearest(kind, new Set(inGroup.map((one) => one.kind)))
    const elsewhere = index.find((one) => one.kind === kind && one.served && !one.deprecated)
    return [
      {
        rule: 'samples/unknown-kind',
        path: ['kind'],
        message: `Unexpected kind \`${kind}\` in \`${apiVersion}\`, expected one that its group has`,
        hint: guess
          ? `Did you mean \`${guess}\`?`
          : elsewhere && `\`${kind}\` is in \`${elsewhere.apiVersion}\``
      }
    ]
  }
  const groups = new Set(index.map((one) => groupOf(one.apiVersion)).filter((one) => one.includes('.')))
  const guess = group.includes('.') ? nearest(group, groups) : undefined
  const moved = index.find((one) => one.kind === kind && one.served && !one.deprecated)
  if (!guess && !(moved && isCore(group))) return []
  return [
    {
      rule: 'samples/unknown-version',
      severity: isCore(group) ? undefined : 'warning',
      path: ['apiVersion'],
      message: `Unexpected group \`${group || apiVersion}\`, expected one that is known`,
      hint: guess ? `Did you mean \`${guess}\`?` : moved && `Write \`apiVersion: ${moved.apiVersion}\``
    }
  ]
}

/** Groups that Kubernetes itself has, or had. */
function isCore(group: string): boolean {
  return !group.includes('.') || group.endsWith('.k8s.io')
}

function successorOf(group: string, kind: string, index: readonly IndexEntry[]): string | undefined {
  return index
    .filter((one) => groupOf(one.apiVersion) === group && one.kind === kind && one.served && !one.deprecated)
    .map((one) => one.apiVersion)
    .toSorted(byStability)
    .at(0)
}

/** `v2` before `v1` before `v1beta1` before `v1alpha2`. */
function byStability(a: string, b: string): number {
  const rank = (apiVersion: string) => {
    const [, major = '0', phase = '', minor = '0'] = /v(\d+)(?:(alpha|beta)(\d+))?$/.exec(apiVersion) ?? []
    return (phase === '' ? 2 : phase === 'beta' ? 1 : 0) * 1e6 + Number(major) * 1e3 + Number(minor)
  }
  return rank(b) - rank(a)
}

function groupOf(apiVersion: string): string {
  return apiVersion.includes('/') ? (apiVersion.split('/')[0] ?? '') : ''
}
