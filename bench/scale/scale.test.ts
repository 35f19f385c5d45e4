import { expect, it } from 'vitest'
import { expectLinear } from '../../scripts/growth.testing.ts'
import { lint } from '../../src/index.ts'
import { cases } from './cases.ts'

/** Each by another mechanism; the bench has all of them. */
const CHOSEN = [
  'metadata.ownerReferences, wrong',
  'spec.selector.matchExpressions, update to wrong',
  'spec.template.spec.containers[].env, update to distinct',
  'spec.template.spec.tolerations, same',
  'annotations of containers',
  'claims of claims',
  'ignore annotations',
  'match label keys',
  'merge keys of one mapping',
  'undefined mounts',
  'documents of other names, update',
  'accounts with roles, update',
]

it.each(CHOSEN)('%s: the work grows with the size', async name => {
  const chosen = cases().find(each => each.name === name)
  expect(chosen).toBeDefined()
  await expectLinear(async size => {
    const { sources, base } = chosen!.input(size)
    const { bugs } = await lint(sources, { extends: 'all', ...(base && { base }) })
    expect(bugs).toEqual([])
  }, 6000)
})
