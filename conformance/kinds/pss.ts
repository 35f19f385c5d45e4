/** What k8s.io/pod-security-admission says of a DaemonSet's template, after defaulting, by each version of the policy. */
import { decode } from '../../src/admission/decode/index.ts'
import { defaultDaemonSet } from '../../src/admission/default/index.ts'
import { NEWEST } from '../../src/kubernetes/version.ts'
import { detailOf, type Level, parsePolicyVersion, reasonOf, violations } from '../../src/admission/podsecurity/index.ts'
import { parseJson } from '../../src/yaml/json.ts'
import { difference } from '../difference.ts'

interface Vector {
  readonly manifest: string
  readonly cases: readonly Case[]
}

/** Both ends belong to the range of versions. */
interface Case {
  readonly level: Level
  readonly from: string
  readonly to: string
  readonly allowed: boolean
  readonly forbiddenReason?: string
  readonly forbiddenDetail?: string
}

export function check(vector: unknown): string | undefined {
  const { manifest, cases } = vector as Vector
  const { value } = decode(parseJson(manifest).root, 'DaemonSet', { minor: NEWEST, contentType: 'json' })
  const template = defaultDaemonSet(value, NEWEST).spec?.template ?? {}
  for (const { level, from, to, allowed, forbiddenReason = '', forbiddenDetail = '' } of cases) {
    for (let minor = minorOf(from); minor <= minorOf(to); minor++) {
      const broken = violations(template, level, minor)
      const came = { level, minor, allowed: broken.length === 0, reason: reasonOf(broken), detail: detailOf(broken) }
      const differs = difference({ level, minor, allowed, reason: forbiddenReason, detail: forbiddenDetail }, came)
      if (differs !== undefined) return differs
    }
  }
  return undefined
}

function minorOf(text: string): number {
  const version = parsePolicyVersion(text)
  if (typeof version !== 'number') throw new Error(`${text} is not a version`)
  return version
}
