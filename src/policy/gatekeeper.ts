/**
 * Gatekeeper's ConstraintTemplates in CEL (engine K8sNativeValidation) as policies, and their Constraints as bindings that are their own parameters
 * (open-policy-agent/gatekeeper pkg/drivers/k8scel).
 */
import type { ObjectReference } from '../base/index.ts'
import type { LabelSelector } from '../kubernetes/index.ts'
import type { Manifest } from '../workspace/index.ts'
import { type AnyField, isStruct } from '../yaml/index.ts'
import type { Written, WrittenPolicy } from './documents.ts'
import type { PolicyProblem } from './problem.ts'
import type { NamedRule, ValidatingAdmissionPolicy, ValidatingAdmissionPolicyBinding } from './resources.ts'
import type { Steps } from './validate/errors.ts'
import { CONSTRAINT, CONSTRAINT_SOURCE, decodeShape } from './validate/shape.ts'

/** A document of Gatekeeper's. */
export interface Found {
  readonly object: ObjectReference
  readonly field: AnyField
  readonly manifest: Manifest
}

const ENGINE = 'K8sNativeValidation'
const CONSTRAINTS = 'constraints.gatekeeper.sh/'
const EVERYTHING: NamedRule = { apiGroups: ['*'], apiVersions: ['*'], operations: ['CREATE', 'UPDATE'], resources: ['*'] }

/** What a constraint selects beside labels. */
const MATCHERS = [
  {
    name: 'gatekeeper_internal_match_kinds',
    expression: `params == null || !params.?spec.?match.?kinds.hasValue() || params.spec.match.kinds.exists(each,
  ['kinds', 'apiGroups'].all(list, each[?list].orValue([]).size() == 0 || '*' in each[list] ||
    (list == 'kinds' ? request.kind.kind : request.kind.group) in each[list]))`,
  },
  {
    name: 'gatekeeper_internal_match_namespaces',
    expression: `params == null || !params.?spec.?match.?namespaces.hasValue() || request.namespace == '' ||
params.spec.match.namespaces.exists(glob, request.namespace.matches('^' + glob.replace('*', '.*') + '$'))`,
  },
  {
    name: 'gatekeeper_internal_match_excluded_namespaces',
    expression: `params == null || request.namespace == '' || !params.?spec.?match.?excludedNamespaces.orValue([]).exists(glob,
  request.namespace.matches('^' + glob.replace('*', '.*') + '$'))`,
  },
  {
    name: 'gatekeeper_internal_match_name',
    expression: `params == null || !params.?spec.?match.?name.hasValue() ||
[object.metadata.?name.orValue(''), object.metadata.?generateName.orValue('')].exists(name,
  name != '' && name.matches('^' + params.spec.match.name.replace('*', '.*') + '$'))`,
  },
]
/** What the expressions of templates may name. */
const BOUND = [
  { name: 'anyObject', expression: 'object' },
  { name: 'params', expression: 'params == null ? null : params.?spec.?parameters.orValue(null)' },
]

interface Source {
  readonly failurePolicy?: string
  readonly matchCondition?: NonNullable<ValidatingAdmissionPolicy['spec']>['matchConditions']
  readonly variables?: NonNullable<ValidatingAdmissionPolicy['spec']>['variables']
  readonly validations?: NonNullable<ValidatingAdmissionPolicy['spec']>['validations']
}

interface Constraint {
  readonly spec?: {
    readonly enforcementAction?: string
    readonly scopedEnforcementActions?: readonly { readonly action?: string }[]
    readonly match?: {
      readonly labelSelector?: LabelSelector
      readonly namespaceSelector?: LabelSelector
      readonly scope?: string
      readonly source?: string
    }
  }
}

export function isTemplate({ apiVersion, kind }: ObjectReference): boolean {
  return apiVersion.startsWith('templates.gatekeeper.sh/') && kind === 'ConstraintTemplate'
}

export function isConstraint({ apiVersion }: ObjectReference): boolean {
  return apiVersion.startsWith(CONSTRAINTS)
}

export interface GatekeeperPolicies {
  readonly policies: readonly WrittenPolicy[]
  /** Templates in another language, and constraints without one in CEL. */
  readonly problems: readonly PolicyProblem[]
}

export function gatekeeperPolicies(templates: readonly Found[], constraints: readonly Found[]): GatekeeperPolicies {
  const policies: WrittenPolicy[] = []
  const problems: PolicyProblem[] = []
  const known = new Set<string>()
  for (const template of templates) {
    const kind = template.field.resolve(['spec', 'crd', 'spec', 'names', 'kind']).value
    const at = sourceOf(template)
    if (typeof kind === 'string') known.add(kind)
    if (typeof kind !== 'string')
      problems.push(told('invalid', template, ['spec', 'crd', 'spec', 'names', 'kind'], 'kind is missing: constraints have none'))
    else if (typeof at === 'string')
      problems.push(told('undecided', template, ['spec', 'targets'], `${template.object.name} is not evaluated: ${at}`))
    else {
      const own = constraints.filter(({ object }) => object.kind === kind)
      const policy = policyOf(template, kind, at, own, problems)
      // Where none of its constraints can be judged, that is told.
      if (own.length === 0 || policy.own!.length > 0) policies.push(policy)
    }
  }
  for (const constraint of constraints) {
    if (known.has(constraint.object.kind)) continue
    const message = `no ConstraintTemplate of kind ${constraint.object.kind} is among the files, so this constraint is not evaluated`
    problems.push(told('unbound', constraint, ['kind'], message))
  }
  return { policies, problems }
}

