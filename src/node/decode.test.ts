import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decode, encode } from './decode.ts'

const text = 'kind: DaemonSet\r\nname: "é🚀"\n'

describe('decode', () => {
  it.each([
    { name: 'utf-8', bom: false },
    { name: 'utf-8', bom: true },
    { name: 'utf-16le', bom: true },
    { name: 'utf-16be', bom: true },
    { name: 'utf-16le', bom: false },
    { name: 'utf-16be', bom: false },
  ] as const)('reads %o as it was written', encoding => {
    expect(decode(encode(text, encoding))).toEqual({ text, encoding })
  })

  it('leaves a few NUL characters, and a second byte order mark, to the readers of YAML', () => {
    expect(decode(Buffer.from('kind: X\0\n'))).toEqual({ text: 'kind: X\0\n', encoding: { name: 'utf-8', bom: false } })
    const twice = '\ufeff\ufeffkind: X\n'
    expect(decode(Buffer.from(twice))).toEqual({ text: twice, encoding: { name: 'utf-8', bom: false } })
  })

  it('takes NUL characters for a sign of a binary file', () => {
    expect(decode(Buffer.from('kind: X\xff\0\n', 'latin1'))).toBeUndefined()
    expect(decode(Buffer.from([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0]))).toBeUndefined()
    expect(decode(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]))).toBeUndefined()
  })

  it('reads binary data beside a DaemonSet, which stops who applies the file', () => {
    expect(decode(Buffer.from('\0\xff\n---\nkind: DaemonSet\n', 'latin1'))?.text).toMatch(/\nkind: DaemonSet\n$/)
    expect(decode(Buffer.from('\0\xff\n---\nkinds: DaemonSet and others\n', 'latin1'))).toBeUndefined()
  })

  it('points at the first byte that is not UTF-8 and keeps the rest', () => {
    const decoded = decode(Buffer.concat([Buffer.from('a: "é\uFFFD"\nb: caf'), Buffer.from([0xe9]), Buffer.from('\nc: 1\n')]))
    expect(decoded?.text).toBe('a: "é\uFFFD"\nb: caf\uFFFD\nc: 1\n')
    expect(decoded?.invalid).toEqual({ offset: 14, message: 'byte 0xe9 is not valid UTF-8; save the file as UTF-8' })
    expect(decode(Buffer.from('\uFFFD'))).toEqual({ text: '\uFFFD', encoding: { name: 'utf-8', bom: false } })
  })

  it('points at half a UTF-16 character', () => {
    expect(decode(Buffer.from([0xff, 0xfe, 0x61, 0x00, 0x62]))?.invalid?.offset).toBe(1)
  })

  it('gives any bytes back that it reads without a complaint', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array(),
          fc.string({ unit: 'binary' }).map(s => Buffer.from(s, 'utf16le')),
        ),
        array => {
          const bytes = Buffer.from(array)
          const decoded = decode(bytes)
          if (decoded?.invalid) expect(decoded.text[decoded.invalid.offset]).toBe('\uFFFD')
          else if (decoded) expect(encode(decoded.text, decoded.encoding)).toEqual(bytes)
        },
      ),
    )
  })
})
