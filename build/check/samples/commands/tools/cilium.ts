import type {Tool} from '../tool.ts'

/** A command whose flags are not in the table. */
const anyFlags = undefined

const chart =
  'chart-directory= f|values|helm-values= set|helm-set= set-string|helm-set-string= set-file|helm-set-file= wait wait-duration='

/** @see https://github.com/cilium/cilium-cli */
export const cilium: Tool = {
  version: '0.19.7',
  flags: 'context= kubeconfig= n|namespace= helm-release-name= as= as-group= h|help',
  commands: {
    'bgp peers': anyFlags,
    'bgp routes': anyFlags,
    'clustermesh connect':
      'connection-mode= destination-context= destination-endpoint= source-endpoint= parallel=',
    'clustermesh disable': '',
    'clustermesh disconnect': 'connection-mode= destination-context=',
    'clustermesh enable': 'enable-kvstoremesh service-type=',
    'clustermesh inspect-policy-default-local-cluster': anyFlags,
    'clustermesh status': 'wait wait-duration= o|output=',
    completion: anyFlags,
    config: anyFlags,
    'config delete': anyFlags,
    'config set': anyFlags,
    'config view': anyFlags,
    'connectivity perf': anyFlags,
    'connectivity test': anyFlags,
    context: anyFlags,
    'encryption create-key': anyFlags,
    'encryption key-status': anyFlags,
    'encryption rotate-key': anyFlags,
    'encryption status': anyFlags,
    'features status': anyFlags,
    'hubble disable': '',
    'hubble enable': 'relay ui',
    'hubble port-forward': 'port-forward=',
    'hubble ui': 'port-forward= open-browser',
    install: `${chart} version= datapath-mode= list-versions nodes-without-cilium dry-run dry-run-helm-values repository=`,
    multicast: anyFlags,
    status: 'wait wait-duration= ignore-warnings worker-count= o|output= interactive verbose',
    sysdump: anyFlags,
    uninstall: 'test-namespace= wait timeout=',
    upgrade: `${chart} version= datapath-mode= list-versions nodes-without-cilium dry-run dry-run-helm-values repository= reset-then-reuse-values reset-values reuse-values eks-node-label-selector=`,
    version: anyFlags
  }
}
