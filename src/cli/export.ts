import { basename, dirname } from 'node:path'
import { checkCampaign } from '../channels/checks/index.ts'
import { loadExtensions } from '../channels/index.ts'
import { dayIn } from '../content/facts/index.ts'
import type { Finding } from '../content/findings/index.ts'
import { freeze } from '../content/freeze/index.ts'
import { hashOf } from '../content/document/index.ts'
import { registeredChannels } from '../release/ports/index.ts'
import { planOf } from '../release/plan/index.ts'
import { drawEdition } from '../release/print/index.ts'
import { createRenderPool } from '../release/threads/index.ts'
import type { ExportArguments } from './arguments.ts'
import { assetFiles } from '../render/index.ts'
import { complaining, type Complain, type Console } from './console.ts'
import { exitCode, type ExitCode } from './exit-code.ts'
import { openOutputFolder } from './output-folder.ts'
import { documentLines, renderLine } from './problem-lines.ts'
import { readCampaign } from './read-campaign.ts'

/** Draws one flyer for the printer, as the edition that was asked for, and says how that went. Never throws for what a user can mend. */
export function exportToFolder(args: ExportArguments, console: Console): Promise<ExitCode> {
  return complaining(args.file, console, (complain) => exportInto(args, console, complain))
}

async function exportInto(args: ExportArguments, { out }: Console, complain: Complain): Promise<ExitCode> {
  await loadExtensions(args)
  const { document, warnings } = await readCampaign(args.file)
  complain(documentLines(args.file, warnings))
  const { pin, sources } = assetFiles(dirname(args.file), document)
  const snapshot = await freeze(document, { baseUrl: args.baseUrl, pin, check: (clean) => checkCampaign(clean, new Date()) })
  const plan = planOf(snapshot, hashOf(snapshot), registeredChannels)
  const edition = { number: args.edition, date: args.date ?? dayIn(snapshot.brand.timeZone, new Date()) }
  const renderer = createRenderPool({ workers: 0, sources })
  try {
    const { bytes, findings } = await drawEdition(plan, args, edition, renderer)
    const folder = await openOutputFolder(dirname(args.out), { overwrite: args.overwrite })
    await folder.write(basename(args.out), bytes)
    await folder.finish()
    const { phase, touchpoint, locale, size } = args
    const told = findings.filter(({ severity }) => severity !== 'info')
    const lineOf = ({ severity, ...finding }: Finding) =>
      renderLine(severity === 'blocker' ? 'error' : 'warning', { phase, touchpoint, locale, size, ...finding })
    complain(told.map(lineOf))
    out.write(`Edition ${edition.number} of ${edition.date}: ${args.out}\n`)
    return told.some(({ severity }) => severity === 'blocker') ? exitCode.findings : exitCode.ok
  } finally {
    await renderer.close()
  }
}
