import type {Tool} from '../tool.ts'

const values = 'set= set-string= set-file= f|values= ignore-cluster skip-checks o|output='
const install = `${values} crds ha registry= linkerd-version= control-plane-tracing control-plane-version= identity-trust-anchors-file= identity-issuer-certificate-file= identity-issuer-key-file= identity-external-issuer identity-external-ca identity-trust-domain= identity-issuance-lifetime= identity-clock-skew-allowance= linkerd-cni-enabled proxy-version= proxy-log-level= proxy-cpu-request= proxy-cpu-limit= proxy-memory-request= proxy-memory-limit= skip-inbound-ports= skip-outbound-ports= disable-heartbeat force default-inbound-policy= enable-endpoint-slices addon-config= admin-port= image-pull-policy= init-image-version= controller-replicas= controller-uid= controller-gid= native-sidecar`
const stat =
  'A|all-namespaces n|namespace= t|time-window= to= to-namespace= from= from-namespace= l|selector= unmeshed o|output='
const tap =
  'A|all-namespaces n|namespace= to= to-namespace= max-rps= scheme= method= authority= path= o|output= l|selector='

/** @see https://linkerd.io/2-edge/reference/cli/ */
export const linkerd: Tool = {
  version: 'edge-26.8.3',
  flags: 'api-addr= as= as-group= cni-namespace= context= kubeconfig= l|linkerd-namespace= L verbose h|help',
  commands: {
    authz: 'n|namespace=',
    check:
      'pre crds proxy expected-version= wait= o|output= n|namespace= linkerd-cni-enabled cli-version-override= skip-checks',
    completion: undefined,
    'diagnostics|dg controller-metrics': 'w|wait=',
    'diagnostics|dg endpoints|ep': 'o|output= destination-pod= token= n|namespace=',
    'diagnostics|dg policy': 'n|namespace= destination-pod= o|output= token=',
    'diagnostics|dg profile': 'n|namespace= destination-pod= o|output= token=',
    'diagnostics|dg proxy-metrics': 'n|namespace= o|obfuscate',
    identity: 'n|namespace= l|selector=',
    inject: undefined,
    install,
    'install-cni': undefined,
    'multicluster|mc allow': undefined,
    'multicluster|mc check': undefined,
    'multicluster|mc gateways': undefined,
    'multicluster|mc install': undefined,
    'multicluster|mc link': undefined,
    'multicluster|mc link-gen': undefined,
    'multicluster|mc uninstall': undefined,
    'multicluster|mc unlink': undefined,
    profile:
      'open-api= proto= tap= template n|namespace= tap-duration= tap-route-limit= ignore-cluster o|output=',
    prune: undefined,
    uninject: undefined,
    uninstall: 'f|force o|output=',
    upgrade: `${install} from-manifests= control-plane`,
    version: 'client short proxy n|namespace=',
    'viz allow-scrapes': 'n|namespace=',
    'viz authz': `${stat} `,
    'viz check': undefined,
    'viz dashboard': undefined,
    'viz edges': 'A|all-namespaces n|namespace= o|output=',
    'viz install': undefined,
    'viz list': 'A|all-namespaces n|namespace= all-pods',
    'viz profile': undefined,
    'viz prune': undefined,
    'viz routes': `${stat}`,
    'viz stat': stat,
    'viz stat-inbound': stat,
    'viz stat-outbound': stat,
    'viz tap': tap,
    'viz top': `${tap} hide-sources routes`,
    'viz uninstall': undefined
  }
}
