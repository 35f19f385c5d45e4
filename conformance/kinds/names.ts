/** What Kubernetes' validation of names, numbers, labels and selectors answers. As many problems are expected as it reports errors. */
import { validateLabels, validateLabelSelector } from '../../src/admission/validate/label-selector.ts'
import { validateAnnotations } from '../../src/admission/validate/object-meta.ts'
import { Checks } from '../../src/admission/rejection.ts'
import { getScaledValueFromIntOrPercent, unmarshalIntOrString } from '../../src/kubernetes/int-or-percent.ts'
import { isValidIP, isValidIPForLegacyField } from '../../src/kubernetes/ip.ts'
import { type Labels, labelSelectorAsSelector } from '../../src/kubernetes/labels.ts'
import * as names from '../../src/kubernetes/names.ts'
import { Path } from '../../src/kubernetes/path.ts'
import type { LabelSelector } from '../../src/kubernetes/generated/types.ts'
import { NEWEST } from '../../src/kubernetes/version.ts'
import { difference } from '../difference.ts'

type Vector = NamesVector | NumberVector | LabelsVector | SelectorVector | IntOrPercentVector

/** Every function but those that are named accepts the name; the others report so many errors. */
interface NamesVector {
  readonly fn: 'names'
  readonly in: string
  readonly valid: readonly string[]
  readonly invalid: Readonly<Record<string, readonly number[]>>
}

interface NumberVector {
  readonly fn: 'IsValidPortNum' | 'IsValidUserID' | 'IsValidGroupID'
  readonly in: number
  readonly errors: readonly string[] | null
}

/** The reason of an error, its field, and its text's number. */
type ExpectedError = readonly [type: string, field: string, message: number]

interface LabelsVector {
  readonly fn: 'labels'
  readonly labels: Labels
  readonly errors: readonly ExpectedError[]
  readonly annotationErrors: readonly ExpectedError[]
}

interface SelectorVector {
  readonly fn: 'labelSelector'
  readonly selector: LabelSelector | null
  readonly errors: readonly ExpectedError[]
  /** Why it selects nothing; else what it selects of the labels. */
  readonly err?: string
  readonly string?: string
  readonly labels?: readonly Labels[]
  readonly match?: readonly boolean[]
}

interface IntOrPercentVector {
  readonly fn: 'intOrString' | 'scaled'
  readonly json: string
  readonly err?: string
  readonly total?: number
  readonly roundUp?: boolean
  readonly value?: number
}

const validators: Readonly<Record<string, (name: string) => names.Problems>> = {
  IsCIdentifier: names.isCIdentifier,
  IsConfigMapKey: names.isConfigMapKey,
  IsDecimalInteger: names.isDecimalInteger,
  IsDNS1035Label: names.isDNS1035Label,
  IsDNS1123Label: names.isDNS1123Label,
  IsDNS1123Subdomain: names.isDNS1123Subdomain,
  IsDNS1123SubdomainCaseless: names.isDNS1123SubdomainCaseless,
  IsDNS1123SubdomainWithUnderscore: names.isDNS1123SubdomainWithUnderscore,
  IsDomainPrefixedKey: names.isDomainPrefixedKey,
  IsDomainPrefixedPath: names.isDomainPrefixedPath,
  IsEnvVarName: names.isEnvVarName,
  IsFullyQualifiedDomainName: names.isFullyQualifiedDomainName,
  IsFullyQualifiedName: names.isFullyQualifiedName,
  IsHTTPHeaderName: names.isHTTPHeaderName,
  IsPathSegmentName: names.isPathSegmentName,
  IsPrefixedLabelKey: names.isPrefixedLabelKey,
  IsQualifiedName: names.isQualifiedName,
  IsRelaxedEnvVarName: names.isRelaxedEnvVarName,
  IsValidIP: isValidIP,
  IsValidIPLegacy: name => isValidIPForLegacyField(name),
  IsValidLabelValue: names.isValidLabelValue,
  IsValidPercent: names.isValidPercent,
  IsValidPortName: names.isValidPortName,
  IsValidSysctlName: names.isValidSysctlName,
  IsWildcardDNS1123Subdomain: names.isWildcardDNS1123Subdomain,
  NameIsDNSLabel: name => names.nameIsDNSLabel(name),
  NameIsDNSLabelPrefix: name => names.nameIsDNSLabel(name, true),
  NameIsDNSSubdomain: name => names.nameIsDNSSubdomain(name),
  NameIsDNSSubdomainPrefix: name => names.nameIsDNSSubdomain(name, true),
}

