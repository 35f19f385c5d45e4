/** The folder of what test files share (scripts/once.testing.ts), and of the folders that they make (scripts/built.testing.ts). */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    readonly shared: string
  }
}

export default function setup({ provide }: TestProject): () => void {
  const shared = mkdtempSync(join(tmpdir(), 'ds-lint-shared-'))
  provide('shared', shared)
  return () => rmSync(shared, { recursive: true, force: true })
}
