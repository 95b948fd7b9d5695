import { ExtensionError } from '../channels/index.ts'
import { DocumentError } from '../content/findings/index.ts'
import { PrintError } from '../release/print/index.ts'
import { TemplateError } from '../templates/index.ts'
import { ArgumentError } from './arguments.ts'
import { exitCode, type ExitCode } from './exit-code.ts'
import { OutputError } from './output-error.ts'
import { documentLines } from './problem-lines.ts'
import type { Screen } from './progress.ts'

/** Where the command speaks: results and progress to `out`, problems to `err`. */
export interface Console {
  readonly out: Screen
  readonly err: Screen
}

/** Says problems, a line each. */
export type Complain = (lines: readonly string[]) => void

const mendable = [OutputError, ArgumentError, ExtensionError, PrintError, TemplateError]

/** Runs a command on a document's file. What a user can mend is said and makes it `unusable`; anything else is thrown. */
export async function complaining(file: string, { err }: Console, command: (complain: Complain) => Promise<ExitCode>): Promise<ExitCode> {
  const complain: Complain = (lines) => lines.forEach((line) => err.write(`${line}\n`))
  try {
    return await command(complain)
  } catch (error) {
    if (error instanceof DocumentError) complain(documentLines(file, error.problems))
    else if (error instanceof Error && mendable.some((kind) => error instanceof kind)) complain([error.message])
    else throw error
    return exitCode.unusable
  }
}
