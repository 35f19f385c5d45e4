/** What the policies of a cluster say of one request (k8s.io/apiserver pkg/admission/plugin/policy/validating/dispatcher.go). */
import { matchesLabels } from '../kubernetes/index.ts'
import type { Read } from './cel/explain.ts'
import type { Value } from './cel/values.ts'
import { CompiledPolicy, type Decision, type Evaluation } from './evaluate.ts'
import type { Inputs } from './scope.ts'
import { type Matchable, matches } from './match.ts'
import type { Spending } from './spending.ts'
import type { ParamRef, ValidatingAdmissionPolicy, ValidatingAdmissionPolicyBinding } from './resources.ts'

/** An object that policies take their parameters from. */
export interface Param {
  readonly apiVersion: string
  readonly kind: string
  readonly metadata: { readonly name: string; readonly namespace?: string; readonly labels?: Readonly<Record<string, string>> }
}

export interface Cluster {
  /** Those of a kind that are, or may be, in a namespace; undefined: in none. */
  params(apiVersion: string, kind: string, namespace: string | undefined): readonly Param[]
  /** Whether a kind is in namespaces; undefined: there is no such kind. */
  isNamespaced(apiVersion: string, kind: string): boolean | undefined
}

export interface Request extends Matchable, Omit<Inputs, 'params'> {
  readonly namespace: string
}

/** One decision with where it comes from. */
export interface Denial {
  /** Undefined where the policy itself is at fault. */
  readonly binding: string | undefined
  readonly decision: Decision
}

export interface Answer {
  readonly matched: boolean
  readonly configError: string | undefined
  readonly bindings: readonly BindingAnswer[]
  readonly denied: readonly Denial[]
  readonly warnings: readonly string[]
  /** Whether a failure is written into the audit log. */
  readonly isAudited: boolean
}

export interface BindingAnswer {
  readonly binding: string
  readonly matched: boolean
  readonly configError: string | undefined
  readonly evaluations: readonly (Evaluation & { readonly inputs: Inputs })[]
}

export const NO_PARAMS = 'no params found for policy binding with `Deny` parameterNotFoundAction'

export class Policy {
  readonly name: string
  readonly #compiled: CompiledPolicy

  constructor(
    readonly policy: ValidatingAdmissionPolicy,
    readonly bindings: readonly ValidatingAdmissionPolicyBinding[],
    spending?: Spending,
  ) {
    this.name = policy.metadata?.name ?? ''
    this.#compiled = new CompiledPolicy(policy, spending)
  }

