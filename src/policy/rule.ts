/** A policy as a rule: each validation that fails is a problem at the fields that decided it. */
import type { Location, Severity } from '../base/index.ts'
import { problem, type Problem, type RelatedPlace, type Rule } from '../rule/index.ts'
import type { Subjects } from '../subjects/index.ts'
import type { Objects } from '../workspace/index.ts'
import type { AnyField } from '../yaml/index.ts'
import { type Answer, type BindingAnswer, NO_PARAMS, Policy } from './admit.ts'
import type { Read } from './cel/explain.ts'
import { clusterOf, fieldOf } from './cluster.ts'
import { scalarAt, spanWithin, type Written, type WrittenPolicy } from './documents.ts'
import type { Decision, Evaluation } from './evaluate.ts'
import type { Inputs } from './scope.ts'
import { isUndecided, undecidedText } from './undecided.ts'
import { locate } from './examine.ts'
import { mayMatch } from './match.ts'
import type { PolicyProblem } from './problem.ts'
import type { ObjectRequest } from './requests.ts'
import type { MatchResources, ValidatingAdmissionPolicyBinding } from './resources.ts'
import type { Spending } from './spending.ts'
import type { Steps } from './validate/errors.ts'

type Subject = Subjects['request']
type Binding = ValidatingAdmissionPolicyBinding

export interface PolicyRuleInput {
  readonly id: string
  readonly written: WrittenPolicy
  readonly bindings: readonly Written<Binding>[]
  /** Every kind is judged, not DaemonSets and their pods alone. */
  readonly allKinds: boolean
  requestsOf(subject: Subject): readonly ObjectRequest[]
  objectsOf(subject: Subject): Objects
  /** Told of each evaluation. */
  readonly observe?: ((evaluation: Evaluation) => void) | undefined
  readonly spending: Spending
  /** Told of what the files lack. */
  tell(problem: PolicyProblem): void
}

/** So many other fields are shown with the first one. */
const MOST_FIELDS = 10
const SEVERITY_OF: Readonly<Record<string, Severity>> = { Deny: 'error', Warn: 'warning', Audit: 'info' }

export function policyRule(input: PolicyRuleInput): Rule<'request'> {
  const { id, written, bindings, allKinds } = input
  const { metadata } = written.value
  const annotations = (metadata as { readonly annotations?: Readonly<Record<string, unknown>> } | undefined)?.annotations ?? {}
  const described = [annotations['description'], annotations['kubernetes.io/description']].find(text => typeof text === 'string')
  const policy = new Policy(
    written.value,
    bindings.map(({ value }) => value),
    input.spending,
  )
  const run = new PolicyRun(input, policy)
  return {
    id,
    on: 'request',
    kinds: allKinds ? ['*'] : ['DaemonSet'],
    severity: mayMisconfigure(written) ? 'error' : severityOfBindings(bindings),
    preset: 'always',
    since: '',
    summary: `Policy ${id}`,
    why: typeof described === 'string' ? described : `The ${written.object.kind} in ${written.manifest.document.file.path} says so.`,
    *check(subject) {
      yield* run.check(subject)
    },
  }
}

/** What the bindings do with what a validation refuses. */
export function severityOfBindings(bindings: readonly Written<Binding>[]): Severity {
  return bindings.map(({ value }) => severityOf(value)).reduce(worse, 'info')
}

/** Whether the API server may deny for what is no validation: the actions of bindings are not asked then. */
function mayMisconfigure({ value: { spec = {} } }: WrittenPolicy): boolean {
  return spec.failurePolicy !== 'Ignore' && (spec.paramKind !== undefined || (spec.auditAnnotations ?? []).length > 0)
}

function severityOf({ spec }: Binding): Severity {
  return (spec?.validationActions ?? []).map(action => SEVERITY_OF[action] ?? 'info').reduce(worse, 'info')
}

function worse(a: Severity, b: Severity): Severity {
  return a === 'error' || b === 'error' ? 'error' : a === 'warning' || b === 'warning' ? 'warning' : 'info'
}

class PolicyRun {
  constructor(
    private readonly input: PolicyRuleInput,
    private readonly policy: Policy,
  ) {}

