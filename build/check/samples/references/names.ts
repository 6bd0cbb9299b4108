import type {Resource} from '../kubernetes/resource.ts'
import {objectsAt, textOf, textsAt} from './fields.ts'
import type {Reference, ReferenceRule} from './reference.ts'
import type {Shown} from './shown.ts'

/** A field that names another resource of a kind that is known beforehand. */
interface NameField {
  readonly path: string
  readonly kind: string
}

const inPod: readonly NameField[] = [
  {path: 'volumes[].configMap', kind: 'ConfigMap'},
  {path: 'volumes[].secret', kind: 'Secret'},
  {path: 'volumes[].projected.sources[].configMap', kind: 'ConfigMap'},
  {path: 'volumes[].projected.sources[].secret', kind: 'Secret'},
  {path: 'volumes[].persistentVolumeClaim', kind: 'PersistentVolumeClaim'},
  {path: 'containers[].envFrom[].configMapRef', kind: 'ConfigMap'},
  {path: 'containers[].envFrom[].secretRef', kind: 'Secret'},
  {path: 'containers[].env[].valueFrom.configMapKeyRef', kind: 'ConfigMap'},
  {path: 'containers[].env[].valueFrom.secretKeyRef', kind: 'Secret'},
  {path: 'initContainers[].envFrom[].configMapRef', kind: 'ConfigMap'},
  {path: 'initContainers[].envFrom[].secretRef', kind: 'Secret'},
  {path: 'imagePullSecrets[]', kind: 'Secret'},
  {path: 'initContainers[].env[].valueFrom.configMapKeyRef', kind: 'ConfigMap'},
  {path: 'initContainers[].env[].valueFrom.secretKeyRef', kind: 'Secret'}
]

const podOf: Readonly<Record<string, string>> = {
  Pod: 'spec',
  Deployment: 'spec.template.spec',
  StatefulSet: 'spec.template.spec',
  DaemonSet: 'spec.template.spec',
  Rollout: 'spec.template.spec',
  Job: 'spec.template.spec',
  CronJob: 'spec.jobTemplate.spec.template.spec'
}

/** ConfigMaps, secrets, claims and accounts that pods name. */
export const podNames: ReferenceRule = (resource, shown) => {
  const {kind, group, value} = resource
  const pod = ['', 'apps', 'batch', 'argoproj.io'].includes(group) ? podOf[kind] : undefined
  if (pod === undefined) return []
  const accounts = textsAt(value, `${pod}.serviceAccountName`)
    .filter(({text}) => text !== 'default')
    .map(({path, text}) => reference(path, 'ServiceAccount', text, resource, shown))

  return [
    ...accounts,
    ...inPod.flatMap((field) =>
      objectsAt(value, `${pod}.${field.path}`).flatMap(({path, object}) => {
        const key = ['name', 'secretName', 'claimName'].find((one) => textOf(object, one) !== undefined)
        const name = key === undefined ? undefined : textOf(object, key)
        if (key === undefined || name === undefined || object['optional'] === true) return []
        return [reference([...path, key], field.kind, name, resource, shown)]
      })
    )
  ]
}

/** Fields with a kind and a name in them, by the group and kind they belong to. */
const targets: Readonly<Record<string, readonly {readonly path: string; readonly kind: string}[]>> = {
  'flagger.app/Canary': [
    {path: 'spec.targetRef', kind: 'Deployment'},
    {path: 'spec.autoscalerRef', kind: 'HorizontalPodAutoscaler'},
    {path: 'spec.analysis.metrics[].templateRef', kind: 'MetricTemplate'},
    {path: 'spec.analysis.alerts[].providerRef', kind: 'AlertProvider'}
  ],
  'autoscaling/HorizontalPodAutoscaler': [{path: 'spec.scaleTargetRef', kind: 'Deployment'}],
  'cert-manager.io/Certificate': [{path: 'spec.issuerRef', kind: 'Issuer'}],
  'cert-manager.io/Issuer': [{path: 'spec.ca', kind: 'Secret'}],
  'policy.linkerd.io/AuthorizationPolicy': [
    {path: 'spec.targetRef', kind: 'Server'},
    {path: 'spec.requiredAuthenticationRefs[]', kind: 'MeshTLSAuthentication'}
  ],
  'policy.linkerd.io/MeshTLSAuthentication': [{path: 'spec.identityRefs[]', kind: 'ServiceAccount'}],
  'policy.linkerd.io/HTTPLocalRateLimitPolicy': [{path: 'spec.targetRef', kind: 'Server'}],
  'rbac.authorization.k8s.io/RoleBinding': [{path: 'roleRef', kind: 'Role'}],
  'argoproj.io/Rollout': [
    {path: 'spec.strategy.canary.analysis.templates[]', kind: 'AnalysisTemplate'},
    {path: 'spec.strategy.canary.steps[].analysis.templates[]', kind: 'AnalysisTemplate'},
    {path: 'spec.strategy.blueGreen.prePromotionAnalysis.templates[]', kind: 'AnalysisTemplate'},
    {path: 'spec.strategy.blueGreen.postPromotionAnalysis.templates[]', kind: 'AnalysisTemplate'}
  ],
  'networking.istio.io/Gateway': []
}

/** Kinds of the cluster itself that no book shows. */
const builtIn = new Set(['Namespace/default', 'ClusterRole/view', 'ClusterRole/edit', 'ClusterRole/admin'])

/** Targets, issuers, templates and other resources that are named with their kind. */
export const namedTargets: ReferenceRule = (resource, shown) => {
  const {kind, group, value} = resource
  return (targets[`${group}/${kind}`] ?? []).flatMap((field) =>
    objectsAt(value, field.path).flatMap(({path, object}): readonly Reference[] => {
      const key = ['name', 'secretName', 'templateName'].find((one) => textOf(object, one) !== undefined)
      const name = key === undefined ? undefined : textOf(object, key)
      if (key === undefined || name === undefined) return []
      const isCluster = object['clusterScope'] === true
      const wanted = textOf(object, 'kind') ?? (isCluster ? 'ClusterAnalysisTemplate' : field.kind)
      if (builtIn.has(`${wanted}/${name}`) || (wanted.startsWith('Cluster') && wanted.endsWith('Role')))
        return []
      const namespace = textOf(object, 'namespace') ?? resource.namespace
      return [reference([...path, key], wanted, name, {...resource, namespace}, shown)]
    })
  )
}

const argoServices = [
  'spec.strategy.canary.canaryService',
  'spec.strategy.canary.stableService',
  'spec.strategy.blueGreen.activeService',
  'spec.strategy.blueGreen.previewService'
]

/** Services that a rollout switches between. */
export const rolloutServices: ReferenceRule = (resource, shown) =>
  resource.kind === 'Rollout'
    ? argoServices.flatMap((path) =>
        textsAt(resource.value, path).map((one) => reference(one.path, 'Service', one.text, resource, shown))
      )
    : []

function reference(
  path: Reference['path'],
  kind: string,
  name: string,
  {namespace}: Pick<Resource, 'namespace'>,
  shown: Shown
): Reference {
  // Issuers and policies of the whole cluster have no namespace.
  const where = kind.startsWith('Cluster') || kind === 'Namespace' ? undefined : namespace
  return {
    path,
    kind,
    name,
    namespace: where,
    exists: shown.has([kind], name, where),
    known: shown.names([kind])
  }
}
