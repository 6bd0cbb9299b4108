import {describe, expect, it} from 'vitest'
import {inChannel, indexOf, locationOf} from '../../build/check/samples/kubernetes/locations.ts'
import {checked} from '../support/checked-samples.ts'
import {said} from '../support/said.ts'

const gateway = {apiVersion: 'networking.istio.io/v1', kind: 'Gateway'}

describe('locationOf', () => {
  it('fills in the names that kubeconform knows', () => {
    const template = 'a/{{ .Group }}/{{.ResourceKind}}_{{ .ResourceAPIVersion }}{{ .KindSuffix }}.json'

    expect(locationOf(template, gateway)).toBe('a/networking.istio.io/gateway_v1-networking-v1.json')
  })

  it('calls the core by its version', () => {
    expect(locationOf('{{ .Group }}/{{ .ResourceKind }}', {apiVersion: 'v1', kind: 'Pod'})).toBe('v1/pod')
  })

  it('takes a location without names for a folder', () => {
    expect(locationOf('schemas/', gateway)).toBe('schemas/networking.istio.io/gateway_v1.json')
    expect(indexOf('schemas')).toBe('schemas/index.json')
    expect(locationOf(inChannel('schemas', 'experimental'), gateway)).toBe(
      'schemas/experimental/networking.istio.io/gateway_v1.json'
    )
  })
})

describe('the schemas of a book', () => {
  const markdown =
    '```yaml\napiVersion: example.com/v1\nkind: Thing\nmetadata: {name: a}\nspec: {size: big}\n```\n'
  const schema = {
    type: 'object',
    properties: {spec: {type: 'object', properties: {size: {type: 'integer'}}, additionalProperties: false}}
  }

  it('go before those of the pipeline', async () => {
    const {diagnostics, report} = await checked(
      markdown,
      {schemas: ['crds/{{ .Group }}/{{ .ResourceKind }}.json'], external: []},
      {'crds/example.com/thing.json': JSON.stringify(schema)}
    )

    expect(said(diagnostics)).toBe(
      'input.md:5:8 error: Unexpected string `big` at `spec.size`, expected integer (samples/wrong-type)\n'
    )
    expect(report).toMatchObject({resources: 1, withoutSchema: []})
  })

  it('may be missing: only the syntax is checked, and the report says so', async () => {
    const {diagnostics, report} = await checked(markdown)

    expect(diagnostics).toEqual([])
    expect(report).toMatchObject({
      resources: 0,
      withoutSchema: ['example.com/v1 Thing'],
      kinds: [{kind: 'example.com/v1 Thing', resources: 1}]
    })
  })
})

describe('a line that several listings include', () => {
  it('is reported once, in its own file, and what the file has besides is there to refer to', async () => {
    const fence = (region: string) => `\`\`\`yaml file="shop.yaml" region="${region}"\n\`\`\`\n\n`
    const file = [
      '# region one',
      'apiVersion: v1',
      'kind: ConfigMap',
      'metadata: {name: a, namespace: shop}',
      '  # endregion one',
      '---',
      'apiVersion: v1',
      'kind: Namespace',
      'metadata: {name: shop}',
      '---',
      '# region two',
      'apiVersion: v1',
      'kind: ConfigMap',
      'metadata: {name: b, namespace: shop}',
      'dta: {}',
      '# endregion two'
    ].join('\n')

    const {diagnostics} = await checked(`${fence('one')}${fence('two')}${fence('two')}`, undefined, {
      'shop.yaml': file
    })

    expect(said(diagnostics)).toMatch(
      /^shop\.yaml:15:1 error: Unexpected field `dta` [^\n]*\n[^\n]*hint: [^\n]*\n$/
    )
  })
})
