/**
 * The largest banners that pages show at their size in px: a half-page ad has 315,000 px². Larger ones are uploaded to networks, which
 * scale them down: their pixels are already more than screens show.
 */
const LARGEST_ON_PAGES = 400_000

/** Whether pages show a size as it is: then it is wanted with twice the pixels for dense screens too, and as an HTML5 banner. */
export function isOnPages({ width, height }: { readonly width: number; readonly height: number }): boolean {
  return width * height <= LARGEST_ON_PAGES
}
