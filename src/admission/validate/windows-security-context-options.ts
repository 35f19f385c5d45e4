import { isDNS1123Subdomain, type Path, byteLength, type WindowsSecurityContextOptions } from '../../kubernetes/index.ts'
import type { Checks } from '../rejection.ts'
import { rejectValue } from './value.ts'

const MAX_CREDENTIAL_SPEC_BYTES = 64 * 1024
const MAX_DOMAIN_BYTES = 255
const MAX_USER_BYTES = 104

// oxlint-disable-next-line no-control-regex -- what it looks for
const CONTROL = /[\u0000-\u001f\u007f]/
const NETBIOS_DOMAIN = /^[^\\/:*?"<>|.][^\\/:*?"<>|]{0,14}$/u
const DNS_DOMAIN = /^[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/
const ONLY_DOTS_AND_SPACES = /^[. ]+$/
const NOT_IN_USER = /["/\\:;|=,+*?<>@[\]]/

/** validateWindowsSecurityContextOptions; hostProcess is checked for all containers of the pod together. */
export function validateWindowsOptions(options: WindowsSecurityContextOptions, path: Path, checks: Checks): void {
  const { gmsaCredentialSpecName, gmsaCredentialSpec, runAsUserName } = options
  if (gmsaCredentialSpecName !== undefined) {
    rejectValue(path, 'gmsaCredentialSpecName', gmsaCredentialSpecName, isDNS1123Subdomain(gmsaCredentialSpecName), checks)
  }
  if (gmsaCredentialSpec !== undefined) validateCredentialSpec(gmsaCredentialSpec, path.child('gmsaCredentialSpec'), checks)
  if (runAsUserName !== undefined) rejectValue(path, 'runAsUserName', runAsUserName, userNameProblems(runAsUserName), checks)
}

function validateCredentialSpec(spec: string, field: Path, checks: Checks): void {
  if (spec === '') return checks.invalid(field, 'gmsaCredentialSpec is empty; set the credential spec, or remove it')
  const bytes = byteLength(spec)
  if (bytes <= MAX_CREDENTIAL_SPEC_BYTES) return
  checks.invalid(field, `the credential spec has ${bytes} bytes; at most ${MAX_CREDENTIAL_SPEC_BYTES} are allowed`)
}

/** DOMAIN\\user, or a user alone. */
function userNameProblems(name: string): string[] {
  if (name === '') return ['is not a valid user; use DOMAIN\\user or user, or remove runAsUserName']
  if (CONTROL.test(name)) return ['must not contain control characters']
  const parts = name.split('\\')
  if (parts.length > 2) return ["must have at most one '\\', between the domain and the user"]

  const user = parts.at(-1) ?? ''
  const domain = parts.length === 2 ? parts[0] : undefined
  return domain === undefined ? userProblems(user) : [...domainProblems(domain), ...userProblems(user)]
}

function domainProblems(domain: string): string[] {
  const problems: string[] = []
  if (byteLength(domain) > MAX_DOMAIN_BYTES) problems.push(`must have at most ${MAX_DOMAIN_BYTES} bytes before '\\'`)
  if (!NETBIOS_DOMAIN.test(domain) && !DNS_DOMAIN.test(domain)) problems.push("must have a NetBIOS or DNS domain before '\\'")
  return problems
}

function userProblems(user: string): string[] {
  const problems: string[] = []
  if (user === '') problems.push("must have a user after '\\'")
  if (byteLength(user) > MAX_USER_BYTES) problems.push(`must have a user of at most ${MAX_USER_BYTES} bytes`)
  if (ONLY_DOTS_AND_SPACES.test(user)) problems.push('must have a user that does not consist of dots and spaces only')
  if (NOT_IN_USER.test(user)) problems.push('must have a user without "/\\:;|=,+*?<>@[]')
  return problems
}
