const round = (value: number): number => Math.round(value * 1000) / 1000

/** Path data of a seal: a disc with a scalloped edge of `count` arcs, `r` to the tips. */
export function sealPath(cx: number, cy: number, r: number, count: number): string {
  const inner = r * 0.93
  const at = (index: number): string => {
    const angle = (index / count) * 2 * Math.PI - Math.PI / 2
    return `${round(cx + inner * Math.cos(angle))} ${round(cy + inner * Math.sin(angle))}`
  }
  const bump = round(inner * Math.sin(Math.PI / count) * 1.02)
  const arcs = Array.from({ length: count }, (_, index) => `A${bump} ${bump} 0 0 1 ${at(index + 1)}`)
  return `M${at(0)}${arcs.join('')}Z`
}