/** Where the CEL of a template stands, or why there is none. */
function sourceOf({ field }: Found): Steps | string {
  const targets = field.resolve(['spec', 'targets']).items()
  if (targets.length !== 1) return `it has ${targets.length} targets, and one is what Gatekeeper's CEL takes`
  const codes = targets[0]!.resolve(['code']).items()
  const index = codes.findIndex(code => code.resolve(['engine']).value === ENGINE)
  return index < 0 ? `it is not written in CEL (engine ${ENGINE})` : ['spec', 'targets', 0, 'code', index, 'source']
}

function policyOf(template: Found, kind: string, source: Steps, constraints: readonly Found[], told: PolicyProblem[]): WrittenPolicy {
  const { field, object, manifest } = template
  const { value, problems } = decodeShape<Source>(field.resolve(source).value, CONSTRAINT_SOURCE)
  const { failurePolicy = 'Fail', matchCondition = [], variables = [], validations = [] } = value
  const annotations: unknown = field.resolve(['metadata', 'annotations']).value
  const apiVersion = constraints[0]?.object.apiVersion ?? `${CONSTRAINTS}v1beta1`
  const policy: ValidatingAdmissionPolicy = {
    metadata: { name: object.name, ...(isStruct(annotations) && { annotations }) },
    spec: {
      failurePolicy,
      paramKind: { apiVersion, kind },
      matchConstraints: { resourceRules: [EVERYTHING] },
      matchConditions: [...MATCHERS, ...matchCondition],
      variables: [...BOUND, ...variables],
      validations,
    },
  }
  return {
    value: policy,
    problems: problems.map(each => ({ ...each, at: [...source, ...each.at] })),
    object,
    field,
    manifest,
    engine: 'Gatekeeper',
    own: constraints.flatMap(constraint => bindingOf(constraint, object.name, told) ?? []),
    at: steps => placeOf(steps, source),
  }
}

/** From the policy to the template; what is ours stands for the whole source. */
function placeOf([spec, list, index, ...rest]: Steps, source: Steps): Steps {
  if (spec !== 'spec' || typeof list !== 'string') return [spec, list, index, ...rest].filter(step => step !== undefined)
  const shift = list === 'matchConditions' ? MATCHERS.length : list === 'variables' ? BOUND.length : 0
  const name = list === 'matchConditions' ? 'matchCondition' : list
  if (typeof index !== 'number') return [...source, name]
  return index < shift ? source : [...source, name, index - shift, ...rest]
}

const ACTIONS: Readonly<Record<string, string>> = { deny: 'Deny', warn: 'Warn', dryrun: 'Audit' }

/** Undefined for a constraint that cannot be judged, which is told. */
function bindingOf(
  constraint: Found,
  policyName: string,
  problems: PolicyProblem[],
): Written<ValidatingAdmissionPolicyBinding> | undefined {
  const { object, field } = constraint
  const { value, problems: own } = decodeShape<Constraint>(field.value, CONSTRAINT)
  const { enforcementAction = 'deny', scopedEnforcementActions = [], match = {} } = value.spec ?? {}
  const actions = enforcementAction === 'scoped' ? scopedEnforcementActions.map(({ action = '' }) => action) : [enforcementAction]
  const unknown = actions.find(action => ACTIONS[action] === undefined)
  if (unknown !== undefined || actions.length === 0) {
    const message = `enforcementAction ${JSON.stringify(unknown ?? enforcementAction)} has no equal in Kubernetes, so this constraint is not evaluated`
    problems.push(told('undecided', constraint, ['spec', 'enforcementAction'], message))
    return undefined
  }
  const { labelSelector, namespaceSelector, scope = '*', source = 'All' } = match
  if (source === 'Generated') {
    problems.push(
      told(
        'undecided',
        constraint,
        ['spec', 'match', 'source'],
        'what Gatekeeper generates is not evaluated, and this constraint is for nothing else',
      ),
    )
    return undefined
  }
  return {
    value: {
      metadata: { name: object.name },
      spec: {
        policyName,
        paramRef: { name: object.name, parameterNotFoundAction: 'Deny' },
        matchResources: {
          ...(labelSelector && { objectSelector: labelSelector }),
          ...(namespaceSelector && { namespaceSelector }),
          resourceRules: [{ ...EVERYTHING, scope }],
        },
        validationActions: [...new Set(actions.map(action => ACTIONS[action]!))],
      },
    },
    problems: own,
    object,
    field,
    at: ([spec, list, ...rest]) =>
      list === 'matchResources' ? ['spec', 'match', ...rest] : [spec ?? 'spec', ...(list === undefined ? [] : [list]), ...rest],
  }
}

function told(kind: PolicyProblem['kind'], { field, object }: Found, steps: Steps, message: string): PolicyProblem {
  const place = field.resolve(steps)
  const { location } = place
  const isLong = location.file.text.slice(location.span.start, location.span.end).includes('\n')
  return { kind, message, location: isLong ? place.key : location, path: place.path, object }
}
