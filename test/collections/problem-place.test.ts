import { expect, it } from 'vitest'
import { placeOfProblem } from '../../src/collections/problem-place.ts'
import { problemAt } from '../../src/content/problem.ts'

it('a problem with a map, directions or opening hours is told at their field in the admin', () => {
  const fieldOf = (path: string) => placeOfProblem(problemAt(path, 'error', 'Wrong.'), 'campaigns')
  expect(fieldOf('campaign.place.map.asset')).toEqual({ path: 'place.map', message: 'Wrong.' })
  expect(fieldOf('campaign.place.map.alt.bg')).toEqual({ path: 'place.mapAlt', message: 'Bulgarian (bg): Wrong.' })
  expect(fieldOf('campaign.place.directions.bg')).toEqual({ path: 'place.directions', message: 'Bulgarian (bg): Wrong.' })
  expect(fieldOf('campaign.place.openingHours.sk')).toEqual({ path: 'place.openingHours', message: 'Slovak (sk): Wrong.' })
})
