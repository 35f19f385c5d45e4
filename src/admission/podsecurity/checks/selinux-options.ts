import type { Path } from '../../../kubernetes/index.ts'
import type { Breach, Check } from '../check.ts'
import type { Pod, Setter } from '../pod.ts'
import { named, settersText, sorted } from '../words.ts'

const TYPES = ['', 'container_t', 'container_init_t', 'container_kvm_t']
const TYPES_SINCE_31 = [...TYPES, 'container_engine_t']

export const seLinuxOptions: Check = {
  id: 'seLinuxOptions',
  level: 'baseline',
  revisions: [
    { since: 0, judge: pod => judge(pod, TYPES) },
    { since: 31, judge: pod => judge(pod, TYPES_SINCE_31) },
  ],
}

function judge({ setters }: Pod, types: readonly string[]): Breach | undefined {
  const bad = setters.map(setter => ({ ...setter, ...forbiddenIn(setter, types) })).filter(({ paths }) => paths.length > 0)
  if (bad.length === 0) return undefined
  const wrongTypes = sorted(bad.flatMap(({ type }) => type ?? []))
  const data = [
    ...(wrongTypes.length > 0 ? [named('type', wrongTypes)] : []),
    ...(bad.some(({ user }) => user) ? ['user may not be set'] : []),
    ...(bad.some(({ role }) => role) ? ['role may not be set'] : []),
  ]
  return {
    reason: 'seLinuxOptions',
    detail: `${settersText(bad)} set forbidden securityContext.seLinuxOptions: ${data.join('; ')}`,
    paths: bad.flatMap(({ paths }) => paths),
  }
}

interface Forbidden {
  readonly type: string | undefined
  readonly user: boolean
  readonly role: boolean
  readonly paths: readonly Path[]
}

function forbiddenIn({ at, context: { seLinuxOptions: options } }: Setter, types: readonly string[]): Forbidden {
  const { type = '', user = '', role = '' } = options ?? {}
  const forbidden = { type: types.includes(type) ? undefined : type, user: user !== '', role: role !== '' }
  const names = [
    ...(forbidden.type === undefined ? [] : ['type']),
    ...(forbidden.user ? ['user'] : []),
    ...(forbidden.role ? ['role'] : []),
  ]
  return { ...forbidden, paths: names.map(name => at.child('seLinuxOptions', name)) }
}
