import {nearest} from '../nearest.ts'
import {type Problem, shownPath} from './problem.ts'
import type {Resource, ValuePath} from './resource.ts'

/** Values that the API server allows in a field of the core, which its schemas do not list. */
interface CoreField {
  /** Groups it belongs to. */
  readonly groups: readonly string[]
  /** Names at the end of its path, without positions in lists. */
  readonly path: string
  readonly values: readonly string[]
}

const workloads = ['', 'apps', 'batch']

/** @see https://kubernetes.io/docs/reference/kubernetes-api/ */
const fields: readonly CoreField[] = [
  {groups: workloads, path: 'imagePullPolicy', values: ['Always', 'IfNotPresent', 'Never']},
  {groups: workloads, path: 'restartPolicy', values: ['Always', 'OnFailure', 'Never']},
  {
    groups: workloads,
    path: 'dnsPolicy',
    values: ['ClusterFirst', 'ClusterFirstWithHostNet', 'Default', 'None']
  },
  {groups: [...workloads, 'networking.k8s.io'], path: 'ports.protocol', values: ['TCP', 'UDP', 'SCTP']},
  {groups: workloads, path: 'httpGet.scheme', values: ['HTTP', 'HTTPS']},
  {groups: workloads, path: 'terminationMessagePolicy', values: ['File', 'FallbackToLogsOnError']},
  {groups: workloads, path: 'tolerations.operator', values: ['Exists', 'Equal', 'Lt', 'Gt']},
  {groups: workloads, path: 'tolerations.effect', values: ['NoSchedule', 'PreferNoSchedule', 'NoExecute']},
  {groups: workloads, path: 'whenUnsatisfiable', values: ['DoNotSchedule', 'ScheduleAnyway']},
  {
    groups: workloads,
    path: 'matchExpressions.operator',
    values: ['In', 'NotIn', 'Exists', 'DoesNotExist', 'Gt', 'Lt']
  },
  {groups: workloads, path: 'seccompProfile.type', values: ['RuntimeDefault', 'Localhost', 'Unconfined']},
  {
    groups: workloads,
    path: 'accessModes',
    values: ['ReadWriteOnce', 'ReadOnlyMany', 'ReadWriteMany', 'ReadWriteOncePod']
  },
  {groups: [''], path: 'spec.type', values: ['ClusterIP', 'NodePort', 'LoadBalancer', 'ExternalName']},
  {groups: [''], path: 'spec.sessionAffinity', values: ['None', 'ClientIP']},
  {groups: [''], path: 'externalTrafficPolicy', values: ['Cluster', 'Local']},
  {groups: [''], path: 'internalTrafficPolicy', values: ['Cluster', 'Local']},
  {groups: [''], path: 'trafficDistribution', values: ['PreferClose', 'PreferSameZone', 'PreferSameNode']},
  {groups: [''], path: 'ipFamilyPolicy', values: ['SingleStack', 'PreferDualStack', 'RequireDualStack']},
  {groups: ['apps'], path: 'strategy.type', values: ['RollingUpdate', 'Recreate']},
  {groups: ['apps'], path: 'updateStrategy.type', values: ['RollingUpdate', 'OnDelete']},
  {groups: ['apps'], path: 'podManagementPolicy', values: ['OrderedReady', 'Parallel']},
  {groups: ['batch'], path: 'concurrencyPolicy', values: ['Allow', 'Forbid', 'Replace']},
  {groups: ['batch'], path: 'completionMode', values: ['NonIndexed', 'Indexed']},
  {groups: ['networking.k8s.io'], path: 'pathType', values: ['Exact', 'Prefix', 'ImplementationSpecific']},
  {groups: ['networking.k8s.io'], path: 'policyTypes', values: ['Ingress', 'Egress']},
  {
    groups: ['autoscaling'],
    path: 'metrics.type',
    values: ['Resource', 'ContainerResource', 'Pods', 'Object', 'External']
  },
  {groups: ['autoscaling'], path: 'target.type', values: ['Utilization', 'Value', 'AverageValue']},
  {groups: ['rbac.authorization.k8s.io'], path: 'roleRef.kind', values: ['Role', 'ClusterRole']},
  {groups: ['rbac.authorization.k8s.io'], path: 'subjects.kind', values: ['User', 'Group', 'ServiceAccount']},
  {groups: ['admissionregistration.k8s.io'], path: 'failurePolicy', values: ['Fail', 'Ignore']},
  {groups: ['admissionregistration.k8s.io'], path: 'sideEffects', values: ['None', 'NoneOnDryRun']},
  {groups: ['admissionregistration.k8s.io'], path: 'reinvocationPolicy', values: ['Never', 'IfNeeded']}
]

/** Reports values that the API server refuses although the schemas of the core do not say so. */
export function problemsOfCoreValues({group, value}: Resource): readonly Problem[] {
  const own = fields.filter(({groups}) => groups.includes(group))
  return own.length === 0 ? [] : problemsIn(value, [], [], own)
}

function problemsIn(
  value: unknown,
  path: ValuePath,
  names: readonly string[],
  own: readonly CoreField[]
): readonly Problem[] {
  if (typeof value === 'string') return problemOf(value, path, names, own)
  if (typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => problemsIn(item, [...path, index], names, own))
  }
  return Object.entries(value).flatMap(([name, inner]) =>
    // What authors name themselves is not a field.
    /^(?:labels|annotations|data|stringData|matchLabels|nodeSelector|metadata)$/.test(name)
      ? []
      : problemsIn(inner, [...path, name], [...names, name], own)
  )
}

function problemOf(
  value: string,
  path: ValuePath,
  names: readonly string[],
  own: readonly CoreField[]
): readonly Problem[] {
  const joined = `.${names.join('.')}`
  const field = own.find((one) => joined.endsWith(`.${one.path}`))
  if (!field || field.values.includes(value)) return []
  const guess = nearest(value, field.values)
  return [
    {
      rule: 'samples/wrong-value',
      path,
      message: `Unexpected \`${value}\` at \`${shownPath(path)}\`, expected one of ${field.values.map((one) => `\`${one}\``).join(', ')}`,
      hint: guess && `Did you mean \`${guess}\`?`
    }
  ]
}
