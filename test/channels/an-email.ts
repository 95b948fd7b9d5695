import { email } from '../../src/channels/email/index.ts'
import type { CampaignDocument } from '../../src/content/schema/snapshot.ts'
import { snapshotOf } from '../fixtures/index.ts'

/** A campaign's newsletter in a language, in every format that there is. */
export async function mail(document: CampaignDocument, locale: string, options?: Parameters<typeof snapshotOf>[1]) {
  const { snapshot, sources } = await snapshotOf(document, options)
  const touchpoint = snapshot.touchpoints.find(({ channel }) => channel === 'email')
  if (!touchpoint) throw new Error('the fixture has no newsletter')
  const view = email.compose(snapshot, touchpoint, locale)
  const outputs = await email.render(view, { size: '', formats: Object.keys(email.spec.formats) }, sources)
  const bytes = (format: string) => outputs.find((one) => one.format === format)?.bytes ?? new Uint8Array()
  const text = (format: string) => new TextDecoder().decode(bytes(format))
  return {
    view,
    sources,
    html: text('html'),
    txt: text('txt'),
    inline: Buffer.from(bytes('eml@inline')),
    eml: Buffer.from(bytes('eml')),
    jpg: bytes('jpg'),
    small: bytes('jpg@small'),
    logo: bytes('logo-png'),
    ics: text('ics'),
    formats: outputs.map(({ format }) => format),
    findings: [...view.findings, ...outputs.flatMap((one) => one.findings)],
  }
}
