import type {Tool} from '../tool.ts'

/** A command whose flags are not in the table. */
const anyFlags = undefined

const server =
  'server= timeout= request-timeout= tls tls-allow-insecure tls-ca-cert-files= tls-client-cert-file= tls-client-key-file= tls-server-name= basic-auth-username= basic-auth-password= P|auto-port-forward|port-forward port-forward-port= kube-context= kube-namespace= kubeconfig='
const selectors = 'all last= first= f|follow since= until='
const filters =
  'not uuid= node-name= node-label= from-cluster= cluster= to-cluster= protocol= tcp-flags= t|type= verdict= drop-reason-desc= http-status= http-method= http-path= http-url= http-header= trace-id= ip-trace-id= from-fqdn= fqdn= to-fqdn= from-ip= snat-ip= ip= to-ip= 4|ipv4 6|ipv6 ip-version= from-pod= pod= to-pod= from-namespace= n|namespace= to-namespace= from-all-namespaces A|all-namespaces to-all-namespaces from-label= l|label= to-label= from-service= service= to-service= from-port= port= to-port= from-workload= workload= to-workload= from-identity= identity= to-identity= traffic-direction= cel-expression= interface= allowlist= denylist='
const formats =
  'o|output= print-node-name print-policy-names time-format= numeric ip-translation color= s|silent-errors print-raw-filters input-file= field-mask= use-default-field-masks experimental-field-mask= experimental-use-default-field-masks'
const flows = `${selectors} ${filters} ${formats} ${server}`

/** @see https://docs.cilium.io/en/stable/observability/hubble/ */
export const hubble: Tool = {
  version: '1.19.4',
  flags: 'config= D|debug h|help',
  commands: {
    completion: anyFlags,
    'config get': anyFlags,
    'config reset': anyFlags,
    'config set': anyFlags,
    'config view': anyFlags,
    'list namespaces': anyFlags,
    'list nodes': anyFlags,
    observe: flows,
    'observe agent-events': anyFlags,
    'observe debug-events': anyFlags,
    'observe flows': flows,
    record: anyFlags,
    status: anyFlags,
    version: anyFlags,
    'watch peers': anyFlags
  }
}
