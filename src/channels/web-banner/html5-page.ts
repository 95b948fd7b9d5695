import { escapeXml } from '../../drawing/index.ts'

/** What the page of an HTML5 banner shows. Sizes in CSS px. */
export interface Html5Page {
  readonly width: number
  readonly height: number
  readonly title: string
  readonly alt: string
  readonly locale: string
  readonly direction: 'ltr' | 'rtl'
  /** Where a click leads unless the ad server says otherwise; '' leaves that to the ad server. */
  readonly link: string
  /** Name of the file that is always there. */
  readonly ground: string
  /** Names of the files that appear upon it, in order. */
  readonly scenes: readonly string[]
}

/** Seconds. With three scenes all has come to rest after 6.9 s: well within the 30 s that ad servers allow, and never again. */
const FIRST = 0.3
const BETWEEN = 2.9
const ARRIVAL = 0.8

/** A text inside a script: no sequence in it ends the script or the string. */
const scriptText = (text: string): string =>
  JSON.stringify(text).replace(/[<>&\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)

/**
 * The page of an HTML5 banner as ad servers ask for it: its size in `ad.size`, a `clickTag` that they replace, nothing from elsewhere.
 * Scenes appear one after another and stay: the last shows the whole banner, and so does the page at once if less motion is wished for.
 */
export function html5Page({ width, height, title, alt, locale, direction, link, ground, scenes }: Html5Page): string {
  const image = (file: string, style: string): string => `      <img src="${file}" alt="" width="${width}" height="${height}"${style}>`
  const delays = scenes.map((_, index) => `animation-delay: ${(FIRST + index * BETWEEN).toFixed(1)}s`)
  return `<!doctype html>
<html lang="${escapeXml(locale)}" dir="${direction}">
<head>
  <meta charset="utf-8">
  <meta name="ad.size" content="width=${width},height=${height}">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${escapeXml(title)}</title>
  <script>
    var clickTag = ${scriptText(link)};
  </script>
  <style>
    html, body { margin: 0; padding: 0; overflow: hidden; }
    #exit, #banner { display: block; position: relative; width: ${width}px; height: ${height}px; overflow: hidden; }
    #exit:focus-visible { outline: 3px solid; outline-offset: -3px; }
    img { position: absolute; left: 0; top: 0; display: block; border: 0; }
    .scene { animation: arrive ${ARRIVAL}s cubic-bezier(0.2, 0.6, 0.2, 1) 1 both; }
    @keyframes arrive { from { opacity: 0; transform: translateY(${Math.round(Math.min(width, height) * 0.03 + 2)}px); } to { opacity: 1; transform: none; } }
    @media (prefers-reduced-motion: reduce) { .scene { animation: none; } }
  </style>
</head>
<body>
  <a id="exit" target="_blank" rel="noopener">
    <span id="banner" role="img" aria-label="${escapeXml(alt)}">
${[image(ground, ''), ...scenes.map((scene, index) => image(scene, ` class="scene" style="${delays[index] ?? ''}"`))].join('\n')}
    </span>
  </a>
  <script>
    if (window.clickTag) document.getElementById('exit').href = window.clickTag;
  </script>
</body>
</html>
`
}
