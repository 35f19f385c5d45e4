/** What `.` and variables stand for in a template, as paths below `.Values`. */
import { type Action, opens } from './actions.ts'

/** Keys below `.Values`; `*` is any entry of a list or mapping. */
export type ValuesPath = readonly string[]

/** Several, where one of them is taken: `default`, `coalesce`. */
export type Paths = readonly ValuesPath[]

export const ANY = '*'

/** Inside of a control structure. */
export interface Scope {
  /** Undefined: the root of the template. */
  readonly dot: Paths | undefined
  readonly variables: Map<string, Paths>
}

/** What holds behind some actions. */
export function scopeBehind(actions: Iterable<Action>): Scope {
  const stack: Scope[] = [{ dot: undefined, variables: new Map() }]
  for (const action of actions) follow(stack, action)
  return stack.at(-1)!
}

function follow(stack: Scope[], action: Action): void {
  const { body } = action
  const scope = stack.at(-1)!
  const assigned = /^(\$\w+)\s*:?=/.exec(body)
  if (assigned) scope.variables.set(assigned[1]!, pathsIn(body.slice(assigned[0].length), scope))
  else if (/^end\b/.test(body)) {
    if (stack.length > 1) stack.pop()
  } else if (/^else\b/.test(body)) {
    const outer = stack.at(-2)
    if (!outer) return
    stack.pop()
    stack.push(entered(body.replace(/^else\s*/, ''), outer))
  } else if (opens(action)) stack.push(entered(body, scope))
}

function entered(body: string, outer: Scope): Scope {
  if (/^(?:define|block)\b/.test(body)) return { dot: undefined, variables: new Map() }
  const variables = new Map(outer.variables)
  const word = /^(?:if|with|range)(?=\s)/.exec(body)?.[0]
  const rest = word === undefined ? '' : body.slice(word.length).trimStart()
  const [assignment = '', names] = /^((?:\$\w+\s*,\s*)?\$\w+)\s*:=/.exec(rest) ?? []
  const given = pathsIn(rest.slice(assignment.length), outer)
  const each = word === 'range' ? given.map(path => [...path, ANY]) : given
  const own = names?.split(',').at(-1)?.trim()
  if (own !== undefined) variables.set(own, each)
  return { dot: word === undefined || word === 'if' ? outer.dot : each, variables }
}

/** A path that begins with a variable, with the root, or with `.`. */
const OPERAND = /(?<![\w.)$])(\$\w*)?(\.[\w.]*)?/g

/** The values that an expression names. */
export function pathsIn(expression: string, { dot, variables }: Scope): Paths {
  const code = expression.replaceAll(/"(?:[^"\\]|\\.)*"|`[^`]*`/g, '""')
  const found = Array.from(code.matchAll(OPERAND), ([, variable, path]): Paths => {
    if (variable === undefined && path === undefined) return []
    const steps = (path ?? '').split('.').filter(step => step !== '')
    const from = variable === undefined ? dot : variable === '$' ? undefined : (variables.get(variable) ?? [])
    if (from) return from.map(each => [...each, ...steps])
    return steps[0] === 'Values' && steps.length > 1 ? [steps.slice(1)] : []
  }).flat()

  return [...new Map(found.map(each => [each.join('.'), each])).values()]
}
