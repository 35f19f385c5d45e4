import { isHTTPHeaderName, type Path, type HTTPGetAction } from '../../kubernetes/index.ts'
import { validatePort } from './port.ts'
import type { Checks } from '../rejection.ts'

const SCHEMES = ['HTTP', 'HTTPS']
const PROTOCOLS = ['HTTP1', 'HTTP2']

/** validateHTTPGetAction. */
export function validateHTTPGetAction(action: HTTPGetAction, path: Path, checks: Checks): void {
  const { path: urlPath, port, scheme = '', httpHeaders, protocol, host } = action
  if (!urlPath) checks.required(path.child('path'), 'path is missing; set the path to request, such as /healthz')
  validatePort(port, path, checks)
  if (!SCHEMES.includes(scheme)) checks.unsupported(path.child('scheme'), scheme, SCHEMES)
  if (httpHeaders) validateHeaders(httpHeaders, path.child('httpHeaders'), checks)
  if (protocol === undefined) return

  if (!PROTOCOLS.includes(protocol)) checks.unsupported(path.child('protocol'), protocol, PROTOCOLS)
  else if (protocol === 'HTTP2' && scheme !== 'HTTP') {
    checks.invalid(path.child('protocol'), `protocol "HTTP2" requires scheme HTTP, not ${JSON.stringify(scheme)}`)
  } else if (protocol === 'HTTP2' && host) {
    checks.invalid(path.child('host'), `${JSON.stringify(host)} is not allowed with protocol HTTP2; remove host to probe the pod itself`)
  }
}

/** Kubernetes names the list, not the header. */
function validateHeaders(headers: NonNullable<HTTPGetAction['httpHeaders']>, path: Path, checks: Checks): void {
  for (const [index, { name = '' }] of headers.entries()) {
    for (const problem of isHTTPHeaderName(name)) {
      checks.invalid(path, `the header ${JSON.stringify(name)} ${problem}`, { at: path.index(index).child('name') })
    }
  }
}
