/** What is wrong with `require` and `forbid`, beyond their shape. */
import type { ConfigProblem, KnownRules } from '../check.ts'
import { globProblem } from '../globs.ts'
import type { ConfigData } from '../options.ts'
import { listed } from '../../base/index.ts'
import { parseFieldPath } from './field-path.ts'
import { type Requirement, SUBJECTS } from './types.ts'

/** The requirements that can be used, each with its list and its place in it. */
export function* requirementsOf(
  data: Pick<ConfigData, 'require' | 'forbid'>,
): Generator<readonly [list: 'require' | 'forbid', index: number, Requirement]> {
  for (const list of ['require', 'forbid'] as const)
    for (const [index, requirement] of (data[list] ?? []).entries()) if (requirement) yield [list, index, requirement]
}

/** `at` of a problem of a whole requirement ends with its index: such a requirement is to be left out. */
export function* checkRequirements(data: ConfigData, rules: KnownRules): Generator<ConfigProblem> {
  const ids = new Set<string>()
  for (const [list, index, requirement] of requirementsOf(data)) {
    const at = [list, String(index)]
    const { id } = requirement
    if (id === undefined) continue
    if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(id) || id.length > 100)
      yield { message: `"${id}" is not a valid id of a rule; use lower-case words joined by "-"`, at: [...at, 'id'], key: false }
    else if (rules.has(id)) yield { message: `the id "${id}" is that of a rule; choose another`, at: [...at, 'id'], key: false }
    else if (ids.has(id)) yield { message: `duplicate id "${id}"`, at: [...at, 'id'], key: false }
    ids.add(id)
    const subjects = SUBJECTS.filter(subject => requirement[subject] !== undefined)
    if (subjects.length === 0)
      yield { message: `requirement "${id}" checks nothing; add one of ${listed(SUBJECTS, 'or')}`, at: [...at, 'id'], key: false }
    else if (subjects.length > 1)
      yield { message: `"${id}" is about ${listed(subjects)}; write an entry for each`, at: [...at, subjects[1]!], key: true }
    if (requirement.schema !== undefined && requirement.field === undefined)
      yield { message: '"schema" needs "field"', at: [...at, 'schema'], key: true }
    yield* valueProblems(requirement, at)
  }
}

function* valueProblems(requirement: Requirement, at: readonly string[]): Generator<ConfigProblem> {
  for (const key of ['files', 'registries', 'tags'] as const) {
    for (const [index, glob] of (requirement[key] ?? []).entries()) {
      const message = globProblem(glob)
      if (message !== undefined) yield { message, at: [...at, key, String(index)], key: false }
    }
  }
  for (const key of ['labels', 'annotations', 'podLabels', 'podAnnotations'] as const) {
    for (const [name, glob] of Array.isArray(requirement[key]) ? [] : Object.entries(requirement[key] ?? {})) {
      const message = globProblem(glob)
      if (message !== undefined) yield { message, at: [...at, key, name], key: false }
    }
  }
  const path = requirement.field === undefined ? [] : parseFieldPath(requirement.field)
  if ('message' in path) yield { message: path.message, at: [...at, 'field'], key: false }
}
