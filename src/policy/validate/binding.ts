/** What the API server says against a ValidatingAdmissionPolicyBinding (k8s.io/kubernetes pkg/apis/admissionregistration/validation). */
import { isPathSegmentName, nameIsDNSSubdomain } from '../../kubernetes/index.ts'
import type { ParamRef, ValidatingAdmissionPolicyBinding } from '../resources.ts'
import { type FieldError, FieldErrors } from './errors.ts'
import { validateLabelSelector, validateMatchResources } from './match-resources.ts'
import { validateName } from './policy.ts'

const ACTIONS = ['Audit', 'Deny', 'Warn']
const NOT_FOUND = ['Deny', 'Allow']

export function validateBinding({ metadata, spec = {} }: ValidatingAdmissionPolicyBinding): readonly FieldError[] {
  const errors = new FieldErrors()
  const { policyName = '', paramRef, matchResources, validationActions = [] } = spec
  validateName(metadata?.name ?? '', errors)
  if (policyName === '') errors.required(['spec', 'policyName'])
  else errors.invalidFor(['spec', 'policyName'], policyName, nameIsDNSSubdomain(policyName))
  if (paramRef) validateParamRef(paramRef, errors)
  validateMatchResources(matchResources, ['spec', 'matchResources'], errors)
  validateActions(validationActions, errors)
  return errors.list
}

function validateParamRef({ name = '', selector, parameterNotFoundAction = '' }: ParamRef, errors: FieldErrors): void {
  const at = ['spec', 'paramRef']
  const exclusive = 'name and selector are mutually exclusive'
  if (name !== '') {
    errors.invalidFor([...at, 'name'], name, isPathSegmentName(name))
    if (selector) errors.forbidden([...at, 'name'], exclusive)
  }
  if (selector) {
    validateLabelSelector(selector, [...at, 'selector'], errors)
    if (name !== '') errors.forbidden([...at, 'selector'], exclusive)
  }
  if (name === '' && !selector) errors.required(at, 'one of name or selector must be specified')
  if (parameterNotFoundAction === '') errors.required([...at, 'parameterNotFoundAction'])
  else if (!NOT_FOUND.includes(parameterNotFoundAction))
    errors.notSupported([...at, 'parameterNotFoundAction'], parameterNotFoundAction, NOT_FOUND)
}

function validateActions(actions: readonly string[], errors: FieldErrors): void {
  const at = ['spec', 'validationActions']
  for (const [index, action] of actions.entries()) {
    if (!ACTIONS.includes(action)) errors.notSupported([...at, index], action, ACTIONS)
    if (actions.indexOf(action) < index) errors.duplicate([...at, index], action)
  }
  if (actions.includes('Deny') && actions.includes('Warn')) {
    const detail = 'repeating the same validation failure information in the API response and headers serves no purpose'
    errors.invalid(at, actions, `must not contain both Deny and Warn (${detail})`)
  }
  if (actions.length === 0) errors.required(at, 'at least one validation action is required')
}
