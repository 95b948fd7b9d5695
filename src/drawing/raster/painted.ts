import type { Node } from '../drawing.ts'

const apart = new Set(['defs', 'linearGradient', 'radialGradient', 'clipPath', 'stop'])

/** Whether a node is painted where it stands: definitions are painted where they are asked for. */
export const isPainted = (node: Node): boolean => node.kind === 'text' || !apart.has(node.name)
