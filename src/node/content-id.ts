/** The name of a file's content: git's own, so that what a revision holds needs no second look. */
import { createHash } from 'node:crypto'
import type { Encoding } from '../base/index.ts'
import { encode } from './decode.ts'

export type Hash = 'sha1' | 'sha256'

export interface Content {
  readonly text: string
  /** UTF-8 where nobody knows. */
  readonly encoding?: Encoding
  readonly invalid?: unknown
}

const UTF8: Encoding = { name: 'utf-8', bom: false }

/** git hash-object of the file; another text where some of it could not be decoded. */
export function contentId({ text, encoding = UTF8, invalid }: Content, algorithm: Hash): string {
  const hash = bytesId(encode(text, encoding), algorithm)
  return invalid ? `not ${hash}` : hash
}

/** git hash-object of bytes. */
export function bytesId(bytes: Uint8Array, algorithm: Hash): string {
  return createHash(algorithm).update(`blob ${bytes.length}\0`).update(bytes).digest('hex')
}
