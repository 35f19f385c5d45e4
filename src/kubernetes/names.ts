/**
 * The names that the Kubernetes API accepts (k8s.io/apimachinery: pkg/util/validation, pkg/api/validation, pkg/api/validate/content).
 *
 * Every validator returns what is wrong: nothing when the name is valid, else as many problems as Kubernetes reports errors.
 * A problem continues a sentence that begins with the name: `"My_App" must consist of …`. Lengths are bytes of UTF-8.
 */
import { byteLength, isLongerThan } from './text.ts'

/** Why a name is invalid; each continues a sentence that begins with the name. Empty where it is valid. */
export type Problems = readonly string[]

/** What every validator returns for a valid name. */
export const noProblems: Problems = Object.freeze([])

export const dns1123LabelMaxLength = 63
/** Characters. */
export const dns1123SubdomainMaxLength = 253
export const labelValueMaxLength = 63

const dns1123Label = /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?$/
const dns1123Subdomain = /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)*$/
// Go's (?i) folds as Unicode does: U+017F is an s, U+212A a k. The flags iu say the same, and cost a millisecond at every start.
const dns1123SubdomainCaseless =
  /^[A-Za-z0-9\u017f\u212a](?:[-A-Za-z0-9\u017f\u212a]*[A-Za-z0-9\u017f\u212a])?(?:\.[A-Za-z0-9\u017f\u212a](?:[-A-Za-z0-9\u017f\u212a]*[A-Za-z0-9\u017f\u212a])?)*$/
