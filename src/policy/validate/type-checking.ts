/** What the API server notes in a policy's status about its types (k8s.io/apiserver pkg/admission/plugin/policy/validating/typechecking.go). */
import type { Issue } from '../cel/issues.ts'
import { Program, type Refusal } from '../cel/environment.ts'
import type { ObjectKind, PolicyTypes } from '../cel/kubernetes.ts'
import type { NamedRule, ValidatingAdmissionPolicy } from '../resources.ts'
import type { Steps } from './errors.ts'
import { Expressions } from './expressions.ts'

export interface TypeWarning {
  /** The expression. */
  readonly at: Steps
  readonly kind: ObjectKind
  readonly expression: string
  readonly issues: readonly Issue[]
  /** Where fields can be looked up. */
  readonly fields: PolicyTypes
}

export interface TypeCheckingOptions {
  readonly minor: number
  /** Default: those that the rules of the policy name. */
  readonly kinds?: readonly ObjectKind[]
  /** What errors call the type of the object. */
  readonly typeName?: (kind: ObjectKind) => string
  /**
   * As the API server does it: it does not know quantities, nor how to look up the authorizer, and checks no variables. Otherwise what is right
   * is not warned of, and each expression of the policy is checked.
   */
  readonly exactly?: boolean
}

const KINDS: readonly { readonly kind: ObjectKind; readonly group: string; readonly version: string; readonly resource: string }[] = [
  { kind: 'Pod', group: '', version: 'v1', resource: 'pods' },
  { kind: 'DaemonSet', group: 'apps', version: 'v1', resource: 'daemonsets' },
]

/** Of the kinds with a schema: DaemonSets, and the pods that they make. */
export function checkTypes(policy: ValidatingAdmissionPolicy, options: TypeCheckingOptions): readonly TypeWarning[] {
  const rules = policy.spec?.matchConstraints?.resourceRules ?? []
  const kinds = options.kinds ?? KINDS.filter(kind => rules.some(rule => names(rule, kind))).map(({ kind }) => kind)
  return kinds.flatMap(kind => checkKind(policy, kind, options))
}

/** A wildcard leaves the kinds open. */
function names({ apiGroups = [], apiVersions = [], resources = [] }: NamedRule, kind: (typeof KINDS)[number]): boolean {
  if ([...apiGroups, ...apiVersions].some(each => each.includes('*'))) return false
  return apiGroups.includes(kind.group) && apiVersions.includes(kind.version) && resources.includes(kind.resource)
}

function checkKind(policy: ValidatingAdmissionPolicy, kind: ObjectKind, options: TypeCheckingOptions): TypeWarning[] {
  const { minor, typeName, exactly = false } = options
  const expressions = new Expressions(policy, { kind, schema: minor, exactly, ...(typeName && { typeName: typeName(kind) }) })
  const { variables = [], validations = [], matchConditions = [], auditAnnotations = [] } = policy.spec ?? {}
  const warnings: TypeWarning[] = []
  const check = (at: Steps, expression: string, compiled: Program | Refusal): void => {
    // What a constant part comes to, the validation tells.
    if (compiled instanceof Program || compiled.step === 'program') return
    warnings.push({ at, kind, expression, issues: compiled.issues, fields: expressions.fields })
  }
  if (!exactly) {
    for (const [index, { expression = '' }] of matchConditions.entries())
      check(['spec', 'matchConditions', index, 'expression'], expression, expressions.condition(expression))
  }
  for (const [index, { name = '', expression = '' }] of variables.entries()) {
    const compiled = expressions.variable(name, expression)
    if (!exactly) check(['spec', 'variables', index, 'expression'], expression, compiled)
  }
  for (const [index, { expression = '', messageExpression = '' }] of validations.entries()) {
    const at = ['spec', 'validations', index]
    check([...at, 'expression'], expression, expressions.validation(expression))
    if (messageExpression !== '') check([...at, 'messageExpression'], messageExpression, expressions.validation(messageExpression))
  }
  if (!exactly) {
    for (const [index, { valueExpression = '' }] of auditAnnotations.entries())
      check(['spec', 'auditAnnotations', index, 'valueExpression'], valueExpression, expressions.annotation(valueExpression))
  }
  return warnings
}
