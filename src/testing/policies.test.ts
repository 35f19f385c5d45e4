import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { lint } from '../index.ts'
import { checkPolicies } from './policies.ts'

const FOLDER = 'fixtures/policies/policies'
const names = readdirSync(FOLDER).filter(name => !name.includes('.cases.') && name !== 'kustomization.yaml')

function fileOf(name: string): { path: string; text: string } {
  return { path: name, text: readFileSync(`${FOLDER}/${name}`, 'utf8') }
}

describe('the policies of a platform team', () => {
  test.each(names)('%s does what its cases promise, and they show all of it', async name => {
    const cases = readFileSync(`${FOLDER}/${name.replace('.yaml', '.cases.yaml')}`, 'utf8')
    expect(await checkPolicies(fileOf(name), cases)).toEqual({ policies: [name.replace('.yaml', '')], problems: [], unreached: [] })
  })

  test('are what the kustomization beside them applies', () => {
    const listed = readFileSync(`${FOLDER}/kustomization.yaml`, 'utf8').matchAll(/^ {2}- (.+)$/gm)
    expect(Array.from(listed, ([, name]) => name)).toEqual(names)
  })

  test('are accepted, and have no type errors', async () => {
    const { findings } = await lint([{ path: 'a.yaml', text: '' }], { extends: 'none', policies: names.map(fileOf) })
    expect(findings).toEqual([])
  })
})

const OWNER = fileOf('agent-owner.yaml')
const AGENT = 'apiVersion: apps/v1\nkind: DaemonSet\nmetadata:\n  name: agent\nspec: {template: {}}\n'

test.each([
  [
    'a finding on another line',
    `# bad: x\n${AGENT.replace('name: agent', 'name: agent #!')}`,
    /findings are on line 4, and "#!" is on line 5/,
  ],
  ['a good case with a finding', `# good: x\n${AGENT}`, /there is a finding: set the label/],
  ['no good case', `# bad: x\n${AGENT.replace('metadata:', 'metadata: #!')}`, /there is no case "# good: title"/],
  ['no case at all', AGENT, /a case starts with "# bad: title"/],
])('a case that is not kept is told: %s', async (_, cases, expected) => {
  expect((await checkPolicies(OWNER, cases)).problems.join('\n')).toMatch(expected)
})

test('what no case shows is told with its place', async () => {
  const cases = `# bad: x\n${AGENT.replace('metadata:', 'metadata: #!')}---\n# good: y\n${AGENT.replace('  name', '  labels: {platform.example.com/owner: a}\n  name')}`
  expect(await checkPolicies(OWNER, cases)).toEqual({
    policies: ['agent-owner'],
    problems: [],
    unreached: ['agent-owner.yaml:29:19: validation 2 fails in no case'],
  })
})

test('a policy that the API server rejects is told', async () => {
  const broken = { path: 'broken.yaml', text: OWNER.text.replace("variables.owner != ''", 'variables.ownr') }
  expect((await checkPolicies(broken, `# good: x\n${AGENT}`)).problems).toEqual([
    'broken.yaml:27:29: undefined field "ownr"; did you mean "owner"?',
  ])
})
