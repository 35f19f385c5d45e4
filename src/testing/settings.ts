/** What a case sets for its run: `kubernetes 1.30; profile eks; closed-world; seconds 60`. */
import { NEWEST, parseVersionRange, PROFILE_NAMES, type ProfileName, type VersionRange } from '../kubernetes/index.ts'

export interface CaseSettings {
  readonly kubernetes: VersionRange
  readonly profiles?: readonly ProfileName[]
  readonly closedWorld?: true
  readonly options?: Readonly<Record<string, string>>
}

/** Settings are separated by semicolons, each a name and its value. Throws an Error for a value that is not valid; options are checked by their rule. */
export function parseSettings(text: string): CaseSettings {
  let kubernetes: VersionRange = { from: NEWEST, to: NEWEST }
  let profiles: readonly ProfileName[] = []
  let closedWorld = false
  const options: Record<string, string> = {}
  for (const part of text.split(';').map(each => each.trim())) {
    if (part === '') continue
    const [name = '', value = ''] = part.split(/\s+([^]*)/)
    if (name === 'kubernetes') {
      const range = parseVersionRange(value)
      if ('message' in range) throw new Error(`"${value}" ${range.message}`)
      kubernetes = range
    } else if (name === 'profile') profiles = value.split(',').map(profile => profileOf(profile.trim()))
    else if (name === 'closed-world') closedWorld = true
    else options[name] = value
  }
  return {
    kubernetes,
    ...(profiles.length > 0 ? { profiles } : {}),
    ...(closedWorld ? { closedWorld } : {}),
    ...(Object.keys(options).length > 0 ? { options } : {}),
  }
}

function profileOf(text: string): ProfileName {
  const profile = PROFILE_NAMES.find(name => name === text)
  if (profile === undefined) throw new Error(`unknown profile "${text}"; there are ${PROFILE_NAMES.join(', ')}`)
  return profile
}
