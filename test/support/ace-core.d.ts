declare module '@daisy/ace-core' {
  /** What opens documents and runs scripts in them. */
  interface AxeRunner {
    readonly concurrency: number
    readonly setTimeout: (milliseconds: number) => void
    readonly launch: () => Promise<void>
    readonly close: () => Promise<void>
    readonly run: (
      url: string,
      scripts: readonly string[],
      scriptContents: readonly string[],
      folder: string
    ) => Promise<unknown>
  }

  interface AceOptions {
    readonly cwd: string
    readonly outdir: string
    readonly tmpdir: string
    readonly lang: string
    readonly initLogger: boolean
    readonly silent: boolean
    readonly fileName: string
  }

  /** Checks an EPUB file; gives the number of the job, and the report. */
  export default function ace(
    path: string,
    options: AceOptions,
    runner: AxeRunner
  ): Promise<[string, unknown]>
}
