import {describe, expect, it} from 'vitest'
import {parseFenceMeta} from '../../build/transform/fence-meta.ts'
import {pointInMeta} from '../../build/transform/fence-place.ts'

const inf = Number.POSITIVE_INFINITY

describe('parseFenceMeta', () => {
  it('reads everything a fence may say', () => {
    const meta = `title="x.yaml" #lst-x {3,5-7} showLineNumbers startLine=5 alt='a "b"' file=listings/a.yaml lines="3-20, 25-" region="pod" wrong`

    const {value, problems} = parseFenceMeta(meta)

    expect(problems).toEqual([])
    expect(value).toMatchObject({
      title: 'x.yaml',
      id: 'lst-x',
      alt: 'a "b"',
      highlighted: [
        {first: 3, last: 3},
        {first: 5, last: 7}
      ],
      showLineNumbers: true,
      startLine: 5,
      file: 'listings/a.yaml',
      lines: [
        {first: 3, last: 20},
        {first: 25, last: inf}
      ],
      region: 'pod',
      wrong: true
    })
    expect(meta.slice(value.offsets.file)).toMatch(/^file=/)
    expect(meta.slice(value.lines?.[1]?.offset)).toMatch(/^25-"/)
  })

  it('says nothing about an empty meta', () => {
    const {value, problems} = parseFenceMeta('')

    expect(problems).toEqual([])
    expect(value).toMatchObject({highlighted: [], showLineNumbers: false, startLine: 1, wrong: false})
    expect(value.title).toBeUndefined()
  })

  it('keeps blanks, equal signs and braces inside quotation marks', () => {
    const {value, problems} = parseFenceMeta(`title="a = {b} #c 'd'"`)

    expect(problems).toEqual([])
    expect(value.title).toBe("a = {b} #c 'd'")
  })

  it('numbers lines when only their start is given', () => {
    expect(parseFenceMeta('startLine=12').value).toMatchObject({showLineNumbers: true, startLine: 12})
  })

  it.each([
    ['titel="x"', 0, 'Did you mean `title="…"`?'],
    ['wrong showlinenumbers', 6, 'Did you mean `showLineNumbers`?'],
    ['showLineNumbers{5}', 0, 'Did you mean `showLineNumbers`?'],
    ['linenos=true', 0, 'Did you mean `showLineNumbers`?'],
    ['lineNumbers', 0, 'Did you mean `showLineNumbers`?'],
    ['hl_lines="1"', 0, 'Write `{2,4-6}` for lines to point out'],
    ['[config.js]', 0, 'Write `title="config.js"`'],
    ['line-numbers', 0, 'Did you mean `showLineNumbers`?'],
    ['.numberLines', 0, 'Did you mean `showLineNumbers`?'],
    ['title', 0, 'Did you mean `title="…"`?'],
    ['  caption="x"', 2, undefined],
    ['title=“x”', 0, 'Write `title="x"`'],
    ['alt=""', 0, 'Write `alt="…"`'],
    ['{7-5}', 1, 'Write `5-7`'],
    ['{3, x}', 4, 'Count lines from 1, as in `3,5-7,25-`'],
    ['{3，5}', 1, 'Count lines from 1, as in `3,5-7,25-`'],
    ['{0}', 1, undefined],
    ['{}', 1, 'Count lines from 1, as in `3,5-7,25-`'],
    ['file=a lines="2-1"', 14, 'Write `1-2`'],
    ['file=a {3', 7, undefined],
    ['title="x', 0, undefined],
    ['#代码', 0, undefined],
    ['title="a" title="b"', 10, undefined],
    ['startLine=-3', 0, undefined]
  ])('reports `%s` at %i', (meta, offset, hint) => {
    const {problems} = parseFenceMeta(meta)

    expect(problems).toMatchObject([{offset}])
    expect(problems[0]?.hint).toBe(hint)
    expect(problems[0]?.message).toMatch(/^Unexpected .*, expected /)
  })

  it('keeps what it understood beside what it did not', () => {
    const {value, problems} = parseFenceMeta('title="a" oops {x,4} startLine=0 #lst-a')

    expect(value).toMatchObject({title: 'a', id: 'lst-a', highlighted: [{first: 4, last: 4}], startLine: 1})
    expect(problems.map(({offset}) => offset)).toEqual([10, 16, 21])
  })
})

describe('pointInMeta', () => {
  const fence = {start: {line: 2, column: 3}, end: {line: 4, column: 6}}

  it('counts columns in the info line, inside a list too', () => {
    expect(pointInMeta('- a\r\n  ```yaml oops\r\n', fence, 'oops', 2)).toEqual({line: 2, column: 13})
  })

  it('names the fence when the info line is not literally the meta', () => {
    expect(pointInMeta('- a\n  ```yaml title="&amp;"\n', fence, 'title="&"', 7)).toEqual({line: 2, column: 3})
  })
})
