import type {Schema} from './schema.ts'

const label = '^(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?$'
const text: Schema = {type: 'string'}
const texts: Schema = {type: 'object', additionalProperties: text}

/**
 * What may stand in `metadata`; definitions of custom resources leave it out.
 *
 * @see https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/object-meta/
 */
export const objectMeta: Schema = {
  type: 'object',
  properties: {
    name: {type: 'string', maxLength: 253},
    generateName: text,
    namespace: {type: 'string', pattern: '^[a-z0-9]([-a-z0-9]*[a-z0-9])?$', maxLength: 63},
    labels: {type: 'object', additionalProperties: {type: 'string', maxLength: 63, pattern: label}},
    annotations: texts,
    finalizers: {type: 'array', items: text},
    ownerReferences: {
      type: 'array',
      items: {
        type: 'object',
        required: ['apiVersion', 'kind', 'name', 'uid'],
        properties: {
          apiVersion: text,
          kind: text,
          name: text,
          uid: text,
          controller: {type: 'boolean'},
          blockOwnerDeletion: {type: 'boolean'}
        },
        additionalProperties: false
      }
    },
    // What the API server writes, as `kubectl get -o yaml` shows it.
    uid: text,
    resourceVersion: text,
    generation: {type: 'integer'},
    creationTimestamp: {type: ['string', 'null']},
    deletionTimestamp: text,
    deletionGracePeriodSeconds: {type: 'integer'},
    selfLink: text,
    managedFields: {type: 'array', items: {type: 'object'}}
  },
  additionalProperties: false
}
