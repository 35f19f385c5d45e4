/** Safe fixes of one manifest, to their end: they leave a text that reads, change nothing a second time, and turn nothing accepted into refused. */
import { create } from '../src/admission/api.ts'
import { applyFixes, lint } from '../src/index.ts'
import { read, split } from '../src/yaml/document.ts'

export interface Question {
  readonly id: unknown
  readonly manifest: string
  readonly contentType: 'yaml' | 'json'
}

export interface Outcome {
  readonly text: string
  readonly findings: number
  readonly fixes: number
  readonly problems: readonly string[]
}

/** As many rounds as the command takes. */
const ROUNDS = 20

export async function checkFix({ manifest }: Question): Promise<Outcome> {
  const path = 'manifest.yaml'
  const first = await lint([{ path, text: manifest }], { extends: 'all' })
  let { findings } = first
  const problems = first.bugs.map(({ message }) => message)
  let text = manifest
  let fixes = 0
  let round = 0
  for (; round < ROUNDS; round++) {
    const fixed = applyFixes(findings, 'safe')
    if (fixed.count === 0) break
    fixes += fixed.count
    text = fixed.texts.get(path) ?? text
    const next = await lint([{ path, text }], { extends: 'all' })
    findings = next.findings
    problems.push(...next.bugs.map(({ message }) => message))
  }
  if (round === ROUNDS) problems.push('fixes undo one another')
  if (text !== manifest) {
    if (unread(text) > unread(manifest)) problems.push('the text can no longer be read')
    if (create(manifest).verdict === 'ok' && create(text).verdict !== 'ok') problems.push('was accepted, and is refused')
  }
  return { text, findings: first.findings.length, fixes, problems }
}

function unread(text: string): number {
  return split(text).reduce((count, span) => count + read({ path: '', text }, span).problems.length, 0)
}
