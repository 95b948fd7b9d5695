/** Extensions of the pictures that there are, by their media type. */
const extensions: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/gif': 'gif',
  'image/avif': 'avif',
  'image/svg+xml': 'svg',
}

/** The extension of a picture's file by its media type; undefined for what is no picture. */
export const imageExtensionOf = (type: string): string | undefined => extensions[type]

/** The media type of a picture by its file's extension; undefined for what is no picture. */
export const imageTypeOf = (extension: string): string | undefined => Object.keys(extensions).find((type) => extensions[type] === extension)
