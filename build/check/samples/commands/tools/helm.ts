import type {Tool} from '../tool.ts'

const chart =
  'ca-file= cert-file= devel insecure-skip-tls-verify key-file= keyring= pass-credentials password= plain-http repo= username= verify version='
const values = 'f|values= set= set-file= set-json= set-literal= set-string='
const release = `${chart} ${values} atomic rollback-on-failure create-namespace dependency-update description= disable-openapi-validation dry-run dry-run= enable-dns force force-replace force-conflicts server-side= hide-notes hide-secret l|labels= no-hooks o|output= post-renderer= post-renderer-args= render-subchart-notes skip-crds skip-schema-validation timeout= take-ownership wait wait= wait-for-jobs`

/** @see https://helm.sh/docs/helm/ */
export const helm: Tool = {
  flags:
    'burst-limit= color= debug content-cache= h|help kube-apiserver= kube-as-group= kube-as-user= kube-ca-file= kube-context= kube-insecure-skip-tls-verify kube-tls-server-name= kube-token= kubeconfig= n|namespace= qps= registry-config= repository-cache= repository-config=',
  commands: {
    completion: undefined,
    create: 'p|starter=',
    'dependency|dep|dependencies build': 'keyring= skip-refresh verify',
    'dependency|dep|dependencies list|ls': 'max-col-width=',
    'dependency|dep|dependencies update|up': 'keyring= skip-refresh verify',
    env: '',
    'get all': 'revision= template=',
    'get hooks': 'revision=',
    'get manifest': 'revision=',
    'get metadata': 'revision= o|output=',
    'get notes': 'revision=',
    'get values': 'a|all revision= o|output=',
    'history|hist': 'max= o|output=',
    install: `${release} g|generate-name name-template= replace`,
    lint: `${values} kube-version= quiet skip-schema-validation strict with-subcharts`,
    'list|ls':
      'a|all A|all-namespaces d|date deployed failed f|filter= m|max= no-headers offset= o|output= pending r|reverse l|selector= q|short superseded time-format= uninstalled uninstalling',
    package: 'app-version= dependency-update d|destination= key= keyring= passphrase-file= sign u version=',
    'plugin install|add': undefined,
    'plugin list|ls': undefined,
    'plugin uninstall|rm|remove': undefined,
    'plugin update|up': undefined,
    'pull|fetch': `${chart} d|destination= prov untar untardir=`,
    push: 'ca-file= cert-file= insecure-skip-tls-verify key-file= plain-http',
    'registry login': undefined,
    'registry logout': undefined,
    'repo add':
      'allow-deprecated-repos ca-file= cert-file= force-update insecure-skip-tls-verify key-file= no-update pass-credentials password= password-stdin timeout= username=',
    'repo index': 'json merge= url=',
    'repo list|ls': 'o|output= no-headers',
    'repo remove|rm': '',
    'repo update|up': 'fail-on-repo-update-fail timeout=',
    rollback:
      'cleanup-on-fail description= dry-run force force-replace force-conflicts server-side= history-max= no-hooks recreate-pods timeout= wait wait-for-jobs',
    'search hub': undefined,
    'search repo': 'devel fail-on-no-result max-col-width= o|output= r|regexp version= l|versions',
    'show|inspect all': chart,
    'show|inspect chart': chart,
    'show|inspect crds': chart,
    'show|inspect readme': chart,
    'show|inspect values': `${chart} jsonpath=`,
    status: 'o|output= revision= show-desc show-resources',
    template: `${release} a|api-versions= g|generate-name include-crds is-upgrade kube-version= name-template= output-dir= release-name replace s|show-only= skip-tests validate`,
    test: 'filter= hide-notes logs timeout=',
    'uninstall|del|delete|un':
      'cascade= description= dry-run ignore-not-found keep-history no-hooks timeout= wait wait=',
    upgrade: `${release} cleanup-on-fail history-max= i|install reset-then-reuse-values reset-values reuse-values`,
    verify: 'keyring=',
    version: 'short template= client c'
  },
  plugins: ['diff', 'secrets', 'unittest', 'mapkubeapis']
}
