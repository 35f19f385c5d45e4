import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, test } from 'vitest'
import { checkFiles, type Failure, kindOf, UnreadableVectors } from './vectors.ts'

const fixtures = new URL('../fixtures/conformance/', import.meta.url).pathname

describe('Kubernetes answers the same', () => {
  test.each(readdirSync(fixtures).filter(file => file.endsWith('.jsonl')))('%s', async file => {
    const failures: Failure[] = []
    const { passed, failed } = await checkFiles([join(fixtures, file)], failure => failures.push(failure))
    expect(failures.slice(0, 5)).toEqual([])
    expect(failed).toBe(0)
    expect(passed).toBeGreaterThan(0)
  })

  test('of policies, whose decisions name the policies and manifests beside them, in any order of the files', async () => {
    for (const names of [
      ['decisions', 'policies', 'manifests'],
      ['manifests', 'policies', 'decisions'],
    ]) {
      const failures: Failure[] = []
      const files = names.map(name => join(fixtures, 'policy', `${name}.jsonl`))
      expect([(await checkFiles(files, failure => failures.push(failure))).failed, failures]).toEqual([0, []])
    }
  })
})

describe('the runner', () => {
  const folder = mkdtempSync(join(tmpdir(), 'vectors-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  const right = '{"id":1,"fn":"cmp","a":"1","b":"1000m","r":0}'
  const wrong = '{"id":2,"src":"here","fn":"cmp","a":"1","b":"1000m","r":1}'
  const broken = '{"id":3,"fn":"cmp","a":"one","b":"1","r":1}'

  async function check(name: string, content: string | Buffer): Promise<{ passed: number; failed: number; failures: Failure[] }> {
    const file = join(folder, name)
    writeFileSync(file, content)
    const failures: Failure[] = []
    return { ...(await checkFiles([file], failure => failures.push(failure))), failures }
  }

  test('takes the kind from the name', () => {
    expect(['create.jsonl', '/a/create-unseen.jsonl.gz', 'place.x.jsonl'].map(file => kindOf(file))).toEqual(['create', 'create', 'place'])
  })

  test('takes the kind of what is about nodes from the content', () => {
    expect(kindOf('a.jsonl', { kind: 'change', input: {} })).toBe('fleet')
    expect(kindOf('place.jsonl', { kind: 'place', input: {} })).toBe('fleet')
    expect(kindOf('a.jsonl', { daemonset: {}, nodes: [] })).toBe('place')
  })

  test('counts, and says where the answers differ', async () => {
    const { passed, failed, failures } = await check('quantity.jsonl', `${right}\n\n${wrong}\n${right}`)
    expect([passed, failed]).toEqual([2, 1])
    expect(failures).toMatchObject([{ kind: 'quantity', id: 2, src: 'here', difference: 'expected {"r":1}, came {"r":0}' }])
  })

  test('reads gzip', async () => {
    expect(await check('quantity.jsonl.gz', gzipSync(`${right}\n${wrong}\n`))).toMatchObject({ passed: 1, failed: 1 })
  })

  test('takes a thrown error for a difference', async () => {
    const { failed, failures } = await check('quantity-broken.jsonl', broken)
    expect(failed).toBe(1)
    expect(failures[0]?.difference).toMatch(/^threw /)
  })

  test('fails what it has no check for', async () => {
    const { passed, failed, failures } = await check('unheard.jsonl', `${right}\n${right}\n`)
    expect([passed, failed]).toEqual([0, 2])
    expect(failures[0]?.difference).toBe('kind unheard is not built yet')
  })

  test.each(['not JSON', '1', '{"id":1'])('refuses %j', async content => {
    await expect(check('quantity.jsonl', `${right}\n${content}`)).rejects.toThrow(UnreadableVectors)
    await expect(check('quantity.jsonl', `${right}\n${content}`)).rejects.toThrow(/quantity\.jsonl:2/)
  })

  test('refuses a file that is not there', async () => {
    await expect(checkFiles([join(folder, 'quantity-missing.jsonl')], () => {})).rejects.toThrow(UnreadableVectors)
    await expect(checkFiles([join(folder, 'quantity-missing.jsonl.gz')], () => {})).rejects.toThrow(UnreadableVectors)
  })

  test('refuses what is no gzip', async () => {
    await expect(check('quantity-plain.jsonl.gz', right)).rejects.toThrow(UnreadableVectors)
  })
})
