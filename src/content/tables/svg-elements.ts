/** The frozen subset of SVG: templates are checked against it, and every emitter (raster, print, screen) draws all of it in the same way. */
export const svgElements: ReadonlySet<string> = new Set([
  'svg',
  'g',
  'path',
  'rect',
  'circle',
  'line',
  'image',
  'linearGradient',
  'radialGradient',
  'stop',
  'clipPath',
  'defs',
])
