/** A rule of ds-lint as a ValidatingAdmissionPolicy with its binding. */
import type { RuleInfo } from '../base/index.ts'

/** What a rule is in CEL: it finds something exactly where a validation is false. */
export interface RulePolicy {
  readonly variables: readonly { readonly name: string; readonly expression: string }[]
  readonly validations: readonly {
    readonly expression: string
    /** Default: the summary of the rule. */
    readonly message?: string
  }[]
}

/** Also the name of its file, without the extension. */
export function policyName(id: string): string {
  return `ds-lint-${id}`
}

/** YAML of both. The binding warns, whatever the severity of the rule: who has seen the warnings of a cluster writes Deny. */
export function policyManifest({ id, summary, why, url }: RuleInfo, { variables, validations }: RulePolicy): string {
  const name = policyName(id)
  return [
    'apiVersion: admissionregistration.k8s.io/v1',
    'kind: ValidatingAdmissionPolicy',
    'metadata:',
    `  name: ${name}`,
    '  labels:',
    '    app.kubernetes.io/managed-by: ds-lint',
    '  annotations:',
    `    kubernetes.io/description: ${quoted(`${why.replaceAll(/\s+/g, ' ')}${url === undefined ? '' : ` ${url}`}`)}`,
    'spec:',
    '  failurePolicy: Fail',
    '  matchConstraints:',
    '    resourceRules:',
    '      - apiGroups: [apps]',
    '        apiVersions: [v1]',
    '        operations: [CREATE, UPDATE]',
    '        resources: [daemonsets]',
    ...(variables.length > 0 ? ['  variables:'] : []),
    ...variables.flatMap(variable => [`    - name: ${variable.name}`, ...expression(variable.expression, 6)]),
    '  validations:',
    ...validations.flatMap(validation => {
      const [first = '', ...rest] = expression(validation.expression, 6)
      return [`    - ${first.trimStart()}`, ...rest, `      message: ${quoted(validation.message ?? summary)}`]
    }),
    '---',
    'apiVersion: admissionregistration.k8s.io/v1',
    'kind: ValidatingAdmissionPolicyBinding',
    'metadata:',
    `  name: ${name}`,
    '  labels:',
    '    app.kubernetes.io/managed-by: ds-lint',
    'spec:',
    `  policyName: ${name}`,
    '  validationActions: [Warn]',
    '',
  ].join('\n')
}

/** As a literal block: nothing in it is escaped. */
function expression(text: string, indent: number): string[] {
  const space = ' '.repeat(indent)
  return [
    `${space}expression: |-`,
    ...text
      .trim()
      .split('\n')
      .map(line => `${space}  ${line}`),
  ]
}

/** JSON's strings are YAML's. */
function quoted(text: string): string {
  return JSON.stringify(text)
}
