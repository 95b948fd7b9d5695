import type { Payload } from 'payload'
import type { LinkTable, PointerTable, PrintRunLog, ReleaseLog, RenditionTable } from '../../release/ports/index.ts'
import { linkTable } from './link-table.ts'
import { pointerTable } from './pointer-table.ts'
import { printRunLog } from './print-run-log.ts'
import { releaseLog } from './release-log.ts'
import { renditionTable } from './rendition-table.ts'

/** The tables that releasing needs, through a running Payload. */
export interface Tables {
  readonly renditions: RenditionTable
  readonly pointers: PointerTable
  readonly releases: ReleaseLog
  readonly links: LinkTable
  readonly printRuns: PrintRunLog
}

export function payloadTables(payload: Payload): Tables {
  return {
    renditions: renditionTable(payload),
    pointers: pointerTable(payload),
    releases: releaseLog(payload),
    links: linkTable(payload),
    printRuns: printRunLog(payload),
  }
}
