/*
 * What X takes for a web link, by the expressions of twitter-text 3.1 (validUrlPath, validDomain and what they are made of), but for its list of
 * domains' endings, which changes each month: any word of letters is taken for one.
 */
const spaces = '\\u0009-\\u000d\\u0020\\u0085\\u00a0\\u1680\\u180e\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000'
const invalid = '\\ufffe\\ufeff\\uffff'
const directional = '\\u202a-\\u202e\\u061c\\u200e\\u200f\\u2066\\u2069'
const accented =
  '\\xc0-\\xd6\\xd8-\\xf6\\xf8-\\xff\\u0100-\\u024f\\u0253\\u0254\\u0256\\u0257\\u0259\\u025b\\u0263\\u0268\\u026f\\u0272\\u0289\\u028b\\u02bb\\u0300-\\u036f\\u1e00-\\u1eff'
const cyrillic = '\\u0400-\\u04ff'

const inDomain = `[^!'#%&()*+,\\\\\\-./:;<=>?@\\[\\]^_{|}~$${spaces}${invalid}${directional}]`
const subdomain = `(?:(?:${inDomain}(?:[_-]|${inDomain})*)?${inDomain}\\.)`
const domainName = `(?:(?:${inDomain}(?:-|${inDomain})*)?${inDomain}\\.)`
const ending = '(?:(?:[a-z]{2,63}|xn--[-0-9a-z]+)(?=[^0-9a-zA-Z@+-]|$))'
const domain = `${subdomain}*${domainName}${ending}`

const inPath = `[a-z${cyrillic}0-9!*';:=+,.$/%#\\[\\]\\-\\u2013_~@|&${accented}]`
/** Brackets, and one more pair within. */
const brackets = `\\((?:${inPath}+|(?:${inPath}*\\(${inPath}+\\)${inPath}*))\\)`
const endOfPath = `(?:[+\\-a-z${cyrillic}0-9=_#/${accented}]|(?:${brackets}))`
const path = `(?:(?:${inPath}*(?:${brackets}${inPath}*)*${endOfPath})|(?:@${inPath}+/))`
const query = "\\?[a-z0-9!?*'@();:&=+$/%#\\[\\]\\-_.,~|]*[a-z0-9\\-_&=#/]"

const link = new RegExp(`(?<=[^A-Za-z0-9@＠$#＃${invalid}]|^)https?://(?<domain>${domain})(?::[0-9]+)?(?:/${path}*)?(?:${query})?`, 'gi')

/** Letters that a label of a domain has at most (RFC 1035, 2.3.4). */
const LABEL = 63

/** The links with https:// or http:// in a text as X finds them, by where they begin and end. Pure. */
export function linksIn(text: string): (readonly [start: number, end: number])[] {
  return [...text.matchAll(link)].flatMap(({ 0: whole, index, groups }) =>
    isDomain(groups?.domain ?? '') ? [[index, index + whole.length] as const] : [],
  )
}

function isDomain(name: string): boolean {
  return name.split('.').every((label) => label.length <= LABEL)
}
