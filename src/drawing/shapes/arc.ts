import type { Segment } from './segments.ts'

/** An elliptical arc of path data (SVG 2, appendix B.2.4) as cubic curves of at most a quarter turn. */
export function arc(x0: number, y0: number, [rxGiven, ryGiven, degrees, large, sweep, x, y]: readonly number[]): Segment[] {
  const [toX, toY] = [x ?? x0, y ?? y0]
  let [rx, ry] = [Math.abs(rxGiven ?? 0), Math.abs(ryGiven ?? 0)]
  if (rx === 0 || ry === 0) return [['L', toX, toY]]
  if (x0 === toX && y0 === toY) return []
  const turn = ((degrees ?? 0) * Math.PI) / 180
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)]
  const [dx, dy] = [(x0 - toX) / 2, (y0 - toY) / 2]
  const [px, py] = [cos * dx + sin * dy, -sin * dx + cos * dy]
  const grow = Math.sqrt((px / rx) ** 2 + (py / ry) ** 2)
  if (grow > 1) [rx, ry] = [rx * grow, ry * grow]
  const under = (rx * ry) ** 2 / ((rx * py) ** 2 + (ry * px) ** 2) - 1
  const factor = Math.sqrt(Math.max(0, under)) * ((large === 1) === (sweep === 1) ? -1 : 1)
  const [cpx, cpy] = [(factor * rx * py) / ry, (-factor * ry * px) / rx]
  const [cx, cy] = [cos * cpx - sin * cpy + (x0 + toX) / 2, sin * cpx + cos * cpy + (y0 + toY) / 2]
  const start = Math.atan2((py - cpy) / ry, (px - cpx) / rx)
  let extent = Math.atan2((-py - cpy) / ry, (-px - cpx) / rx) - start
  if (sweep === 1 && extent < 0) extent += 2 * Math.PI
  if (sweep !== 1 && extent > 0) extent -= 2 * Math.PI
  const count = Math.max(1, Math.ceil(Math.abs(extent) / (Math.PI / 2) - 1e-9))
  const step = extent / count
  const handle = (4 / 3) * Math.tan(step / 4)
  const at = (u: number, v: number): [number, number] => [cx + cos * rx * u - sin * ry * v, cy + sin * rx * u + cos * ry * v]
  return Array.from({ length: count }, (_, index): Segment => {
    const from = start + index * step
    const to = from + step
    const end: [number, number] = index === count - 1 ? [toX, toY] : at(Math.cos(to), Math.sin(to))
    return [
      'C',
      ...at(Math.cos(from) - handle * Math.sin(from), Math.sin(from) + handle * Math.cos(from)),
      ...at(Math.cos(to) + handle * Math.sin(to), Math.sin(to) - handle * Math.cos(to)),
      ...end,
    ]
  })
}
