import { escapePattern } from '../text/index.ts'

/** Where everything that delivery answers is found; whoever writes one of our addresses takes it from here. */
export interface Addresses {
  /** What all of them begin with, without a slash at the end. */
  readonly root: string
  /** The list of all touchpoints. */
  readonly directory: string
  touchpoint(key: string): string
  campaign(slug: string): string
  campaignChannel(slug: string, channel: string): string
  /** @param extension without its dot */
  asset(sha256: string, extension: string): string
  /** What a kind of problem is, by the last part of its `type`. */
  problem(name: string): string
  /** The short link that is shown, printed and put into QR codes. */
  link(code: string): string
}

/**
 * The addresses below a root: public ones below `https://hub.example.org`, paths below the path of that.
 * @param root as `deliveryRoot` makes it; slashes at its end do not count
 */
export function addressesBelow(root: string): Addresses {
  const base = root.replace(/\/+$/, '')
  const api = `${base}/v1`
  return {
    root: base,
    directory: api,
    touchpoint: (key) => `${api}/touchpoints/${key}`,
    campaign: (slug) => `${api}/campaigns/${slug}`,
    campaignChannel: (slug, channel) => `${api}/campaigns/${slug}/${channel}`,
    asset: (sha256, extension) => `${api}/assets/${sha256}.${extension}`,
    problem: (name) => `${api}/problems/${name}`,
    link: (code) => `${base}/l/${code}`,
  }
}

/** The same addresses as paths, for what is read at the same host. */
export function addressPaths({ root }: Pick<Addresses, 'root'>): Addresses {
  return addressesBelow(new URL(root).pathname)
}

/**
 * The public address that delivery is answered below.
 * @param baseUrl the public address of the server; Next's `basePath` may stand at its end
 * @param path where delivery is mounted on the server: a host's API route, or '' for the hub's own
 * @param basePath Next's, '' for none
 */
export function deliveryRoot(baseUrl: string, path: string, basePath = ''): string {
  const [root, base, inner] = [baseUrl, basePath, path].map((part) => part.replace(/\/+$/, '')) as [string, string, string]
  const isSaid = base !== '' && new URL(root).pathname.endsWith(base)
  return root + [isSaid ? '' : base, inner].map((part) => (part === '' ? '' : `/${part.replace(/^\/+/, '')}`)).join('')
}

/** Finds every address of an asset in a text: the whole address, its hash and its extension. */
export function assetPattern({ root }: Pick<Addresses, 'root'>): RegExp {
  return new RegExp(`${escapePattern(addressesBelow(root).asset('', '').slice(0, -1))}([0-9a-f]{64})\\.(\\w+)`, 'g')
}

/** The root that a short link begins with; '' for what is none. */
export function rootOfLink(link: string): string {
  return /^(.*)\/l\/[^/]+$/.exec(link)?.[1] ?? ''
}