const dns1123SubdomainWithUnderscore = /^_?[a-z0-9](?:[-_a-z0-9]*[a-z0-9])?(?:\._?[a-z0-9](?:[-_a-z0-9]*[a-z0-9])?)*$/
const wildcardDNS1123Subdomain = /^\*\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)*$/
const dns1035Label = /^[a-z](?:[-a-z0-9]*[a-z0-9])?$/
const labelKey = /^(?:[A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$/
const envVarName = /^[-._a-zA-Z][-._a-zA-Z0-9]*$/
const configMapKey = /^[-._a-zA-Z0-9]+$/
const httpHeaderName = /^[-A-Za-z0-9]+$/
const httpPath = /^[A-Za-z0-9/\-._~%!$&'()*+,;=:]+$/
const cIdentifier = /^[A-Za-z_][A-Za-z0-9_]*$/
const decimalInteger = /^(?:0|-?[1-9][0-9]*)$/
const percent = /^[0-9]+%$/
const sysctlName = /^(?:[a-z0-9](?:[-_a-z0-9]*[a-z0-9])?[./])*[a-z0-9](?:[-_a-z0-9]*[a-z0-9])?$/

const notInLabel = /[^-a-z0-9]/u
const notInSubdomain = /[^-.a-z0-9]/u
const notInSubdomainCaseless = /[^-.A-Za-z0-9\u017f\u212a]/u
const notInSubdomainWithUnderscore = /[^-._a-z0-9]/u
const notInWildcard = /[^-*.a-z0-9]/u
const notInLabelKey = /[^-_.A-Za-z0-9]/u
const notInCIdentifier = /[^A-Za-z0-9_]/u
const notInHTTPHeaderName = /[^-A-Za-z0-9]/u
const notInSysctlName = /[^-_./a-z0-9]/u
const notInRelaxedEnvVarName = /[^ -~]|=/u
const portName = /^(?=[^a-z]*[a-z])[a-z0-9]+(?:-[a-z0-9]+)*$/
const portNameCharset = /^[-a-z0-9]+$/
const portNameOneLetter = /[a-z]/

const ends = 'and start and end with a letter or digit'
const lowerLabel = `must consist of lower case letters, digits and '-', ${ends}, such as my-name`
const lowerSubdomain = `must consist of lower case letters, digits, '-' and '.', ${ends} around every '.', such as example.com`
const anySubdomain = `must consist of letters, digits, '-' and '.', ${ends} around every '.', such as Example.com`
const underscoreSubdomain = `must consist of lower case letters, digits, '-', '_' and '.', and end with a letter or digit before every '.', such as example.com`
const wildcardSubdomain = "must be '*.' and a domain name in lower case, such as *.example.com"
const label = `must consist of letters, digits, '-', '_' and '.', ${ends}, such as my.name`

/** A label of DNS in lower case: names of containers, volumes, namespaces. */
export function isDNS1123Label(value: string): Problems {
  return dns1123Label.test(value) && value.length <= dns1123LabelMaxLength ? noProblems : labelProblems(value)
}

function labelProblems(value: string): Problems {
  const problems = tooLong(value, dns1123LabelMaxLength)
  if (!dns1123Label.test(value)) {
    problems.push(dns1123Subdomain.test(value) ? `must not contain dots: it ${lowerLabel}` : withCulprit(lowerLabel, value, notInLabel))
  }
  return problems
}

/** A domain name in lower case: names of most objects. */
export function isDNS1123Subdomain(value: string): Problems {
  return check(value, dns1123SubdomainMaxLength, dns1123Subdomain, lowerSubdomain, notInSubdomain)
}

/** A domain name in either case. */
export function isDNS1123SubdomainCaseless(value: string): Problems {
  return check(value, dns1123SubdomainMaxLength, dns1123SubdomainCaseless, anySubdomain, notInSubdomainCaseless)
}

/** A domain name whose parts may hold and begin with '_': searches of a dnsConfig. */
export function isDNS1123SubdomainWithUnderscore(value: string): Problems {
  return check(value, dns1123SubdomainMaxLength, dns1123SubdomainWithUnderscore, underscoreSubdomain, notInSubdomainWithUnderscore)
}

/** What is wrong with a label of RFC 1035: a name that begins with a letter. */
export function isDNS1035Label(value: string): Problems {
  const text = `must consist of lower case letters, digits and '-', start with a letter, and end with a letter or digit, such as my-name`
  return check(value, dns1123LabelMaxLength, dns1035Label, text, notInLabel)
}

export function isWildcardDNS1123Subdomain(value: string): Problems {
  return check(value, dns1123SubdomainMaxLength, wildcardDNS1123Subdomain, wildcardSubdomain, notInWildcard)
}

/** @param prefix Whether more will be appended, as to a generateName: then it may end with a dash. */
export function nameIsDNSSubdomain(name: string, prefix = false): Problems {
  return isDNS1123Subdomain(prefix ? maskTrailingDash(name) : name)
}

/** @param prefix Whether more will be appended, as to a generateName: then it may end with a dash. */
export function nameIsDNSLabel(name: string, prefix = false): Problems {
  return isDNS1123Label(prefix ? maskTrailingDash(name) : name)
}

/** Go puts an 'a' over the last two bytes, so the character before the dash is checked only where it is more than one byte. */
function maskTrailingDash(name: string): string {
  if (name.length < 2 || !name.endsWith('-')) return name
  return name.charCodeAt(name.length - 2) < 0x80 ? `${name.slice(0, -2)}a` : name.slice(0, -1)
}

/** A label key: a name, with the domain it belongs to and '/' before it if there is one. */
export function isQualifiedName(value: string): Problems {
  const slash = value.indexOf('/')
  if (slash < 0) return labelKeyProblems(value, '')

  const name = value.slice(slash + 1)
  if (name.includes('/')) return ["must have at most one '/', between a domain and a name, such as example.com/my-name"]
  const ofDomain = slash === 0 ? noDomain : each(isDNS1123Subdomain(value.slice(0, slash)), badDomain)
  const ofName = labelKeyProblems(name, "has an invalid name after '/', which ")
  return ofDomain.length > 0 ? [...ofDomain, ...ofName] : ofName
}

/** An empty name is reported twice: for its length and for its form. */
function labelKeyProblems(name: string, subject: string): Problems {
  const fits = labelKey.test(name)
  const long = isLongerThan(name, labelValueMaxLength)
  if (fits && !long) return noProblems
  const problems: string[] = []
  if (long) problems.push(subject + longerThan(name, labelValueMaxLength))
  if (name === '') problems.push(`${subject}must not be empty`)
  if (!fits) problems.push(subject + withCulprit(label, name, notInLabelKey))
  return problems
}

/** A label key that names its domain. */
export function isPrefixedLabelKey(value: string): Problems {
  const problems = isQualifiedName(value)
  if (problems.length > 0 || value.includes('/')) return problems
  return ["must have a domain and '/' before the name, such as example.com/my-name"]
}

/** validation.IsValidLabelValue. */
export function isValidLabelValue(value: string): Problems {
  if (value === '') return noProblems
  return check(value, labelValueMaxLength, labelKey, label, notInLabelKey)
}

/** As isPrefixedLabelKey; Kubernetes calls an empty one missing (FieldValueRequired). */
export function isDomainPrefixedKey(value: string): Problems {
  return value === '' ? empty : isPrefixedLabelKey(value)
}

/** A domain, '/', and the path of a URL. Kubernetes calls an empty one missing (FieldValueRequired). */
export function isDomainPrefixedPath(value: string): Problems {
  if (value === '') return empty
  const slash = value.indexOf('/')
  if (slash <= 0 || slash === value.length - 1) return ["must be a domain, '/' and a path, such as example.com/my-path"]
  const ofDomain = each(isDNS1123Subdomain(value.slice(0, slash)), badDomain)
  if (httpPath.test(value.slice(slash + 1))) return ofDomain
  return [...ofDomain, "has an invalid path after '/', which may contain only letters, digits and /-._~%!$&'()*+,;=:"]
}

/** A domain of at least three parts. Kubernetes calls an empty one missing (FieldValueRequired). */
export function isFullyQualifiedName(name: string): Problems {
  return fullyQualified(name, 3)
}

/** A domain of at least two parts; it may end with a dot. Kubernetes calls an empty one missing (FieldValueRequired). */
export function isFullyQualifiedDomainName(name: string): Problems {
  if (name === '') return empty
  const domain = name.endsWith('.') ? name.slice(0, -1) : name
  const problems = fullyQualified(domain, 2)
  if (problems.length > 0) return problems
  for (const part of domain.split('.')) {
    const problem = isDNS1123Label(part)[0]
    if (problem !== undefined) return [`has the part '${part}', which ${problem}`]
  }
  return noProblems
}

function fullyQualified(domain: string, parts: 2 | 3): Problems {
  const problems = isDNS1123Subdomain(domain)
  if (problems.length > 0) return [problems.join(', and ')]
  if (domain.split('.').length >= parts) return noProblems
  return [parts === 3 ? 'must have at least three parts, such as my.example.com' : 'must have at least two parts, such as example.com']
}

/** What may stand between two slashes of a URL: names of objects without a stricter form. */
export function isPathSegmentName(name: string): Problems {
  if (name === '.' || name === '..') return [`must not be '${name}'`]
  return isPathSegmentPrefix(name)
}

/** The beginning of a path segment. */
export function isPathSegmentPrefix(name: string): Problems {
  if (!name.includes('%')) return name.includes('/') ? [withSlash] : noProblems
  return name.includes('/') ? [withSlash, withPercent] : [withPercent]
}

/** The name of a container's port. */
export function isValidPortName(port: string): Problems {
  if (portName.test(port) && port.length <= 15) return noProblems
  const problems = tooLong(port, 15)
  if (!portNameCharset.test(port)) problems.push(withCulprit("must consist of lower case letters, digits and '-'", port, notInLabel))
  if (!portNameOneLetter.test(port)) problems.push('must contain a lower case letter')
  if (port.includes('--')) problems.push("must not contain '--'")
  if (port.startsWith('-') || port.endsWith('-')) problems.push("must not start or end with '-'")
  return problems
}

/** validation.IsValidPortNum: 1 to 65535. */
export function isValidPortNum(port: number | bigint): Problems {
  return inRange(port, 1, 65535)
}

/** validation.IsValidUserID: 0 to 2147483647. */
export function isValidUserID(uid: number | bigint): Problems {
  return inRange(uid, 0, 2147483647)
}

/** validation.IsValidGroupID: 0 to 2147483647. */
export function isValidGroupID(gid: number | bigint): Problems {
  return inRange(gid, 0, 2147483647)
}

/** The name of an environment variable before Kubernetes 1.34, and still where a file or a ConfigMap names it. */
export function isEnvVarName(value: string): Problems {
  const text = "must consist of letters, digits, '_', '-' and '.', and not start with a digit, such as MY_NAME"
  return notAbove(value, envVarName.test(value) ? noProblems : [withCulprit(text, value, notInLabelKey)])
}

/** The name of an environment variable since RelaxedEnvironmentVariableValidation. */
export function isRelaxedEnvVarName(value: string): Problems {
  if (value === '') return empty
  const culprit = notInRelaxedEnvVarName.exec(value)
  return culprit ? [`must consist of printable ASCII characters other than '=': ${shown(culprit[0])} is not allowed`] : noProblems
}

/** A key of a ConfigMap or Secret. */
export function isConfigMapKey(value: string): Problems {
  const text = "must consist of letters, digits, '-', '_' and '.', such as key.name"
  return notAbove(value, check(value, dns1123SubdomainMaxLength, configMapKey, text, notInLabelKey))
}

/** validation.IsHTTPHeaderName. */
export function isHTTPHeaderName(value: string): Problems {
  if (httpHeaderName.test(value)) return noProblems
  return [withCulprit("must consist of letters, digits and '-', such as X-Header-Name", value, notInHTTPHeaderName)]
}

/** validation.IsCIdentifier. */
export function isCIdentifier(value: string): Problems {
  if (cIdentifier.test(value)) return noProblems
  return [withCulprit("must consist of letters, digits and '_', and not start with a digit, such as my_name", value, notInCIdentifier)]
}

/** A whole number as one writes it: no plus, no leading zeros, no minus before 0. */
export function isDecimalInteger(value: string): Problems {
  if (value === '') return empty
  return decimalInteger.test(value) ? noProblems : ['must be a whole number without a plus sign or leading zeros, such as 42 or -7']
}

export function isValidPercent(value: string): Problems {
  return percent.test(value) ? noProblems : ["must be a percentage, a whole number and '%' without a space, such as 10%"]
}

/** The name of a kernel parameter; its parts are separated by '.' or '/'. Kubernetes reports one error, whatever is wrong. */
export function isValidSysctlName(name: string): Problems {
  if (isLongerThan(name, dns1123SubdomainMaxLength)) return [longerThan(name, dns1123SubdomainMaxLength)]
  if (sysctlName.test(name)) return noProblems
  const text = `must consist of lower case letters, digits, '-' and '_' between '.' or '/', ${ends} around them, such as net.core.somaxconn`
  return [withCulprit(text, name, notInSysctlName)]
}

const badDomain = "has an invalid domain before '/', which "
const noDomain: Problems = Object.freeze(["must have a domain before '/', such as example.com/my-name"])
const withSlash = "must not contain '/'"
const withPercent = "must not contain '%'"
const empty: Problems = Object.freeze(['must not be empty'])

/** At most one problem for the length and one for the form. */
function check(value: string, most: number, form: RegExp, text: string, outside: RegExp): Problems {
  const fits = form.test(value)
  if (!isLongerThan(value, most)) return fits ? noProblems : [withCulprit(text, value, outside)]
  return fits ? [longerThan(value, most)] : [longerThan(value, most), withCulprit(text, value, outside)]
}

function tooLong(value: string, most: number): string[] {
  return isLongerThan(value, most) ? [longerThan(value, most)] : []
}

function longerThan(value: string, most: number): string {
  return `must have at most ${most} bytes: it has ${byteLength(value)}`
}

function inRange(value: number | bigint, least: number, most: number): Problems {
  return value >= least && value <= most ? noProblems : [`must be between ${least} and ${most}`]
}

function each(problems: Problems, before: string): Problems {
  return problems.length > 0 ? problems.map(problem => before + problem) : noProblems
}

/** Adds what is wrong with names that would lead out of the directory they are a file of. */
function notAbove(value: string, problems: Problems): Problems {
  if (!value.startsWith('..') && value !== '.') return problems
  return [...problems, value.length <= 2 ? `must not be '${value}'` : "must not start with '..'"]
}

function withCulprit(text: string, value: string, outside: RegExp): string {
  if (value === '') return `${text}: it is empty`
  const culprit = outside.exec(value)
  return culprit ? `${text}: ${shown(culprit[0])} is not allowed` : text
}

function shown(char: string): string {
  if (char === ' ') return 'a space'
  if (/[\p{L}\p{N}\p{P}\p{S}]/u.test(char)) return `'${char}'`
  return `U+${char.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`
}
