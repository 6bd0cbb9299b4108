import type {Tool} from '../tool.ts'

/** A command whose flags are not in the table. */
const anyFlags = undefined

/** @see https://developer.hashicorp.com/consul/docs/reference-cli/consul-k8s */
export const consulK8s: Tool = {
  version: '2.0.3',
  commands: {
    'config read': anyFlags,
    debug: anyFlags,
    'gateway list': anyFlags,
    'gateway read': anyFlags,
    install:
      'auto-approve dry-run f|config-file= namespace= preset= set= set-file= set-string= timeout= v|verbose wait demo hcp-resource-id= c|kubeconfig= context=',
    'proxy list': anyFlags,
    'proxy log': anyFlags,
    'proxy read': anyFlags,
    'proxy stats': anyFlags,
    status: anyFlags,
    'troubleshoot proxy': anyFlags,
    'troubleshoot upstreams': anyFlags,
    uninstall: anyFlags,
    upgrade: anyFlags,
    version: anyFlags
  },
  hasSingleHyphens: true
}

/** @see https://kuma.io/docs/latest/explore/cli/ */
export const kumactl: Tool = {
  version: '2.14.3',
  flags: 'api-timeout= config-file= log-level= no-config h|help',
  commands: {
    apply: anyFlags,
    completion: anyFlags,
    'config control-planes add': anyFlags,
    'config control-planes list': anyFlags,
    'config control-planes remove': anyFlags,
    'config control-planes switch': anyFlags,
    'config view': anyFlags,
    delete: anyFlags,
    export: anyFlags,
    'generate dataplane-token': 'm|mesh= name= proxy-type= tag= valid-for= workload= kid= signing-key-path=',
    'generate public-key': anyFlags,
    'generate signing-key': anyFlags,
    'generate tls-certificate': anyFlags,
    'generate user-token': anyFlags,
    'generate zone-token': 'scope= valid-for= zone= kid= signing-key-path=',
    get: anyFlags,
    inspect: anyFlags,
    'install control-plane': anyFlags,
    'install crds': anyFlags,
    'install demo': anyFlags,
    'install gateway': anyFlags,
    'install logging': anyFlags,
    'install observability': anyFlags,
    'install tracing': anyFlags,
    'install transparent-proxy': anyFlags,
    'uninstall ebpf': anyFlags,
    'uninstall transparent-proxy': anyFlags,
    version: anyFlags
  }
}

/** @see https://smallstep.com/docs/step-cli/reference/ */
export const step: Tool = {
  commands: {
    'api token create': anyFlags,
    base64: anyFlags,
    'beta ca': anyFlags,
    'ca acme eab': anyFlags,
    'ca admin': anyFlags,
    'ca bootstrap': anyFlags,
    'ca certificate': anyFlags,
    'ca federation': anyFlags,
    'ca health': anyFlags,
    'ca init': anyFlags,
    'ca policy': anyFlags,
    'ca provisioner': anyFlags,
    'ca rekey': anyFlags,
    'ca renew': anyFlags,
    'ca revoke': anyFlags,
    'ca root': anyFlags,
    'ca roots': anyFlags,
    'ca sign': anyFlags,
    'ca token': anyFlags,
    'certificate bundle': anyFlags,
    'certificate create':
      'ca= ca-key= ca-kms= ca-password-file= bundle crv|curve= csr force f insecure K|key= kms= kty= no-password not-after= not-before= password-file= profile= san= set= set-file= size= skip-csr-signature subtle template= offline',
    'certificate fingerprint': anyFlags,
    'certificate format': anyFlags,
    'certificate inspect': 'bundle format= insecure roots= servername= short',
    'certificate install': anyFlags,
    'certificate key': anyFlags,
    'certificate lint': anyFlags,
    'certificate needs-renewal': anyFlags,
    'certificate p12': anyFlags,
    'certificate sign': anyFlags,
    'certificate uninstall': anyFlags,
    'certificate verify': anyFlags,
    completion: anyFlags,
    'context list': anyFlags,
    'crl inspect': anyFlags,
    'crypto hash': anyFlags,
    'crypto jwe': anyFlags,
    'crypto jwk': anyFlags,
    'crypto jws': anyFlags,
    'crypto jwt': anyFlags,
    'crypto kdf': anyFlags,
    'crypto key': anyFlags,
    'crypto keypair': anyFlags,
    'crypto nacl': anyFlags,
    'crypto otp': anyFlags,
    'crypto rand': anyFlags,
    fileserver: anyFlags,
    help: anyFlags,
    oauth: anyFlags,
    path: anyFlags,
    ssh: anyFlags,
    version: anyFlags
  }
}

const curl =
  'H= L k 4 6 a access-log-file= cacert= cert= compression content-type= curl data-dir= gomaxprocs= grpc h2 http1.0 httpbufferkb= httpccch https-insecure key= logger-force-color loglevel= logprefix= log-errors max-echo-delay= method= X= no-reresolve payload= payload-file= payload-size= payload-stream quiet resolve= resolve-ip-type= sequential-warmup stdclient timeout= tls-server-name= unix-socket= user= uuid config-dir= config-port= echo-debug-path= server-idle-timeout= standard-dates proxy-all-headers calc-qps'
const load = `${curl} abort-on= allow-initial-errors c= connection-reuse= csv= exactly= healthservice= json= jitter keepalive labels= n= nc-dont-stop-on-eof nocatchup offset= p= ping profile= qps= r= runid= s= size= delay= t= uniform warmup= grpc-compression grpc-max-streams= grpc-ping-delay= health http-version= metadata= sync= udp-timeout=`

/** @see https://github.com/fortio/fortio */
export const fortio: Tool = {
  version: '1.75.2',
  commands: {
    buildinfo: '',
    curl,
    'curl-stdin': curl,
    dnsping: load,
    grpcping: load,
    help: '',
    load,
    log: anyFlags,
    multi: anyFlags,
    nc: anyFlags,
    proxies: anyFlags,
    redirect: anyFlags,
    report: anyFlags,
    script: anyFlags,
    server: anyFlags,
    'tcp-echo': anyFlags,
    'udp-echo': anyFlags,
    version: ''
  },
  hasSingleHyphens: true
}

const options =
  'u|vus= d|duration= i|iterations= s|stage= execution-segment= execution-segment-sequence= p|paused no-setup no-teardown max-redirects= batch= batch-per-host= rps= user-agent= http-debug insecure-skip-tls-verify no-connection-reuse no-vu-connection-reuse min-iteration-duration= w|throw blacklist-ip= block-hostnames= summary-trend-stats= summary-time-unit= system-tags= tag= console-output= discard-response-bodies local-ips= dns='
const runtime =
  'include-system-env-vars compatibility-mode= t|type= e|env= no-thresholds summary-mode= summary-export= traces-output= new-machine-readable-summary'

/** @see https://grafana.com/docs/k6/latest/using-k6/k6-options/reference/ */
export const k6: Tool = {
  version: '2.2',
  flags:
    'a|address= c|config= log-format= log-output= no-color profiling-enabled q|quiet secret-source= v|verbose h|help',
  commands: {
    archive: anyFlags,
    'cloud login': anyFlags,
    'cloud run': anyFlags,
    'cloud upload': anyFlags,
    completion: anyFlags,
    deps: anyFlags,
    help: anyFlags,
    inspect: anyFlags,
    new: anyFlags,
    run: `${options} ${runtime} o|out= l|linger no-usage-report`,
    stats: anyFlags,
    version: anyFlags,
    x: anyFlags
  }
}
