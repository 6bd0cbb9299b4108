import type {Place} from './diagnostic.ts'

/** A product, project or standard that the book is about, at its snapshot date. */
export interface ListedPlatform {
  readonly name: string
  /** Other words by which the text calls it. */
  readonly aliases: readonly string[]
  /** What it is grouped under, such as `服务网格`. */
  readonly kind: string | undefined
  /** What it is, in a line. */
  readonly what: string
  readonly licence: string | undefined
  /** Such as `CNCF 毕业项目` or `已停止维护`. */
  readonly state: string | undefined
  /** Newest release at the snapshot date, without `v`. */
  readonly version: string | undefined
  /** When that was released: `2026-11-03`. */
  readonly released: string | undefined
  readonly url: string | undefined
  /** Date of these facts. */
  readonly asOf: string | undefined
  /** Images whose tag is the version, without it: `docker.io/istio/pilot`; `*` stands for any characters but `/`. */
  readonly images: readonly string[]
  /** Helm charts whose version it is: `istio/base`. */
  readonly charts: readonly string[]
  /** Environment variables that hold the version, such as `ISTIO_VERSION`. */
  readonly env: readonly string[]
  /** Where `platforms.yaml` lists it. */
  readonly place: Place | undefined
}
