/** A length on paper. */
export type Millimetres = number & {readonly unit: 'mm'}
