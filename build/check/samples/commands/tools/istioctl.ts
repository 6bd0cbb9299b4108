import type {Tool} from '../tool.ts'

const pc = 'o|output= proxy-admin-port= proxy-admin-addr= f|file= revision= r='
const target = 'address= direction= fqdn= port= subset= name= type= status= waypoint verbose cluster='
const zc =
  'o|output= node= f|file= proxy-admin-port= workload-namespace= service-namespace= policy-namespace= address='
const install =
  's|set= f|filename= d|manifests= r|revision= charts= force dry-run skip-confirmation y verify readiness-timeout= cluster-specific'
const dashboard = 'p|port= address= browser l|selector= ui-port= component= ctrlz_port= revision='

/** @see https://istio.io/latest/docs/reference/commands/istioctl/ */
export const istioctl: Tool = {
  version: '1.30.3',
  flags:
    'context= c|kubeconfig= i|istioNamespace= n|namespace= as= as-group= as-uid= vklog= log_as_json log_caller= log_output_level= log_stacktrace_level= log_target= log_rotate= h|help',
  commands: {
    'admin|istiod log': 'level= stack-trace-level= r|reset o|output= ctrlz_port= revision= l|selector=',
    analyze:
      'A|all-namespaces a=  S|suppress= L|list-analyzers failure-threshold= output-threshold= k|use-kube meshConfigFile= timeout= ignore-unknown remote-contexts= analyzer= o|output= R|recursive color verbose v revision= r= skip-kube-schema d',
    authz: undefined,
    'bug-report': undefined,
    completion: '',
    'create-remote-secret':
      'name= context= server= service-account= create-service-account secret-name= auth-type= auth-plugin-name= auth-plugin-config= type= tls-server-name= f|filename= s|set= d|manifests=',
    'dashboard|dash|d': dashboard,
    'dashboard|dash|d controlz': dashboard,
    'dashboard|dash|d envoy': dashboard,
    'dashboard|dash|d grafana': dashboard,
    'dashboard|dash|d istiod-debug': dashboard,
    'dashboard|dash|d jaeger': dashboard,
    'dashboard|dash|d kiali': dashboard,
    'dashboard|dash|d prometheus': dashboard,
    'dashboard|dash|d proxy': dashboard,
    'dashboard|dash|d skywalking': dashboard,
    'dashboard|dash|d zipkin': dashboard,
    'experimental|x|exp authz check': 'f|file= o|output= v|verbose',
    'experimental|x|exp check-inject': 'l|labels= all',
    'experimental|x|exp config get|list|set|unset': '',
    'experimental|x|exp describe|des pod|po': 'ignoreUnmeshed revision= r=',
    'experimental|x|exp describe|des service|svc': 'ignoreUnmeshed revision= r=',
    'experimental|x|exp envoy-stats|es': 'o|output= t|type= proxy-admin-port= l|labels= a|all',
    'experimental|x|exp injector list': 'o|output= revision= r=',
    'experimental|x|exp internal-debug':
      'all l|label= xds-address= xds-label= authority= cert-dir= insecure plaintext revision= r= timeout= xds-port= xds-via-agents xds-via-agents-limit= o|output=',
    'experimental|x|exp metrics|m': 'd|duration= o|output=',
    'experimental|x|exp precheck':
      'f|from-version= output-threshold= skip-controlplane o|output= revision= r= from-version=',
    'experimental|x|exp version': undefined,
    'experimental|x|exp proxy-status|ps': undefined,
    'experimental|x|exp wait': undefined,
    'experimental|x|exp workload entry configure': undefined,
    'experimental|x|exp workload group create': undefined,
    install,
    'kube-inject': undefined,
    'manifest generate':
      's|set= f|filename= d|manifests= r|revision= charts= force dry-run component= cluster-specific filter= o|output=',
    'manifest translate': undefined,
    'manifest install': install,
    options: '',
    'proxy-config|pc all': `${pc} ${target}`,
    'proxy-config|pc bootstrap|b': pc,
    'proxy-config|pc cluster|clusters|c': `${pc} ${target}`,
    'proxy-config|pc ecds|ec': pc,
    'proxy-config|pc eds|xds': `${pc} ${target}`,
    'proxy-config|pc endpoint|endpoints|ep': `${pc} ${target}`,
    'proxy-config|pc listener|listeners|l': `${pc} ${target}`,
    'proxy-config|pc log|o': `${pc} level= r|reset l|selector=`,
    'proxy-config|pc rootca-compare|rc': pc,
    'proxy-config|pc route|routes|r': `${pc} ${target}`,
    'proxy-config|pc secret|secrets|s': `${pc} verbose`,
    'proxy-status|ps':
      'authority= cert-dir= f|file= insecure o|output= plaintext proxy-admin-port= r|revision= timeout= v|verbosity= xds-address= xds-label= xds-port= xds-via-agents xds-via-agents-limit=',
    'remote-clusters': undefined,
    'tag generate':
      'auto-inject-namespaces overwrite r|revision= webhook-name= d|manifests= skip-confirmation y',
    'tag list|show': 'o|output=',
    'tag remove|delete': 'skip-confirmation y',
    'tag set|create|apply':
      'auto-inject-namespaces overwrite r|revision= webhook-name= d|manifests= skip-confirmation y',
    uninstall:
      'purge f|filename= r|revision= s|set= d|manifests= dry-run force skip-confirmation y v|verbose remove',
    upgrade: install,
    'validate|v': 'f|filename= x|referential',
    version:
      'remote o|output= s|short revision= r= xds-address= xds-label= xds-port= plaintext insecure timeout= cert-dir= authority=',
    'waypoint apply': 'for= enroll-namespace overwrite name= r|revision= w|wait waypoint-timeout=',
    'waypoint delete': 'all name= r|revision=',
    'waypoint generate': 'for= name= r|revision=',
    'waypoint list': 'A|all-namespaces',
    'waypoint status': 'A|all-namespaces wait waypoint-timeout=',
    'ztunnel-config|zc all': zc,
    'ztunnel-config|zc certificate|certificates|certs|cert': zc,
    'ztunnel-config|zc connections|cons': `${zc} direction= raw`,
    'ztunnel-config|zc log|o': `${zc} level= r|reset`,
    'ztunnel-config|zc policy|policies|p|pol': zc,
    'ztunnel-config|zc service|services|s|svc': zc,
    'ztunnel-config|zc workload|workloads|w': zc
  }
}