  *check(subject: Subject): Generator<Problem> {
    const objects = this.input.objectsOf(subject)
    const cluster = clusterOf(objects)
    const said = new Map<string, Problem>()
    for (const request of this.input.requestsOf(subject)) {
      const answer = this.policy.admit(request.request, cluster)
      if (!answer.matched) {
        this.#noteNamespace(['spec', 'matchConstraints'], this.input.written, this.input.written.value.spec?.matchConstraints, request)
        continue
      }
      for (const each of this.#problems(subject, request, answer)) {
        const key = `${each.message} ${locationOf(each.place).span.start}`
        const before = said.get(key)
        if (!before || worse(each.severity!, before.severity!) !== before.severity) said.set(key, each)
      }
    }
    yield* said.values()
  }

  *#problems(subject: Subject, request: ObjectRequest, { configError, bindings }: Answer): Generator<Problem> {
    if (configError !== undefined) {
      const { apiVersion = '', kind = '' } = this.input.written.value.spec?.paramKind ?? {}
      const message = `${kind} of ${apiVersion} is neither a kind of Kubernetes nor defined among the files; add its CustomResourceDefinition`
      this.#lacks(['spec', 'paramKind'], message)
      return
    }
    for (const [index, binding] of bindings.entries()) {
      const written = this.input.bindings[index]!
      if (!binding.matched) {
        this.#noteNamespace(['spec', 'matchResources'], written, written.value.spec?.matchResources, request)
        continue
      }
      const unbound = this.#unbound(subject, request, written, binding)
      if (unbound) yield unbound
      const severity = severityOf(written.value)
      const denies = written.value.spec?.validationActions?.includes('Deny') === true && !request.template
      for (const evaluation of binding.evaluations) {
        const { decisions = [], auditAnnotations, inputs } = evaluation
        this.input.observe?.(evaluation)
        for (const [validation, decision] of decisions.entries()) {
          const told = this.#problem(subject, request, decision, validation, inputs, severity)
          const found = told && decision.result === 'error' && inputs.params === null ? withBinding(told, written) : told
          if (found)
            yield denies && found.severity === severity
              ? { ...found, rejected: [{ type: decision.reason || 'Invalid', field: '' }] }
              : found
        }
        for (const { action, error } of auditAnnotations) {
          if (action === 'error') yield this.#at(subject, request, [], `an audit annotation fails: ${error}`, 'error', undefined)
        }
      }
    }
  }

  #problem(
    subject: Subject,
    request: ObjectRequest,
    decision: Decision,
    validation: number,
    inputs: Inputs,
    severity: Severity,
  ): Problem | undefined {
    const { action, result, message, detail } = decision
    if (result === 'ok') return undefined
    if (result === 'error' && isUndecided(message)) return this.#at(subject, request, [], undecidedText(message), 'info', undefined)
    if (action === 'admit') return undefined
    // Of a condition that fails there is no validation.
    const own = result === 'denied' || detail !== undefined ? validation : undefined
    const reads = own === undefined ? [] : this.policy.explain(own, inputs)
    const text = result === 'denied' ? message : `the expression fails: ${detail ?? message}`
    return this.#at(subject, request, reads, text.replaceAll(/(?<!\s)\s*\n\s*/g, ' '), severity, own, inputs)
  }

  /** At the narrowest field that decided it; the others, and the expression, beside it. */
  #at(
    { object }: Subject,
    { template, placeOf }: ObjectRequest,
    reads: readonly Read[],
    message: string,
    severity: Severity,
    validation: number | undefined,
    inputs?: Inputs,
  ): Problem {
    const isOwn = ({ variable }: Read): boolean => variable === 'object'
    const placed = (read: Read): AnyField | undefined =>
      read.variable === 'params' ? fieldOf(inputs?.params)?.resolve(read.path) : placeOf(read)
    const ordered = [...reads.filter(isOwn), ...reads.filter(read => !isOwn(read))]
    const places = distinct(ordered, placed)
    const isHere = reads.some(isOwn) && places.length > 0
    const first = isHere ? places[0]! : object.resolve(['metadata', 'name'])
    const others = isHere ? places.slice(1) : places.slice(0, MOST_FIELDS)
    const related: (AnyField | RelatedPlace)[] = others.map(place => ({ place, message: 'also read by the expression' }))
    if (template) related.push({ place: template, message: 'the pods that the controller makes of this template' })
    const expression = this.#expression(validation)
    if (expression) related.push({ place: expression, message: 'the expression of the policy' })
    return problem(first, message, { related, severity })
  }

  #expression(validation: number | undefined): Location | undefined {
    const { manifest, at } = this.input.written
    const { file } = manifest.document
    const steps = validation === undefined ? ['metadata', 'name'] : ['spec', 'validations', validation, 'expression']
    const scalar = scalarAt(manifest, at?.(steps) ?? steps)
    if (!scalar) return undefined
    const text = scalar.text.trim()
    const start = scalar.text.indexOf(text)
    return { file, span: spanWithin(scalar, file, { start, end: start + text.length }) }
  }

  /** Labels of a namespace that is not among the files may decide whether a policy or a binding is for the request. */
  #noteNamespace(
    steps: Steps,
    written: Pick<Written<unknown>, 'field' | 'object' | 'at'>,
    constraints: MatchResources = {},
    { request }: ObjectRequest,
  ): void {
    if (!mayMatch(constraints, request)) return
    const message = `Namespace ${request.namespace} is not among the files; whether the selector matches its labels cannot be decided, and the policy is not evaluated on its objects`
    this.#lacks([...steps, 'namespaceSelector'], message, written)
  }

  /** What the binding says of parameters has no answer: the API server denies the request, whatever the actions; else the cluster may have them. */
  #unbound(
    subject: Subject,
    request: ObjectRequest,
    written: Written<Binding>,
    { configError, evaluations }: BindingAnswer,
  ): Problem | undefined {
    const { paramKind, failurePolicy } = this.input.written.value.spec ?? {}
    const { paramRef } = written.value.spec ?? {}
    if (!paramKind || !paramRef || (configError === undefined && evaluations.length > 0)) return undefined
    const { name, namespace = request.request.namespace, parameterNotFoundAction } = paramRef
    const isMissing = configError === undefined || configError === NO_PARAMS
    const missing = name
      ? `${paramKind.kind} ${namespace}/${name} is not among the files`
      : `no ${paramKind.kind} of namespace ${namespace} that the selector matches is among the files`
    const denies = configError !== undefined && failurePolicy !== 'Ignore'
    if (!denies) {
      this.#lacks(['spec', 'paramRef'], isMissing ? `${missing}; the policy is not evaluated` : configError, written)
      return undefined
    }
    const what = isMissing ? `${missing}, and parameterNotFoundAction is ${parameterNotFoundAction}` : configError
    const place = {
      place: locate(written.field.resolve(written.at?.(['spec', 'paramRef']) ?? ['spec', 'paramRef'])),
      message: 'the binding',
    }
    const found = this.#at(subject, request, [], `${what}, so every request that the binding matches is denied`, 'error', undefined)
    return { ...found, related: [place], ...(!request.template && { rejected: [{ type: 'Invalid', field: '' }] }) }
  }

  #lacks(
    steps: Steps,
    message: string,
    { field, object, at }: Pick<Written<unknown>, 'field' | 'object' | 'at'> = this.input.written,
  ): void {
    const place = field.resolve(at?.(steps) ?? steps)
    this.input.tell({ kind: 'undecided', message, location: locate(place), path: place.path, object })
  }
}

/** Of an expression that fails where a policy with parameters is bound to none. */
function withBinding(found: Problem, { field }: Written<Binding>): Problem {
  const place = field.resolve(['spec', 'policyName'])
  return { ...found, related: [...(found.related ?? []), { place, message: 'this binding has no paramRef, so params is null' }] }
}

function locationOf(place: AnyField | Location): Location {
  return 'location' in place ? place.location : place
}

/** Fields that are missing at one place are one. The first ones: of more reads than are shown no place is looked for. */
function distinct(reads: readonly Read[], placed: (read: Read) => AnyField | undefined): AnyField[] {
  const seen = new Set<string>()
  const places: AnyField[] = []
  for (const read of reads) {
    if (places.length > MOST_FIELDS) break
    const place = placed(read)
    if (!place) continue
    const { file, span } = place.location
    const key = `${file.path} ${span.start} ${span.end}`
    if (seen.has(key)) continue
    seen.add(key)
    places.push(place)
  }
  return places
}
