import { type Finding, finding } from '../../content/findings/index.ts'
import { loopbackFinding } from '../shared/copy/index.ts'
import type { BannerView } from './compose.ts'

/** What is wrong with the link that a file carries: `what` names the file. */
export function linkFindings({ link, loopback }: Pick<BannerView, 'link' | 'loopback'>, what: string): Finding[] {
  if (link === null) return []
  return loopback ? [loopbackFinding(what)] : []
}

/** The same for what ad servers take: they refuse links that are not https. */
export function adLinkFindings(view: Pick<BannerView, 'link' | 'loopback'>, what: string): Finding[] {
  const findings = linkFindings(view, what)
  if (findings.length > 0 || view.link === null || view.link.startsWith('https://')) return findings
  return [
    finding('https-link', {
      place: 'link',
      message: `${what} carries a link that ad servers refuse. Publish the hub under an https address and set that as the public base URL.`,
      expected: 'https://…',
      actual: view.link,
    }),
  ]
}