export function check(vector: Vector): string | undefined {
  switch (vector.fn) {
    case 'names':
      return checkNames(vector)
    case 'IsValidPortNum':
      return difference(vector.errors?.length ?? 0, names.isValidPortNum(vector.in).length)
    case 'IsValidUserID':
      return difference(vector.errors?.length ?? 0, names.isValidUserID(vector.in).length)
    case 'IsValidGroupID':
      return difference(vector.errors?.length ?? 0, names.isValidGroupID(vector.in).length)
    case 'labels':
      return (
        difference(
          sorted(vector.errors),
          reported(checks => validateLabels(vector.labels, field, checks)),
        ) ??
        difference(
          sorted(vector.annotationErrors),
          reported(checks => validateAnnotations(vector.labels, field, checks)),
        )
      )
    case 'labelSelector':
      return checkSelector(vector)
    case 'intOrString':
    case 'scaled':
      return checkIntOrPercent(vector)
    default:
      return `no such function: ${JSON.stringify(vector)}`
  }
}

function checkNames({ in: name, valid, invalid }: NamesVector): string | undefined {
  const expected = new Map(valid.map(validator => [validator, 0]))
  for (const [validator, messages] of Object.entries(invalid)) expected.set(validator, messages.length)
  for (const [validator, count] of expected) {
    const problems = validators[validator]?.(name)
    if (!problems) return `no such function: ${validator}`
    if (problems.length !== count) return `${validator}: expected ${count} errors, came ${JSON.stringify(problems)}`
  }
  return undefined
}

/** The fields of the vectors. */
const field = Path.of('l')
const selectorField = Path.of('s')

function checkSelector({ selector, errors, err, string, labels = [], match = [] }: SelectorVector): string | undefined {
  const came = reported(checks => {
    if (selector) validateLabelSelector(selector, selectorField, checks)
  })
  const converted = labelSelectorAsSelector(selector ?? undefined)
  return (
    difference(sorted(errors), came) ??
    difference(
      { valid: err === undefined, string, match },
      { valid: converted !== undefined, string: converted?.toString(), match: converted ? labels.map(set => converted.matches(set)) : [] },
    )
  )
}

function checkIntOrPercent({ json, err, fn, total = 0, roundUp = false, value }: IntOrPercentVector): string | undefined {
  // JSON has one kind of number; Go takes only those without a fraction or exponent for whole.
  const given: unknown = /^-?[0-9]+[.eE]/.test(json) ? Number.NaN : JSON.parse(json)
  const parsed = unmarshalIntOrString(given)
  if (fn === 'intOrString') return difference(err === undefined, parsed !== undefined)
  const scaled = parsed === undefined ? undefined : getScaledValueFromIntOrPercent(parsed, total, roundUp)
  return difference({ valid: err === undefined, value }, { valid: scaled !== undefined, value: scaled })
}

function sorted(errors: readonly ExpectedError[]): string[] {
  return errors.map(([type, at]) => `${type} ${at}`).sort()
}

/** The errors in any order. */
function reported(validate: (checks: Checks) => void): string[] {
  const checks = new Checks(NEWEST)
  validate(checks)
  return checks.rejections.map(({ type, field: at }) => `${type} ${at}`).sort()
}
