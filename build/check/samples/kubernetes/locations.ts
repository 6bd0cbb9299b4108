/** What a location template can name. */
export interface Version {
  /** As in a manifest: `apps/v1`, `v1`. */
  readonly apiVersion: string
  readonly kind: string
}

/**
 * Fill in where the schema of a resource is.
 *
 * @param template
 *   As kubeconform has them: `{{ .Group }}/{{ .ResourceKind }}_{{ .ResourceAPIVersion }}.json`; a folder
 *   stands for the files of that pattern in it.
 * @see https://github.com/yannh/kubeconform#overriding-schemas-location
 */
export function locationOf(template: string, {apiVersion, kind}: Version): string {
  const [group = '', version = group] = apiVersion.split('/')
  const [shortGroup = ''] = group.split('.')
  const values: Readonly<Record<string, string>> = {
    Group: group,
    ResourceKind: kind.toLowerCase(),
    ResourceAPIVersion: version,
    NormalizedKubernetesVersion: 'master',
    StrictSuffix: '-strict',
    KindSuffix: apiVersion.includes('/') ? `-${shortGroup}-${version}` : `-${version}`
  }
  return wholeTemplate(template).replaceAll(
    /\{\{-?\s*\.(\w+)\s*-?\}\}/g,
    (whole, name) => values[name] ?? whole
  )
}

/** Where the index of a location is: in the folder that its template begins with. */
export function indexOf(template: string): string {
  const [folder = ''] = wholeTemplate(template).split('{{')
  return `${folder}index.json`
}

function wholeTemplate(template: string): string {
  return template.includes('{{')
    ? template
    : `${template.replace(/\/$/, '')}/{{ .Group }}/{{ .ResourceKind }}_{{ .ResourceAPIVersion }}.json`
}

/** A location with a folder, such as that of a release channel, put before what the template names. */
export function inChannel(template: string, channel: string): string {
  const whole = wholeTemplate(template)
  const at = whole.indexOf('{{')
  return `${whole.slice(0, at)}${channel}/${whole.slice(at)}`
}
