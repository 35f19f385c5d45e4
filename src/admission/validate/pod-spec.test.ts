import { expect, test } from 'vitest'
import { briefOfPod, rejectionsOfPod, saidOfPod } from './pod-spec.testing.ts'

test('a usual pod is accepted in every version', () => {
  const pod = {
    hostNetwork: true,
    dnsPolicy: 'ClusterFirstWithHostNet',
    nodeSelector: { 'kubernetes.io/os': 'linux' },
    priorityClassName: 'system-node-critical',
    serviceAccountName: 'agent',
    os: { name: 'linux' },
    securityContext: { runAsUser: 0, seccompProfile: { type: 'RuntimeDefault' } },
  }
  for (let minor = 25; minor <= 37; minor++) expect(saidOfPod(pod, minor)).toEqual([])
})

test('a policy is one of a few words', () => {
  expect(saidOfPod({ restartPolicy: 'always', dnsPolicy: 'Cluster', preemptionPolicy: '' })).toEqual([
    'NotSupported spec.restartPolicy: "always" is not a valid restart policy; remove it or set Always',
    'NotSupported spec.dnsPolicy: "Cluster" is not supported; use one of ClusterFirst, ClusterFirstWithHostNet, Default, None',
    'Required spec.preemptionPolicy: preemptionPolicy is empty; set one of PreemptLowerPriority, Never, or remove it',
  ])
})

test('names of objects are domain names, those of the pod are labels', () => {
  const pod = { nodeName: 'A', serviceAccountName: 'a_b', priorityClassName: 'x.y', runtimeClassName: '', hostname: 'a.b', subdomain: 'c' }
  expect(briefOfPod(pod)).toEqual([
    'Invalid spec.hostname',
    'Invalid spec.nodeName',
    'Invalid spec.serviceAccountName',
    'Invalid spec.runtimeClassName',
  ])
  expect(saidOfPod({ hostname: 'a.b' })[0]).toMatch(/^Invalid spec.hostname: hostname "a.b" must not contain dots/)
})

test('a deadline is positive and fits 32 bits', () => {
  expect(saidOfPod({ activeDeadlineSeconds: 0 })).toEqual([
    'Invalid spec.activeDeadlineSeconds: 0 seconds is not a valid deadline, and a DaemonSet allows none; remove activeDeadlineSeconds',
  ])
  expect(saidOfPod({ activeDeadlineSeconds: 2147483647 })).toEqual([])
})

test('a readiness gate is a qualified name', () => {
  expect(briefOfPod({ readinessGates: [{ conditionType: 'a/b' }, {}] })).toEqual([
    'Invalid spec.readinessGates[1].conditionType',
    'Invalid spec.readinessGates[1].conditionType',
  ])
})

test('scheduling gates are named by their index and stand at their name', () => {
  const [problem, double] = rejectionsOfPod({ schedulingGates: [{ name: 'a' }, { name: 'b c' }, { name: 'a' }] })
  expect(problem).toMatchObject({ field: 'spec.schedulingGates[1]', message: expect.stringContaining('"b c" must consist of') })
  expect(problem?.at.toString()).toBe('spec.schedulingGates[1].name')
  expect(double).toMatchObject({ field: 'spec.schedulingGates[2]', message: 'duplicate scheduling gate "a"; remove one' })
})

test('a resource claim has a name of its own and exactly one source', () => {
  const claims = [{ name: 'a', resourceClaimName: 'x' }, { name: 'a' }, { resourceClaimName: 'x', resourceClaimTemplateName: 'Y' }]
  expect(saidOfPod({ resourceClaims: claims }).map(text => text.replace('spec.resourceClaims', ''))).toEqual([
    'Duplicate [1].name: another resource claim of this pod already has the name "a"; use a unique name',
    'Invalid [1]: resource claim has no source; set resourceClaimName or resourceClaimTemplateName',
    'Required [2].name: name is missing; containers refer to a resource claim by its name',
    'Invalid [2]: resourceClaimName and resourceClaimTemplateName are both set; keep one',
    expect.stringMatching(/^Invalid \[2\].resourceClaimTemplateName: resourceClaimTemplateName "Y" must/),
  ])
})

test('a host name override is short, and of no use on the host network', () => {
  const rejections = rejectionsOfPod({ hostnameOverride: 'X'.repeat(65), hostNetwork: true, setHostnameAsFQDN: true })
  expect(rejections.map(({ type }) => type)).toEqual([
    'FieldValueForbidden',
    'FieldValueForbidden',
    'FieldValueTooLong',
    'FieldValueInvalid',
  ])
  expect(new Set(rejections.map(({ cause }) => cause))).toEqual(new Set(['spec.hostnameOverride']))
  expect(saidOfPod({ hostnameOverride: 'a'.repeat(64) })).toEqual([])
})

test('eviction responders have a domain and a priority, and exclude a scheduling group', () => {
  const evictionResponders = [{ name: 'example.com/a', priority: 1000 }, { name: 'x.k8s.io/a', priority: 5 }, { name: 'example.com/a' }]
  expect(saidOfPod({ schedulingGroup: {}, evictionResponders })).toEqual([
    'Invalid spec.schedulingGroup.podGroupName: podGroupName is missing; set it, or remove schedulingGroup',
    'Forbidden spec.schedulingGroup: evictionResponders conflict with schedulingGroup; remove one of the two',
    'Invalid spec.evictionResponders[1].name: "x.k8s.io/a" uses a reserved domain of Kubernetes; use your own domain',
    'Invalid spec.evictionResponders[1].priority: priority 5 must be between 1000 and 100000',
    'Duplicate spec.evictionResponders[2]: duplicate eviction responder "example.com/a"',
    'Required spec.evictionResponders[2].priority: an eviction responder needs a priority: 1000 to 100000',
  ])
})
