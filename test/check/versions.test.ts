import {expect, it} from 'vitest'
import {disagreeingVersions} from '../../build/check/versions.ts'
import type {Platform} from '../../build/model/book.ts'
import type {Sample} from '../../build/model/sample.ts'
import {bookOf} from '../epub/book.ts'
import {said} from '../support/said.ts'

const istio: Platform = {
  name: 'Istio',
  aliases: [],
  kind: undefined,
  what: '服务网格',
  licence: undefined,
  state: undefined,
  version: '1.30.3',
  released: undefined,
  url: undefined,
  asOf: undefined,
  images: ['docker.io/istio/*'],
  charts: ['istio/base'],
  env: ['ISTIO_VERSION'],
  place: undefined,
  chapters: []
}

function saidOf(code: string, more: Partial<Sample> = {}): string {
  const lines = code.split('\n').map((text, index) => ({text, path: 'a.md', line: 10 + index, column: 1}))
  const about = {title: undefined, id: undefined, wrong: false, invalid: undefined, fragment: undefined}
  const sample: Sample = {
    ...about,
    language: 'bash',
    channel: undefined,
    output: false,
    lines,
    path: 'a.md',
    place: undefined,
    ...more
  }
  const book = bookOf([{parts: ['<h1 id="one">一</h1>']}], {platforms: [istio]})
  const chapters = book.chapters.map((chapter) => ({
    ...chapter,
    parts: chapter.parts.map((part) => ({...part, samples: [sample]}))
  }))
  return said(disagreeingVersions({...book, chapters}))
}

it.each([
  ['image: docker.io/istio/pilot:1.28.0', '1.28.0', '10:30'],
  ['export ISTIO_VERSION=1.29.1\nistioctl version', '1.29.1', '10:22'],
  ['curl -L x | ISTIO_VERSION=v1.29.1 sh -', '1.29.1', '10:28'],
  ['helm install a istio/base \\\n  --version 1.2.3', '1.2.3', '11:13'],
  ['- name: x\nISTIO_VERSION: "1.30.30"', '1.30.30', '11:17']
])('finds the version in %j', (code, shown, place) => {
  expect(saidOf(code)).toContain(`a.md:${place} warning: Unexpected version \`${shown}\` of Istio`)
})

it.each([
  'image: docker.io/istio/pilot:1.30.3-distroless',
  'image: docker.io/istio/pilot:1.30',
  'image: docker.io/istio/a/pilot:1.2',
  'image: mirror/docker.io/istio/pilot:1.2',
  'helm install a istio/base\nhelm install b other/chart --version 1.2.3',
  'helm install a istio/base --version 1.30.3',
  'echo $ISTIO_VERSION',
  'MY_ISTIO_VERSION=1.2'
])('agrees with %j', (code) => {
  expect(saidOf(code)).toBe('nothing\n')
})

it('leaves alone what says that it is another version, and counter-examples', () => {
  const code = 'ISTIO_VERSION=1.2'

  expect(saidOf(code)).not.toBe('nothing\n')
  expect(saidOf(code, {version: '1.2'})).toBe('nothing\n')
  expect(saidOf(code, {version: ''})).toBe('nothing\n')
  expect(saidOf(code, {wrong: true})).toBe('nothing\n')
})
