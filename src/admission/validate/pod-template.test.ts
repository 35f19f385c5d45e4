import { describe, expect, test } from 'vitest'
import { causesOf, daemonSet, messagesOf } from './daemon-set.testing.ts'

test('labels and annotations are reported without metadata and found in it', () => {
  const template = { labels: { app: 'agent', tier: 'a b' }, annotations: { 'a b': '' } }
  expect(causesOf(daemonSet({ template }))).toEqual([
    'Invalid spec.template.labels [invalid-value]',
    'Invalid spec.template.annotations [invalid-value]',
  ])
  expect(messagesOf(daemonSet({ template })).map(message => message.split(': ')[0])).toEqual([
    'invalid-value spec.template.metadata.labels[tier]',
    'invalid-value spec.template.metadata.annotations[a b]',
  ])
})

test('ephemeral containers are for running pods', () => {
  const ephemeralContainers = [{ name: 'debug', image: 'busybox:1', terminationMessagePolicy: 'File' }]
  expect(causesOf(daemonSet({ pod: { ephemeralContainers } }))).toEqual([
    'Forbidden spec.template.spec.ephemeralContainers [forbidden-field]',
  ])
})

describe('annotations that mean something', () => {
  const annotated = (annotations: Record<string, string>, pod = {}): string[] => causesOf(daemonSet({ template: { annotations }, pod }))
  const at = (key: string): string => `Invalid spec.template.annotations[${key}] [invalid-value]`

  test('the cost of a deletion is an int32 without plus and leading zeros', () => {
    const key = 'controller.kubernetes.io/pod-deletion-cost'
    for (const cost of ['0', '-5', '2147483647', '-2147483648']) expect(annotated({ [key]: cost })).toEqual([])
    for (const cost of ['', '+1', '08', '1.5', '2147483648']) expect(annotated({ [key]: cost })).toEqual([at(key)])
  })

  test('only a pod with a node is a mirror', () => {
    const key = 'kubernetes.io/config.mirror'
    expect(annotated({ [key]: '' })).toEqual([at(key)])
    expect(annotated({ [key]: '' }, { nodeName: 'n' })).toEqual([])
  })

  test('tolerations are a JSON list, with names in any case', () => {
    const key = 'scheduler.alpha.kubernetes.io/tolerations'
    for (const text of ['', 'null', '[{"KEY":"a","operator":"Exists"}]', '[{"key":"b","\u212aey":"a","key":null,"operator":"Exists"}]'])
      expect(annotated({ [key]: text })).toEqual([])
    for (const text of [
      'x',
      '{}',
      '["a"]',
      '[{"key":1}]',
      '[{"key":1,"key":"a"}]',
      '[{"tolerationSeconds":"1"}]',
      '[{"toleration\u017feconds":1.0}]',
    ]) {
      expect(annotated({ [key]: text })).toEqual(['Invalid spec.template.annotations [invalid-value]'])
    }
    expect(annotated({ [key]: '[{"key":"a b","operator":"Exists"}]' })[0]).toMatch(`spec.template.annotations.${key}[0].key`)
  })

  test('profiles have a known form and belong to a container', () => {
    const seccomp = 'seccomp.security.alpha.kubernetes.io/pod'
    const appArmor = 'container.apparmor.security.beta.kubernetes.io/'
    expect(annotated({ [seccomp]: 'localhost/a/b', [`${appArmor}main`]: 'localhost/x' })).toEqual([])
    expect(annotated({ [seccomp]: 'localhost/../b' })).toEqual([`Invalid spec.template.annotations.${seccomp} [invalid-value]`])
    expect(annotated({ [seccomp]: 'off' })).toEqual([`Invalid spec.template.annotations.${seccomp} [invalid-value]`])
    expect(annotated({ [`${appArmor}other`]: 'off' })).toEqual([at(`${appArmor}other`), at(`${appArmor}other`)])
  })

  test('profiles say what the fields say', () => {
    const seccomp = 'container.seccomp.security.alpha.kubernetes.io/main'
    const appArmor = 'container.apparmor.security.beta.kubernetes.io/main'
    const template = { annotations: { [seccomp]: 'runtime/default', [appArmor]: 'localhost/x' } }
    const securityContext = {
      seccompProfile: { type: 'Unconfined' },
      appArmorProfile: { type: 'Localhost', localhostProfile: 'y' },
    }
    const object = daemonSet({ template, pod: { containers: [{ name: 'main', image: 'agent:1', securityContext }] } })
    expect(causesOf(object)).toEqual([
      'Forbidden spec.template.spec.containers[0].securityContext.seccompProfile.type [forbidden-field]',
      'Forbidden spec.template.spec.containers[0].securityContext.appArmorProfile.localhostProfile [forbidden-field]',
    ])
  })
})
