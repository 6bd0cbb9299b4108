/** A name of a service as meshes know it. */
export interface Host {
  readonly name: string
  readonly namespace: string | undefined
}

/**
 * The service that a host name means.
 *
 * @param host
 *   `catalog`, `catalog.shop`, `catalog.shop.svc.cluster.local`.
 * @param namespace
 *   Of the resource that names it.
 * @returns
 *   `undefined` for a pattern or a name outside of the cluster.
 */
export function serviceOf(host: string, namespace: string | undefined): Host | undefined {
  const [, name = '', own, rest] = /^([a-z0-9-]+)(?:\.([a-z0-9-]+))?(\..+)?$/.exec(host) ?? []
  if (name === '') return undefined
  if (own === undefined) return {name, namespace}
  if (rest === undefined) return {name, namespace: own}
  return /^\.svc(?:\.|$)/.test(rest) ? {name, namespace: own} : undefined
}
