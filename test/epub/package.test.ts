import jszip from 'jszip'
import {describe, expect, it} from 'vitest'
import {readEpub} from '../../build/check/read-epub.ts'
import {epubOf, options} from './book.ts'
import {everyConstruct} from './every-construct.ts'

const value = await epubOf(everyConstruct(), options)
const facts = readEpub(value.bytes)

describe('archive', () => {
  it('is named after the book', () => {
    expect(value.name).toBe('service-mesh.epub')
  })

  it('begins with the media type, not compressed', () => {
    expect(new TextDecoder().decode(value.bytes.subarray(30, 58))).toBe('mimetypeapplication/epub+zip')
  })

  it('has no entries for folders, and dates all with the date of the book', async () => {
    const entries = Object.values((await jszip.loadAsync(value.bytes)).files)

    expect(entries.filter(({dir}) => dir)).toEqual([])
    expect(new Set(entries.map(({date}) => date.toISOString()))).toEqual(
      new Set(['2025-03-01T00:00:00.000Z'])
    )
  })

  it('is the same, byte for byte, for the same input', async () => {
    const again = await epubOf(everyConstruct(), options)

    expect(Buffer.compare(again.bytes, value.bytes)).toBe(0)
  })

  it('leaves the book as it was', async () => {
    const book = everyConstruct()
    await epubOf(book, options)

    expect(book).toEqual(everyConstruct())
  })
})

describe('package document', () => {
  it('says what is known of the book', () => {
    expect(
      facts.metadata.map(({name, value, refines}) => [refines, name, value].filter(Boolean).join(' '))
    ).toEqual([
      'dc:identifier urn:uuid:0d6c2f0e-3f0b-5c1c-9a51-0c9a7b1f5f11',
      'dc:title 服务网格',
      'title title-type main',
      'dc:title 原理与实践',
      'subtitle title-type subtitle',
      'dc:creator 张三',
      'creator-1 role aut',
      'creator-1 display-seq 1',
      'dc:creator 李四',
      'creator-2 role aut',
      'creator-2 display-seq 2',
      'dc:language zh-CN',
      'dc:date 2025-03-01',
      'dc:publisher 某出版社',
      'dc:description 一本讲服务网格的书。',
      'dc:rights © 2025 张三、李四 & 朋友',
      'dc:subject 计算机',
      'dc:subject 云原生',
      'dcterms:modified 2025-03-01T00:00:00Z',
      'schema:accessMode textual',
      'schema:accessMode visual',
      'schema:accessModeSufficient textual,visual',
      'schema:accessModeSufficient textual',
      'schema:accessibilityFeature tableOfContents',
      'schema:accessibilityFeature structuralNavigation',
      'schema:accessibilityFeature readingOrder',
      'schema:accessibilityFeature displayTransformability',
      'schema:accessibilityFeature ARIA',
      'schema:accessibilityFeature alternativeText',
      'schema:accessibilityFeature index',
      'schema:accessibilityHazard none',
      'schema:accessibilitySummary 全书为可重排的文字，可按目录、标题和链接导航；图片都有替代文字。',
      'cover cover-image',
      'generator folio-press 0.0.0'
    ])
  })

  it('lists the documents in reading order', () => {
    expect(facts.spine).toEqual([
      'cover.xhtml',
      'titlepage.xhtml',
      'copyright.xhtml',
      'abstract.xhtml',
      'front01.xhtml',
      'toc.xhtml',
      'ch01.xhtml',
      'ch01-2.xhtml',
      'app01.xhtml',
      'glossary.xhtml',
      'index.xhtml'
    ])
  })

  it('carries the cover and the pictures in use', () => {
    expect(
      facts.manifest
        .filter(({mediaType}) => mediaType.startsWith('image/'))
        .map(({name, properties}) => [name, properties])
    ).toEqual([
      ['cover.jpg', ['cover-image']],
      ['images/diagram-1.svg', []],
      ['images/diagram-2.svg', []]
    ])
  })
})

describe('navigation', () => {
  it('nests the contents as the headings do, in both forms', () => {
    expect(facts.navigation.ncx).toEqual(facts.navigation.toc)
    expect(facts.navigation.toc).toEqual([
      {text: '前言', reference: 'front01.xhtml#ch-preface', children: []},
      {
        text: '第 1 章 服务网格概述',
        reference: 'ch01.xhtml#ch-overview',
        children: [
          {text: '1.1 数据面与控制面', reference: 'ch01.xhtml#s1-1', children: []},
          {
            text: '1.2 动手',
            reference: 'ch01-2.xhtml#s1-2',
            children: [{text: '1.2.1 细节', reference: 'ch01-2.xhtml#s1-2-1', children: []}]
          }
        ]
      },
      {text: '附录 A 版本', reference: 'app01.xhtml#ch-versions', children: []},
      {text: '术语表', reference: 'glossary.xhtml', children: []},
      {text: '索引', reference: 'index.xhtml', children: []}
    ])
  })

  it('names the places that readers offer', () => {
    expect(facts.navigation.landmarks.map(({text, reference}) => `${text} ${reference}`)).toEqual([
      '封面 cover.xhtml',
      '扉页 titlepage.xhtml',
      '版权页 copyright.xhtml',
      '内容提要 abstract.xhtml',
      '目录 toc.xhtml#contents',
      '插图目录 toc.xhtml#figures',
      '表格目录 toc.xhtml#tables',
      '正文 ch01.xhtml',
      '术语表 glossary.xhtml',
      '索引 index.xhtml'
    ])
  })

  it('has no page list without pages', () => {
    expect(facts.navigation['page-list']).toEqual([])
  })
})
