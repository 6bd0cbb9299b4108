import type {Nodes} from 'mdast'
// Declares the directives among the nodes of mdast.
import type {} from 'mdast-util-directive'

export type TextDirective = Extract<Nodes, {type: 'textDirective'}>
export type LeafDirective = Extract<Nodes, {type: 'leafDirective'}>
export type ContainerDirective = Extract<Nodes, {type: 'containerDirective'}>
export type Directive = TextDirective | LeafDirective | ContainerDirective
