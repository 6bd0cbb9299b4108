import type {ReferenceRule} from './reference.ts'

/** Namespaces that a cluster has, and those that installers make. */
const known = new Set([
  'default',
  'kube-system',
  'kube-public',
  'kube-node-lease',
  'istio-system',
  'istio-ingress',
  'istio-egress',
  'istio-operator',
  'linkerd',
  'linkerd-viz',
  'linkerd-cni',
  'linkerd-jaeger',
  'linkerd-multicluster',
  'linkerd-smi',
  'linkerd-buoyant',
  'cilium-secrets',
  'cilium-spire',
  'consul',
  'kuma-system',
  'cert-manager',
  'gateway-system',
  'envoy-gateway-system',
  'flagger-system',
  'argo-rollouts',
  'gatekeeper-system',
  'falco',
  'spire',
  'spire-server',
  'spire-system',
  'vault',
  'monitoring',
  'observability',
  'submariner-operator',
  'submariner-k8s-broker',
  'sail-operator',
  'opa',
  'opa-istio',
  'metallb-system',
  'keda',
  'flux-system',
  'argocd',
  'tracing',
  'logging',
  'loki',
  'tempo'
])

/** The namespace that a resource says it is in. */
export const namespaces: ReferenceRule = ({namespace}, shown) =>
  namespace === undefined || known.has(namespace)
    ? []
    : [
        {
          path: ['metadata', 'namespace'],
          kind: 'Namespace',
          name: namespace,
          namespace: undefined,
          exists: shown.has(['Namespace'], namespace, undefined),
          known: shown.names(['Namespace'])
        }
      ]
