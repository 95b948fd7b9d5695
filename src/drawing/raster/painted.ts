import { type Node, standApart } from '../shapes/index.ts'

/** Whether a node is painted where it stands: definitions are painted where they are asked for. */
export const isPainted = (node: Node): boolean => node.kind === 'text' || !standApart.has(node.name)
