/** Line icons on a grid of 24, as commands with absolute numbers, so that they can be scaled by arithmetic. They stand for words that would need translating. */
type Command = readonly [letter: 'M' | 'L' | 'C' | 'Z', ...numbers: number[]]

/** A quarter of a circle as a cubic curve: the usual constant. */
const K = 0.5523

function circle(x: number, y: number, r: number): Command[] {
  const k = K * r
  return [
    ['M', x + r, y],
    ['C', x + r, y + k, x + k, y + r, x, y + r],
    ['C', x - k, y + r, x - r, y + k, x - r, y],
    ['C', x - r, y - k, x - k, y - r, x, y - r],
    ['C', x + k, y - r, x + r, y - k, x + r, y],
    ['Z'],
  ]
}

const line = (x1: number, y1: number, x2: number, y2: number): Command[] => [
  ['M', x1, y1],
  ['L', x2, y2],
]
const box = (x: number, y: number, width: number, height: number): Command[] => [
  ['M', x, y],
  ['L', x + width, y],
  ['L', x + width, y + height],
  ['L', x, y + height],
  ['Z'],
]

const icons: Readonly<Record<string, readonly Command[]>> = {
  calendar: [...box(3.5, 5.5, 17, 15), ...line(3.5, 10.5, 20.5, 10.5), ...line(8, 3, 8, 7), ...line(16, 3, 16, 7)],
  pin: [
    ['M', 12, 21.5],
    ['C', 7.5, 16, 5, 12.6, 5, 9.3],
    ['C', 5, 5.4, 8.1, 2.5, 12, 2.5],
    ['C', 15.9, 2.5, 19, 5.4, 19, 9.3],
    ['C', 19, 12.6, 16.5, 16, 12, 21.5],
    ['Z'],
    ...circle(12, 9.3, 2.6),
  ],
  phone: [...box(6.5, 2.5, 11, 19), ...line(10.5, 18, 13.5, 18)],
  scissors: [...circle(6, 18, 3), ...circle(18, 18, 3), ...line(8, 15.6, 18.5, 3.5), ...line(16, 15.6, 5.5, 3.5)],
  arrow: [...line(4, 12, 19.5, 12), ['M', 13.5, 6], ['L', 19.5, 12], ['L', 13.5, 18]],
}

const round = (value: number): number => Math.round(value * 1000) / 1000

/**
 * Path data of an icon of `size` units with its upper left corner at x, y; `flip` turns it around its vertical axis.
 * @throws RangeError for an unknown name
 */
export function iconPath(name: string, x: number, y: number, size: number, flip: boolean): string {
  const commands = icons[name]
  if (commands === undefined) throw new RangeError(`No icon "${name}". There are: ${Object.keys(icons).join(', ')}.`)
  const place = (value: number, index: number): number => {
    const scaled = (value / 24) * size
    if (index % 2 === 1) return round(y + scaled)
    return round(x + (flip ? size - scaled : scaled))
  }
  return commands.map(([letter, ...numbers]) => `${letter}${numbers.map(place).join(' ')}`).join('')
}