  admit(request: Request, cluster: Cluster): Answer {
    const { matchConstraints = {}, paramKind } = this.policy.spec ?? {}
    const nothing = { configError: undefined, bindings: [], denied: [], warnings: [], isAudited: false }
    if (this.bindings.length === 0 || !matches(matchConstraints, request)) return { matched: false, ...nothing }
    if (paramKind && cluster.isNamespaced(paramKind.apiVersion ?? '', paramKind.kind ?? '') === undefined) {
      const [group = '', version = ''] = paramKind.apiVersion?.includes('/') ? paramKind.apiVersion.split('/') : ['', paramKind.apiVersion]
      const configError = `failed to find resource referenced by paramKind: '${group}/${version}, Kind=${paramKind.kind}'`
      return { matched: true, ...nothing, configError, denied: this.#misconfigured(undefined, configError) }
    }
    const bindings = this.bindings.map(binding => this.#bind(binding, request, cluster))
    const denied: Denial[] = []
    const warnings: string[] = []
    let isAudited = false
    for (const [index, { binding, configError, evaluations }] of bindings.entries()) {
      if (configError !== undefined) denied.push(...this.#misconfigured(binding, configError))
      const { spec } = this.bindings[index]!
      for (const evaluation of evaluations) {
        this.#act(this.bindings[index]!, evaluation, denied, warnings)
        const failed = evaluation.decisions?.some(({ action }) => action === 'deny') ?? false
        isAudited ||= failed && (spec?.validationActions?.includes('Audit') ?? false)
      }
    }
    return { matched: true, configError: undefined, bindings, denied, warnings: [...new Set(warnings)], isAudited }
  }

  #act(
    { metadata, spec }: ValidatingAdmissionPolicyBinding,
    { decisions = [], auditAnnotations }: Evaluation,
    denied: Denial[],
    warnings: string[],
  ): void {
    const binding = metadata?.name ?? ''
    for (const decision of decisions) {
      if (decision.action === 'admit') continue
      for (const action of spec?.validationActions ?? []) {
        if (action === 'Deny') denied.push({ binding, decision })
        if (action === 'Warn')
          warnings.push(`Validation failed for ValidatingAdmissionPolicy '${this.name}' with binding '${binding}': ${decision.message}`)
      }
    }
    for (const { action, error } of auditAnnotations) if (action === 'error') denied.push({ binding, decision: refusal(error) })
  }

  #bind(binding: ValidatingAdmissionPolicyBinding, request: Request, cluster: Cluster): BindingAnswer {
    const name = binding.metadata?.name ?? ''
    const { matchResources, paramRef } = binding.spec ?? {}
    const nothing = { binding: name, configError: undefined, evaluations: [] }
    if (matchResources && !matches(matchResources, request)) return { ...nothing, matched: false }
    const params = this.#params(paramRef, request, cluster)
    if (typeof params === 'string') return { ...nothing, matched: true, configError: params }
    return {
      ...nothing,
      matched: true,
      evaluations: params.map(each => this.#evaluate(each === undefined ? request : { ...request, params: each })),
    }
  }

  #evaluate(inputs: Inputs): Evaluation & { readonly inputs: Inputs } {
    return { ...this.#compiled.evaluate(inputs), inputs }
  }

  /** The fields that decided a validation, the narrowest first. */
  explain(validation: number, inputs: Inputs): readonly Read[] {
    return this.#compiled.explain(validation, inputs)
  }

  /** One evaluation each; null stands for none. A text says what is wrong with them. */
  #params(paramRef: ParamRef | undefined, { namespace }: Request, cluster: Cluster): readonly (Value | undefined)[] | string {
    const { paramKind } = this.policy.spec ?? {}
    if (!paramKind) return [undefined]
    if (!paramRef) return [null]
    const { apiVersion = '', kind = '' } = paramKind
    const namespaced = cluster.isNamespaced(apiVersion, kind) === true
    if (paramRef.namespace && !namespaced) return 'paramRef.namespace must not be provided for a cluster-scoped `paramKind`'
    const wanted = namespaced ? paramRef.namespace || namespace : undefined
    if (namespaced && !wanted) return 'cannot use namespaced paramRef in policy binding that matches cluster-scoped resources'
    const { name, selector, parameterNotFoundAction } = paramRef
    if (name && selector) return 'paramRef.name and paramRef.selector are mutually exclusive'
    if (!name && !selector) return 'one of name or selector must be provided'
    const found = cluster
      .params(apiVersion, kind, wanted)
      .filter(({ metadata }) => (name ? metadata.name === name : matchesLabels(selector, metadata.labels ?? {}) === true))
    if (found.length === 0 && parameterNotFoundAction === 'Deny') return NO_PARAMS
    return found as unknown as readonly Value[]
  }

  #misconfigured(binding: string | undefined, error: string): Denial[] {
    if (this.policy.spec?.failurePolicy === 'Ignore') return []
    return [{ binding, decision: refusal(`failed to configure ${binding === undefined ? 'policy' : 'binding'}: ${error}`) }]
  }
}

function refusal(message: string): Decision {
  return { action: 'deny', result: 'error', message, reason: '', cost: undefined }
}

const CODES: Readonly<Record<string, number>> = { Unauthorized: 401, Forbidden: 403, Invalid: 422, RequestEntityTooLarge: 413 }

/** The status of a request's refusal, for the first denial of all. */
export function statusOf(
  policy: string,
  { binding, decision }: Denial,
): { readonly code: number; readonly reason: string; readonly message: string } {
  const reason = decision.reason || 'Invalid'
  const by = binding === undefined ? '' : ` with binding '${binding}'`
  return { code: CODES[reason] ?? 422, reason, message: `ValidatingAdmissionPolicy '${policy}'${by} denied request: ${decision.message}` }
}
