/** What the suite asks of every channel. */
export const demands = {
  formats: 'draws every format that its spec promises, once, as the type it promises',
  locales: 'states the same facts in every locale',
  facts: 'states each fact it must, byte for byte',
  never: 'states no fact that it must not',
  limits: 'keeps the limits of its slots and the weight limits of its formats',
  own: 'tells of an output only what was found in it, and leaves what composing noticed to the view',
  quiet: 'has nothing to block a sound campaign for',
  tags: 'blocks a release that shows a merge tag which nobody fills in, and names the text',
  determinism: 'gives the same bytes twice',
  json: 'has a view that survives being stored and posted',
  hostile: 'treats hostile text as text',
  endless: 'survives texts of 100,000 characters, and says what did not fit',
} as const
export type Demand = keyof typeof demands
