declare module 'mjml-browser' {
  interface Options {
    readonly validationLevel?: 'strict' | 'soft' | 'skip'
    readonly keepComments?: boolean
    readonly fonts?: Readonly<Record<string, string>>
  }
  interface Result {
    readonly html: string
    readonly errors: readonly { readonly line: number; readonly message: string; readonly formattedMessage: string }[]
  }
  export default function mjml2html(mjml: string, options?: Options): Promise<Result>
}
