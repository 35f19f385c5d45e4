/** ValidatingAdmissionPolicies of the user's as rules. Loads CEL: to be imported only where there are policies. */
import type { SourceFile } from '../base/index.ts'
import { didYouMean, type VersionRange } from '../kubernetes/index.ts'
import type { Rule } from '../rule/index.ts'
import type { Subjects } from '../subjects/index.ts'
import { AllObjects, NO_OBJECTS, type Objects } from '../workspace/index.ts'
import type { Document } from '../yaml/index.ts'
import { userOf } from './authorize.ts'
import { together } from './cluster.ts'
import { BINDING_KIND, isAdmission, readPolicies, type Written, type WrittenPolicy, writtenBinding } from './documents.ts'
import { bindingProblems, policyProblems } from './examine.ts'
import type { Evaluation } from './evaluate.ts'
import { mayBeFor } from './match.ts'
import type { PolicyProblem } from './problem.ts'
import { type ObjectRequest, requestsOf } from './requests.ts'
import type { ValidatingAdmissionPolicyBinding } from './resources.ts'
import { policyRule } from './rule.ts'
import type { Spending } from './spending.ts'

export type { PolicyProblem, PolicyProblemKind } from './problem.ts'
export type { Evaluation } from './evaluate.ts'
export type { SchemaRules } from './crd-rules.ts'
export { type Spending, spendingError } from './spending.ts'
export { explainPolicy } from './explain-policy.ts'
export { isImplied } from './documents.ts'

export interface PoliciesInput {
  readonly files: readonly SourceFile[]
  readonly target: VersionRange
  /** Of the user's files: bindings, parameters, namespaces, roles are looked for among them, too. */
  readonly objects?: Objects
  /** A policy without a binding is judged as if one denied what it refuses. */
  readonly unbound: boolean
  /** Objects of every kind are judged. */
  readonly allKinds: boolean
  /** Who sends the requests: a name, and groups behind commas. */
  readonly user: string | undefined
  /** Of the run. */
  readonly spending?: Spending
  /** The rules that there are besides. */
  readonly taken: ReadonlySet<string>
  /** Told of each evaluation of a policy. */
  observe?(policy: JudgedPolicy['name'], evaluation: Evaluation): void
}

/** A policy that is evaluated. */
export interface JudgedPolicy {
  /** Its id is the name of the policy, where no other rule has that. */
  readonly rule: Rule<'request'>
  readonly name: string
  readonly written: WrittenPolicy
  readonly bindings: readonly Written<ValidatingAdmissionPolicyBinding>[]
}

export interface Policies {
  /** Those that the API server accepts and that are bound. */
  readonly judged: readonly JudgedPolicy[]
  /** What is wrong with the policies themselves; what the files lack is added when a rule asks for it. */
  readonly problems: readonly PolicyProblem[]
  readonly documents: readonly Document[]
}

/** Compiles each policy once. A policy that the API server rejects is not judged; what is wrong with one costs no other. */
export function compilePolicies(input: PoliciesInput): Policies {
  const { files, target, objects = NO_OBJECTS, spending = { spent: 0, by: new Map() } } = input
  const read = readPolicies(files)
  const problems: PolicyProblem[] = [...read.problems]
  const bindings = [...read.bindings, ...bindingsAmong(objects, files)]
  for (const binding of bindings) problems.push(...bindingProblems(binding))
  const given = new AllObjects(() => files).near(undefined)
  const told = new Set<string>()
  const tell = (problem: PolicyProblem): void => {
    const key = `${problem.location.file.path} ${problem.location.span.start} ${problem.message}`
    if (!told.has(key)) problems.push(problem)
    told.add(key)
  }
  const known = new Known(
    input,
    given,
    read.policies.some(({ value }) => mayBeFor(value.spec?.matchConstraints ?? {}, 'pods')),
  )
  const judged: JudgedPolicy[] = []
  const names = new Set<string>()
  for (const written of read.policies) {
    const own = policyProblems(written, target.to)
    problems.push(...own)
    if (written.engine === 'Gatekeeper') for (const binding of written.own ?? []) problems.push(...bindingProblems(binding))
    const { name } = written.object
    const isRefused = own.some(({ kind }) => kind === 'invalid' || kind === 'undecided')
    if (names.has(name)) problems.push(duplicate(written))
    else if (!isRefused) {
      const bound = written.own ?? bindings.filter(({ value }) => value.spec?.policyName === name)
      if (bound.length === 0 && !input.unbound) problems.push(unbound(written))
      else {
        const id = input.taken.has(name) ? `policy-${name}` : name
        const used = bound.length > 0 ? bound : [denying(written)]
        const observe = input.observe && ((evaluation: Evaluation): void => input.observe?.(name, evaluation))
        const rule = policyRule({ id, written, bindings: used, allKinds: input.allKinds, ...known.functions, spending, tell, observe })
        judged.push({ rule, name, written, bindings: bound })
      }
    }
    names.add(name)
  }
  for (const { value, field, object } of read.bindings) {
    const name = value.spec?.policyName
    if (name === undefined || name === '' || names.has(name)) continue
    const place = field.resolve(['spec', 'policyName'])
    const message = `policy ${JSON.stringify(name)} is not among the files, so this binding is not evaluated${didYouMean(name, [...names])}`
    problems.push({ kind: 'unbound', message, location: place.location, path: place.path, object })
  }
  return { judged, problems, documents: read.documents }
}

