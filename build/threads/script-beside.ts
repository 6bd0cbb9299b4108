import {extname} from 'node:path'

/**
 * The script of a thread that lies beside a module, and is written in the same language.
 *
 * @param module
 *   `import.meta.url` of the module.
 * @param name
 *   Of the script, without its ending: `font-thread`.
 */
export function scriptBeside(module: string, name: string): URL {
  return new URL(`./${name}${extname(module)}`, module)
}
