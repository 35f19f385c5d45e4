/** url() and its parts (k8s.io/apiserver pkg/cel/library/urls.go). */
import { method, overload, traversalCost } from '../functions.ts'
import { listOf, mapOf, structType, type Type, types } from '../types.ts'
import { escapedPath, parseURL, queryOf, splitHost, type URLParts, urlText } from '../url.ts'
import { CelError, Entries, Opaque, type Result, type Value } from '../values.ts'
import type { Library } from './library.ts'

const { bool, string } = types

export const urlType: Type = structType('kubernetes.URL')

export class URL extends Opaque {
  override readonly type = urlType

  constructor(readonly parts: URLParts) {
    super()
  }

  override equals(other: Value): boolean | undefined {
    return other instanceof URL ? this.toString() === other.toString() : undefined
  }

  override toString(): string {
    return urlText(this.parts)
  }
}

function urlOf(text: string): Result {
  const request = parseURL(text, true)
  const parts = typeof request === 'string' ? request : parseURL(text, false)
  return typeof parts === 'string' ? new CelError(`URL parse error during conversion from string: ${parts}`) : new URL(parts)
}

function query({ parts }: URL): Result {
  const entries = new Entries()
  for (const [key, values] of queryOf(parts)) entries.set(key, values)
  return entries
}

function part(name: string, id: string, of: (parts: URLParts) => string): Library['functions'][number] {
  return { name, overloads: [method(id, [urlType], string, ({ parts }: URL) => of(parts))] }
}

export const urls: Library = {
  functions: [
    { name: 'url', overloads: [overload('string_to_url', [string], urlType, urlOf)], cost: ([text]) => traversalCost(text!) },
    part('getScheme', 'url_get_scheme', ({ scheme }) => scheme),
    part('getHost', 'url_get_host', ({ host }) => host),
    part('getHostname', 'url_get_hostname', parts => splitHost(parts).name),
    part('getPort', 'url_get_port', parts => splitHost(parts).port),
    part('getEscapedPath', 'url_get_escaped_path', escapedPath),
    { name: 'getQuery', overloads: [method('url_get_query', [urlType], mapOf(string, listOf(string)), query)] },
    {
      name: 'isURL',
      overloads: [overload('is_url_string', [string], bool, (text: string): Result => typeof parseURL(text, true) !== 'string')],
    },
  ],
}