/** What to say where files were given and no policy is among them. */
export function noPolicyIn(files: readonly SourceFile[], { judged, problems }: Policies): string | undefined {
  if (judged.length > 0 || problems.length > 0) return undefined
  const what = 'a ValidatingAdmissionPolicy, or a policy of Kyverno or Gatekeeper in CEL'
  if (files.length === 1) return `policies: ${files[0]!.path} does not contain a policy; expected ${what}`
  return `policies: the ${files.length === 0 ? 'given folders contain' : `${files.length} given files contain`} no policy; expected ${what}`
}

/** What the rules ask of a subject, found once for all of them. */
class Known {
  readonly #requests = new WeakMap<Subjects['request'], readonly ObjectRequest[]>()
  readonly #objects = new WeakMap<Objects, Objects>()

  constructor(
    private readonly input: PoliciesInput,
    private readonly given: Objects,
    private readonly pods: boolean,
  ) {}

  readonly functions = {
    objectsOf: ({ objects }: Subjects['request']): Objects => {
      let both = this.#objects.get(objects)
      if (!both) this.#objects.set(objects, (both = together(objects, this.given)))
      return both
    },
    requestsOf: (subject: Subjects['request']): readonly ObjectRequest[] => {
      let requests = this.#requests.get(subject)
      if (!requests) {
        const { user } = this.input
        const context = { objects: this.functions.objectsOf(subject), user: user === undefined ? undefined : userOf(user), pods: this.pods }
        this.#requests.set(subject, (requests = requestsOf(subject, context)))
      }
      return requests
    },
  }
}

/** A file may be among the user's and among the policies'. */
function bindingsAmong(objects: Objects, files: readonly SourceFile[]): Written<ValidatingAdmissionPolicyBinding>[] {
  const own = new Set(files.map(({ text }) => text))
  return objects
    .all(BINDING_KIND)
    .filter(({ object, field }) => isAdmission(object) && !own.has(field.location.file.text))
    .map(({ object, field }) => writtenBinding(object, field))
}

function denying({ field, object }: WrittenPolicy): Written<ValidatingAdmissionPolicyBinding> {
  return { field, object, value: { metadata: {}, spec: { validationActions: ['Deny'] } }, problems: [] }
}

function unbound({ field, object, engine, value }: WrittenPolicy): PolicyProblem {
  const place = field.resolve(['metadata', 'name'])
  const isTemplate = engine === 'Gatekeeper'
  const [what, wanted, added] = isTemplate
    ? ['template', 'constraint', `constraint of kind ${value.spec?.paramKind?.kind}`]
    : ['policy', 'binding', BINDING_KIND]
  const message = `${what} ${JSON.stringify(object.name)} has no ${wanted}, so it has no effect; add a ${added}, or judge it with --policy-unbound`
  return { kind: 'unbound', message, location: place.location, path: place.path, object }
}

function duplicate({ field, object }: WrittenPolicy): PolicyProblem {
  const place = field.resolve(['metadata', 'name'])
  const message = `duplicate policy ${JSON.stringify(object.name)}, already defined before; the first one is evaluated`
  return { kind: 'invalid', message, location: place.location, path: place.path, object }
}
