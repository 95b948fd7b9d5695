import { type Finding, finding } from '../../../content/findings/index.ts'
import { smallImages, type Drawing, type RasterOptions } from '../../../drawing/index.ts'

/** Warnings about images that a size shows larger than they are, with the pixels they have and those they need. */
export async function photoSizeFindings(drawing: Drawing, size: string, options: RasterOptions): Promise<Finding[]> {
  const small = await smallImages(drawing, options)
  return small.map(({ has, needs }) =>
    finding('photo-size', {
      place: `photo ${size}`,
      message: `The image has ${has.width} × ${has.height} px and is shown larger in ${size}: it looks soft. Upload it with ${needs.width} × ${needs.height} px or more.`,
      expected: `${needs.width} × ${needs.height} px`,
      actual: `${has.width} × ${has.height} px`,
    }),
  )
}
