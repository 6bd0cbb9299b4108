import {objectMeta} from './object-meta.ts'
import type {ResourceSchema} from './schema.ts'

/** Definitions leave `metadata` to the API server. */
export function withMeta(schema: ResourceSchema): ResourceSchema {
  return {
    ...schema,
    properties: {
      ...schema.properties,
      apiVersion: {type: 'string'},
      kind: {type: 'string'},
      metadata: objectMeta
    },
    additionalProperties: false
  }
}
