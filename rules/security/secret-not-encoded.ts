import { type AnyField, type ConfigUse, configUses, problem, rule } from 'ds-lint/rule'

/** Keys of what is encoded, or binary, on purpose. */
const ON_PURPOSE = /auth|basic|b64|base64|cert|\bca\b|key$|jwk|license|keystore|\.(?:p12|jks|der|gz)$/i
/** Keys that services give out as text. */
const TEXT_KEY = /(?:api|app|access)[-_]?key(?:[-_]?id)?$/i
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/

export default rule({
  id: 'secret-not-encoded',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Value of a Secret is not encoded, is encoded twice, or ends with a newline',
  why: `Values below data are base64. A word of letters and digits can be base64 by accident: the API server takes it, and the agent gets other bytes. Encoded twice, it gets base64 in
    place of the password. The newline that "echo" writes is encoded with the value. Reported for variables of containers, which are text.`,
  references: ['https://kubernetes.io/docs/concepts/configuration/secret/#restriction-names-data'],

  *check({ daemonSet, pod, objects }) {
    const told = new Set<string>()
    for (const use of configUses(pod)) {
      if (use.kind !== 'Secret' || use.how !== 'env') continue
      const secret = objects.find('Secret', daemonSet.value?.metadata?.namespace, use.name)
      for (const [key, field] of secret?.field.at('data').entries() ?? []) {
        const id = `${use.name} ${key}`
        if (told.has(id) || (use.keys !== undefined && !use.keys.includes(key))) continue
        told.add(id)
        yield* problemsOf(key, field, use)
      }
    }
  },
})

function* problemsOf(key: string, field: AnyField, { name, place }: ConfigUse): Iterable<ReturnType<typeof problem>> {
  const text = typeof field.value === 'string' ? decoded(field.value) : undefined
  if (text === undefined || text === '' || (ON_PURPOSE.test(key) && !TEXT_KEY.test(key))) return
  const related = [{ place, message: 'the pods read it here' }]
  if (!isText(text)) {
    yield problem(
      field,
      `${key} of Secret ${name} seems to be plain text: decoded as base64 it is binary data, which the agent gets; encode it, or write it under stringData`,
      {
        related,
      },
    )
    return
  }
  if (/^[ -~]+\r?\n$/.test(text)) {
    yield problem(
      field,
      `${key} of Secret ${name} ends with a newline, which is part of the variable: a name or password with it is another one; encode it without, as "echo -n" or "printf" write it`,
      { related },
    )
    return
  }
  const inner = text.length >= 8 ? decoded(text) : undefined
  if (inner === undefined || inner === '' || !/^[ -~]+$/.test(inner) || !(text.endsWith('=') || text.length >= 12)) return
  yield problem(field, `${key} of Secret ${name} is base64 of base64, so the agent gets the encoded text; encode it once`, { related })
}

/** The bytes as characters; undefined for what is no base64. */
function decoded(text: string): string | undefined {
  const bare = text.replace(/[\r\n]/g, '')
  return BASE64.test(bare) ? atob(bare) : undefined
}

/** Whether bytes are text in UTF-8, without control characters. */
function isText(bytes: string): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes, byte => byte.charCodeAt(0)))
    return !/[^\P{Cc}\t\r\n]/u.test(text)
  } catch {
    return false
  }
}
