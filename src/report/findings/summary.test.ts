import { expect, test } from 'vitest'
import { SUMMARY } from './report.fixture.ts'
import { closingLine, count, objectName } from './summary.ts'

const read = '38 files, 212 documents, 2 templates not checked · Kubernetes 1.37 · 84 ms'

test.each([
  [{}, `3 findings (1 error, 2 warnings) in 2 of 14 DaemonSets · ${read}`],
  [{ warnings: 0, infos: 0 }, `1 finding (1 error) in 2 of 14 DaemonSets · ${read}`],
  [{ errors: 0, warnings: 0, infos: 3, daemonSets: 1, daemonSetsWithFindings: 1 }, `3 findings (3 infos) in 1 of 1 DaemonSet · ${read}`],
  [{ warnings: 0, daemonSetsWithFindings: 0 }, `1 finding (1 error), none in the 14 DaemonSets · ${read}`],
  [{ warnings: 0, daemonSets: 1, daemonSetsWithFindings: 0 }, `1 finding (1 error), none in the DaemonSet · ${read}`],
  [{ errors: 0, warnings: 0 }, `no findings in 14 DaemonSets · ${read}`],
  [{ errors: 0, warnings: 0, daemonSets: 1 }, `no findings in 1 DaemonSet · ${read}`],
  [{ errors: 0, warnings: 0, daemonSets: 0 }, `no DaemonSet found · ${read}`],
  [{ errors: 1, warnings: 0, daemonSets: 0 }, `1 finding (1 error), no DaemonSet checked · ${read}`],
  [{ suppressed: 2, baselined: 5 }, `3 findings (1 error, 2 warnings) in 2 of 14 DaemonSets · 2 suppressed, 5 in the baseline · ${read}`],
  [{ errors: 0, warnings: 0, baselined: 5 }, `no findings in 14 DaemonSets · 5 in the baseline · ${read}`],
])('%j', (parts, expected) => {
  expect(closingLine({ ...SUMMARY, ...parts })).toBe(expected)
})

test.each([
  [{}, '1 file, 1 document'],
  [{ template: 0 }, '1 file, 1 document'],
  [{ template: 1 }, '1 file, 1 document, 1 template not checked'],
  [{ 'link out of the repository': 2 }, '1 file, 1 document, 2 links out of the repository not checked'],
  [{ 'kustomize patch': 3, 'Helm values': 2 }, '1 file, 1 document, 3 kustomize patches and 2 Helm values not checked'],
  [{ 'ignored by the configuration': 2 }, '1 file, 1 document, 2 ignored by the configuration not checked'],
  [{ 'Argo CD Application': 2, HelmRelease: 1 }, '1 file, 1 document, 2 Argo CD Applications and 1 HelmRelease not checked'],
  [
    { 'HelmRelease with values files': 2 },
    '1 file, 1 document, 2 HelmReleases with values files not checked (list values files in render: of the configuration)',
  ],
  [{ a: 1, Ansible: 2, 'other YAML': 3 }, '1 file, 1 document, 1 a, 2 Ansible and 3 other YAML not checked'],
  [
    { 'file in a hidden folder': 2, 'kustomize patch': 3, 'ignored by the configuration': 2 },
    '1 file, 1 document, 2 files in a hidden folder, 3 kustomize patches and 2 ignored by the configuration not checked',
  ],
])('what was read: %j', (notChecked, expected) => {
  expect(closingLine({ ...SUMMARY, files: 1, documents: 1, notChecked }).split(' · ')[1]).toBe(expected)
})

test('a second and more', () => {
  expect(closingLine({ ...SUMMARY, milliseconds: 999.4 })).toMatch(/ · 999 ms$/)
  expect(closingLine({ ...SUMMARY, milliseconds: 1234 })).toMatch(/ · 1\.2 s$/)
})

test('count', () => {
  expect(count(1, 'place')).toBe('1 place')
  expect(count(0, 'place')).toBe('0 places')
})

test('objectName', () => {
  const object = { apiVersion: 'apps/v1', kind: 'DaemonSet', name: 'a' }
  expect(objectName(object)).toBe('DaemonSet a')
  expect(objectName({ ...object, namespace: 'n' })).toBe('DaemonSet n/a')
  expect(objectName({ ...object, name: '' })).toBe('DaemonSet (no name)')
})
