import type {Created, Labelled} from './created-things.ts'

/** What installers bring into a cluster, and books do not show. */
export const installedPods: readonly Labelled[] = [
  {namespace: undefined, labels: {app: 'istiod', istio: 'pilot', 'k8s-app': 'istiod'}},
  {namespace: undefined, labels: {app: 'ztunnel', 'k8s-app': 'ztunnel'}},
  {namespace: undefined, labels: {app: 'istio-cni-node', 'k8s-app': 'istio-cni-node'}},
  // The gateway chart names its pods after the release: `istio-ingress` has `istio: ingress`.
  {namespace: undefined, labels: {app: 'istio-ingress', istio: 'ingress'}},
  {namespace: undefined, labels: {app: 'istio-egress', istio: 'egress'}},
  {namespace: undefined, labels: {app: 'istio-ingressgateway', istio: 'ingressgateway'}},
  {namespace: undefined, labels: {app: 'istio-egressgateway', istio: 'egressgateway'}},
  {namespace: undefined, labels: {app: 'istio-eastwestgateway', istio: 'eastwestgateway'}},
  {namespace: 'kube-system', labels: {'k8s-app': 'kube-dns'}}
]

/** Labels of services that installers make. */
export const installedServices: readonly Labelled[] = [
  {namespace: undefined, labels: {app: 'istiod', istio: 'pilot'}}
]

const service = (name: string): Created => ({kind: 'Service', name, namespace: undefined})

/** Services and secrets of control planes, by name. */
export const installed: readonly Created[] = [
  ...['kubernetes', 'kube-dns', 'istiod', 'istio-ingress', 'istio-egress', 'istio-ingressgateway'].map(
    service
  ),
  ...['istio-egressgateway', 'istio-eastwestgateway', 'linkerd-identity', 'linkerd-dst', 'prometheus'].map(
    service
  ),
  {kind: 'ConfigMap', name: 'kube-root-ca.crt', namespace: undefined},
  {kind: 'ConfigMap', name: 'istio-ca-root-cert', namespace: undefined},
  {kind: 'ServiceAccount', name: 'prometheus', namespace: 'linkerd-viz'},
  {kind: 'ServiceAccount', name: 'tap', namespace: 'linkerd-viz'}
]
