import { expect, test } from 'vitest'
import { container, rejectionsOf, said, saidOf } from '../rejected.testing.ts'

test('names and numbers of ports', () => {
  const ports = [
    { name: 'HTTP', containerPort: 80 },
    { name: 'a', containerPort: 70000, hostPort: -1 },
    { name: 'a', protocol: 'tcp' },
  ]
  expect(saidOf({ ports })).toEqual([
    expect.stringMatching(/^Invalid ports\[0\]\.name: name "HTTP" must consist of lower case letters/),
    'Invalid ports[0].name: name "HTTP" must contain a lower case letter',
    'Invalid ports[1].containerPort: containerPort 70000 must be between 1 and 65535',
    'Invalid ports[1].hostPort: hostPort -1 must be between 1 and 65535',
    'Duplicate ports[2].name: "a" is a duplicate; each entry of the list must be unique',
    'Required ports[2].containerPort: containerPort is missing; set the port that the container listens on: 1 to 65535',
    'NotSupported ports[2].protocol: "tcp" is not supported; use one of SCTP, TCP, UDP',
  ])
})

test('a host port is taken once for each protocol and address, over all main containers', () => {
  const pod = {
    containers: [
      container({ ports: [{ containerPort: 1, hostPort: 80 }] }),
      container({
        name: 'b',
        ports: [
          { containerPort: 2, hostPort: 80, protocol: 'UDP' },
          { containerPort: 3, hostPort: 80, hostIP: '127.0.0.1' },
          { containerPort: 4, hostPort: 80 },
          { containerPort: 5, hostPort: 80, hostIP: '127.0.0.1' },
        ],
      }),
    ],
  }
  const taken = 'is already used by another port of this pod; use a different one or remove this entry'
  expect(said(pod)).toEqual([
    `Duplicate spec.containers[1].ports[2].hostPort: host port 80/TCP ${taken}`,
    `Duplicate spec.containers[1].ports[3].hostPort: host port 127.0.0.1:80/TCP ${taken}`,
  ])
  expect(rejectionsOf(pod).map(({ rule }) => rule)).toEqual(['duplicate-port', 'duplicate-port'])
})

test('init containers take turns; Kubernetes names the first of them whichever it is', () => {
  const ports = [{ containerPort: 1, hostPort: 80 }]
  const init = [container({ name: 'a', ports }), container({ name: 'b', ports: [...ports, { containerPort: 2, hostPort: 80 }] })]
  const [rejection, ...others] = rejectionsOf({ containers: [container({ ports })], initContainers: init })
  expect(others).toEqual([])
  expect(rejection?.field).toBe('spec.initContainers[0].ports[1].hostPort')
  expect(rejection?.at.toString()).toBe('spec.initContainers[1].ports[1].hostPort')
})

test('on the host network host and container port are one', () => {
  const pod = { hostNetwork: true, containers: [container({ ports: [{ containerPort: 80, hostPort: 8080 }, { containerPort: 443 }] })] }
  const [rejection, ...others] = rejectionsOf(pod)
  expect(others).toEqual([])
  expect(rejection).toMatchObject({ field: 'spec.containers[0].ports[0].hostPort', rule: 'host-port-mismatch' })
  expect(rejection?.message).toBe(
    'host port 8080 differs from container port 80, but hostNetwork requires them to be equal; remove hostPort or set it to 80',
  )
  const [older] = rejectionsOf(pod, 27)
  expect(older?.field).toBe('spec.containers[0].ports[0].containerPort')
  expect(older?.at.toString()).toBe('spec.containers[0].ports[0].hostPort')
})
