/** Paths of fields in a configuration. */
import type { Invalid } from '../../base/index.ts'
import type { AnyField } from '../../rule/index.ts'

/** A name, an index, or every item and entry. */
type Step = string | number | typeof EVERY
const EVERY = Symbol('*')

const LONGEST = 1000
const DEEPEST = 64
const MOST_PATHS = 100

/** `a.b[*].c`, `a.b[key]`, `a.{b,c}`: one list of steps for each choice. */
export function parseFieldPath(text: string): readonly (readonly Step[])[] | Invalid {
  if (text.length > LONGEST) return { message: `the path is longer than ${LONGEST} characters` }
  const paths = choices(text)
  if (!paths) return { message: `the path has more than ${MOST_PATHS} choices` }
  const parsed = paths.map(stepsOf)
  const wrong = parsed.find(steps => steps === undefined || steps.length === 0 || steps.length > DEEPEST)
  if (parsed.some(steps => steps === undefined) || wrong)
    return { message: `"${text}" is not a path of a field; write spec.template.spec.containers[*].image, or metadata.labels[name]` }
  return parsed as (readonly Step[])[]
}

function choices(text: string): readonly string[] | undefined {
  let paths = [text]
  for (;;) {
    const group = /\{([^{}]*)\}/.exec(paths[0]!)
    if (!group) return paths
    paths = paths.flatMap(path => {
      const own = /\{([^{}]*)\}/.exec(path)!
      return own[1]!.split(',').map(choice => path.slice(0, own.index) + choice.trim() + path.slice(own.index + own[0].length))
    })
    if (paths.length > MOST_PATHS) return undefined
  }
}

function stepsOf(path: string): Step[] | undefined {
  const steps: Step[] = []
  let at = 0
  for (const match of path.matchAll(/(\.?)([^.[\]{}]+)|\[([^[\]]+)\]/g)) {
    const [whole, dot, name, bracket = ''] = match
    if (match.index !== at || (name !== undefined && (dot === '') !== (at === 0))) return undefined
    at += whole.length
    const step = name ?? bracket
    steps.push(step === '*' ? EVERY : name === undefined && /^\d{1,6}$/.test(step) ? Number(step) : step)
  }
  return at === path.length ? steps : undefined
}

/** The fields at a path: those that are written for `*`; a field that is missing behind them, too. */
export function fieldsAt(root: AnyField, steps: readonly Step[]): AnyField[] {
  let fields = [root]
  for (const step of steps) {
    fields = fields.flatMap(field => {
      if (step !== EVERY) return [field.resolve([step])]
      const items = field.items()
      return items.length > 0 ? [...items] : field.entries().map(([, entry]) => entry)
    })
  }
  return fields
}
