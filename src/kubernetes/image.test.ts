import { expect, test } from 'vitest'
import { defaultPullPolicy, parseImage } from './image.ts'

const digest = `sha256:${'a'.repeat(64)}`

test.each([
  ['nginx', 'docker.io', 'library/nginx', undefined, undefined],
  ['grafana/agent:1.2', 'docker.io', 'grafana/agent', '1.2', undefined],
  ['docker.io/nginx', 'docker.io', 'library/nginx', undefined, undefined],
  ['index.docker.io/nginx', 'docker.io', 'library/nginx', undefined, undefined],
  ['localhost/agent', 'localhost', 'agent', undefined, undefined],
  ['registry.example.com:5000/a/b_c:v1', 'registry.example.com:5000', 'a/b_c', 'v1', undefined],
  ['[::1]:5000/agent', '[::1]:5000', 'agent', undefined, undefined],
  ['Registry/agent', 'Registry', 'agent', undefined, undefined],
  [`agent:1@${digest}`, 'docker.io', 'library/agent', '1', digest],
])('%s is read', (image, domain, path, tag, ofDigest) => {
  expect(parseImage(image)).toEqual({ domain, path, tag, digest: ofDigest })
})

test.each([
  '',
  ' nginx',
  'Nginx',
  'a//b',
  'nginx:',
  'nginx@sha256:abc',
  `nginx@sha256:${'A'.repeat(64)}`,
  'a'.repeat(64).replaceAll('g', 'a'),
  `x/${'a'.repeat(256)}`,
])('%s is no image', image => {
  expect(parseImage(image)).toBeUndefined()
})

test('only a latest tag is pulled always, written or meant', () => {
  expect(['nginx', 'nginx:latest', `nginx:latest@${digest}`].map(defaultPullPolicy)).toEqual(['Always', 'Always', 'Always'])
  expect(['nginx:1', `nginx@${digest}`, 'not an image'].map(defaultPullPolicy)).toEqual(['IfNotPresent', 'IfNotPresent', 'IfNotPresent'])
})
