#!/usr/bin/env node
import { ArgumentError, readArguments, type Arguments } from './arguments.ts'
import { exitCode, type ExitCode } from './exit-code.ts'
import { exportToFolder } from './export.ts'
import { help } from './help.ts'
import { renderCommand } from './render.ts'

async function run(words: readonly string[]): Promise<ExitCode> {
  let args: Arguments
  try {
    args = readArguments(words)
  } catch (error) {
    if (!(error instanceof ArgumentError)) throw error
    process.stderr.write(`${error.message}\nleitmotif --help tells what can be said.\n`)
    return exitCode.unusable
  }
  if (args.command === 'help') {
    process.stdout.write(help)
    return exitCode.ok
  }
  const console = { out: process.stdout, err: process.stderr }
  return args.command === 'export' ? exportToFolder(args, console) : renderCommand(args, console)
}

// Not process.exit: a pipe may still be draining.
process.exitCode = await run(process.argv.slice(2))
