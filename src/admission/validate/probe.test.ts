import { expect, test } from 'vitest'
import { container, rejectionsOf, said, saidOf } from '../rejected.testing.ts'

test('a probe does one thing', () => {
  const exec = { command: ['true'] }
  expect(saidOf({ livenessProbe: {}, readinessProbe: { exec, httpGet: { port: 'HTTP' } }, startupProbe: { exec: {} } })).toEqual([
    'Required livenessProbe: no action is set; add one of exec, httpGet, tcpSocket, grpc (only in a probe) or sleep (only in a hook)',
    'Forbidden readinessProbe.httpGet: exec and httpGet are both set; keep one',
    'Required startupProbe.exec.command: command is missing; set the command to run in the container',
  ])
})

test('ports by number or name', () => {
  const livenessProbe = { httpGet: { port: 0 } }
  const readinessProbe = { tcpSocket: { port: '80' } }
  expect(saidOf({ livenessProbe, readinessProbe, startupProbe: { grpc: { port: 70000 } } })).toEqual([
    'Invalid livenessProbe.httpGet.port: port 0 must be between 1 and 65535',
    'Invalid readinessProbe.tcpSocket.port: port "80" must contain a lower case letter',
    'Invalid startupProbe.grpc.port: port 70000 must be between 1 and 65535',
  ])
})

test('headers: Kubernetes names the list, the place is the header', () => {
  const httpGet = { port: 80, scheme: 'http', httpHeaders: [{ name: 'X-A' }, { name: 'X A' }] }
  const [scheme, header, ...others] = rejectionsOf({ containers: [container({ livenessProbe: { httpGet } })] })
  expect(others).toEqual([])
  expect(scheme?.message).toBe('"http" is not supported; use one of HTTP, HTTPS')
  expect(header?.field).toBe('spec.containers[0].livenessProbe.httpGet.httpHeaders')
  expect(header?.at.toString()).toBe('spec.containers[0].livenessProbe.httpGet.httpHeaders[1].name')
})

test('HTTP2 is for plain HTTP to the pod', () => {
  const tls = { port: 80, scheme: 'HTTPS', protocol: 'HTTP2' }
  const host = { port: 80, host: 'example.com', protocol: 'HTTP2' }
  expect(saidOf({ livenessProbe: { httpGet: tls }, readinessProbe: { httpGet: host } })).toEqual([
    'Invalid livenessProbe.httpGet.protocol: protocol "HTTP2" requires scheme HTTP, not "HTTPS"',
    'Invalid readinessProbe.httpGet.host: "example.com" is not allowed with protocol HTTP2; remove host to probe the pod itself',
  ])
})

test('numbers, and what has the same cure has the same cause', () => {
  const exec = { command: ['true'] }
  const livenessProbe = { exec, periodSeconds: -1, successThreshold: -2, terminationGracePeriodSeconds: 0 }
  const rejections = rejectionsOf({
    containers: [container({ livenessProbe, readinessProbe: { exec, terminationGracePeriodSeconds: 1 } })],
  })
  expect(rejections.map(({ message }) => message)).toEqual([
    'periodSeconds -1 is negative; it must be 0 or more',
    'successThreshold -2 is negative; it must be 0 or more',
    "terminationGracePeriodSeconds 0 must be 1 or more; remove it to use the pod's",
    'successThreshold -2 must be 1 in this probe; remove the field',
    'terminationGracePeriodSeconds 1 is not allowed in a readiness probe, which never terminates a container; remove it',
  ])
  expect(rejections[1]?.cause).toBe(rejections[3]?.cause)
})

test('sleep stays within the grace period, and may be 0 since 1.33', () => {
  const lifecycle = { postStart: { sleep: { seconds: 0 } }, preStop: { sleep: { seconds: 31 } } }
  const message = '31 seconds of sleep must be between 0 and 30, the terminationGracePeriodSeconds of the pod'
  expect(saidOf({ lifecycle })).toEqual([`Invalid lifecycle.preStop.sleep: ${message}`])
  expect(saidOf({ lifecycle }, 32)).toHaveLength(2)
  expect(said({ containers: [container({ lifecycle })], terminationGracePeriodSeconds: 60 })).toEqual([])
})

test('the signal to stop with depends on the system', () => {
  const lifecycle = { stopSignal: 'SIGUSR1' }
  const on = (os?: string) => said({ containers: [container({ lifecycle })], ...(os ? { os: { name: os } } : {}) })
  expect(on('linux')).toEqual([])
  expect(on('windows')).toEqual([
    'NotSupported spec.containers[0].lifecycle.stopSignal: "SIGUSR1" is not supported; use one of SIGKILL, SIGTERM',
  ])
  const message = '"SIGUSR1" requires the operating system of the pod; set spec.os.name to linux or windows'
  expect(on()).toEqual([`Forbidden spec.containers[0].lifecycle.stopSignal: ${message}`])
  expect(on('constructor')).toEqual([])
})
