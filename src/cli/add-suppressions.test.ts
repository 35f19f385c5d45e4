/** --add-suppressions on real files. */
import { beforeAll, describe, expect, it } from 'vitest'
import { rules } from '../../rules/index.ts'
import { ruleFiles } from '../../scripts/rule-files.ts'
import { Built, CLEAN, Folder, type Ran, REPLICAS } from '../../scripts/built.testing.ts'
import { addSuppressions } from '../lint/index.ts'
import { lint } from '../index.ts'
import { parseCases, withoutMarks } from '../testing/index.ts'

let built: Built
let folder: Folder

beforeAll(async () => {
  built = await Built.create()
})

function use(files: Readonly<Record<string, string | Buffer>>): void {
  folder = new Folder(files)
}

function ds(...args: string[]): Promise<Ran> {
  return built.run('cli', args, { cwd: folder.path })
}

describe('--add-suppressions', () => {
  it('adds a comment above each finding, and reports the reasons that are missing; a second run has nothing to do', async () => {
    use({ 'ds.yaml': REPLICAS, 'clean.yaml': CLEAN })
    const added = { code: 0, stderr: 'ds-lint: 1 suppression added in 1 file; replace each "TODO: why" with the reason\n' }
    const { stdout, ...rest } = await ds('--add-suppressions', '--format', 'concise', '.')
    expect(rest).toMatchObject(added)
    expect(stdout).toMatch(
      /^ds\.yaml:7:3: warning\[suppression-without-reason\] suppression without a reason; replace "TODO: why" with the reason\n1 finding /,
    )
    const suppressed = REPLICAS.replace('  replicas', '  # ds-lint-disable-next-line unknown-field -- TODO: why\n  replicas')
    expect(folder.read('ds.yaml')).toBe(suppressed)
    expect(folder.read('clean.yaml')).toBe(CLEAN)
    const again = await ds('--add-suppressions', '.')
    expect(again).toMatchObject({ code: 0, stderr: 'ds-lint: 0 suppressions added in 0 files\n' })
    expect(folder.read('ds.yaml')).toBe(suppressed)
    folder.write('ds.yaml', suppressed.replace('TODO: why', 'an old operator reads it'))
    expect((await ds('.')).stdout).toContain('no findings in 2 DaemonSets · 1 suppressed')
  })

  it('keeps encodings, marks and line breaks, and writes one comment for a line', async () => {
    const crlf = `\uFEFF${REPLICAS.replace('  replicas: 3\n', '  replicas: 3\n  replica: 3\n').replaceAll('\n', '\r\n')}`
    const flow = CLEAN.replace(/containers:[^]*/, 'containers: [{name: a, image: "a:latest"},\n        {name: b, image: "b:latest"}]\n')
    use({ 'le.yaml': Buffer.from(crlf, 'utf16le'), 'flow.yaml': flow })
    const { stderr } = await ds('--add-suppressions', '.')
    expect(stderr).toContain('4 suppressions added in 2 files')
    const comment = (rule: string): string => `# ds-lint-disable-next-line ${rule} -- TODO: why`
    expect(folder.bytes('le.yaml').toString('utf16le')).toBe(crlf.replace(/ {2}(?=replicas?:)/g, `  ${comment('unknown-field')}\r\n  `))
    expect(folder.read('flow.yaml')).toBe(
      flow
        .replace('      containers', `      ${comment('mutable-image-tag, no-requests')}\n      containers`)
        .replace('        {name: b', `        ${comment('mutable-image-tag')}\n        {name: b`),
    )
    expect(stderr).toContain('1 finding not suppressed in le.yaml: it is about the file as a whole\n')
  })

  it('suppresses what is found in documents beside a DaemonSet', async () => {
    const port = '{name: web, port: 80, targetPort: nowhere}'
    const service = `apiVersion: v1\nkind: Service\nmetadata: {name: agent, namespace: monitoring}\nspec:\n  selector: {app: agent}\n  ports:\n    - ${port}\n`
    use({ 'ds.yaml': CLEAN, 'service.yaml': service })
    expect((await ds('.')).stdout).toMatch(/^service\.yaml:7:\d+: error /)
    await ds('--add-suppressions', '.')
    expect(folder.read('service.yaml')).toBe(
      service.replace('    - ', '    # ds-lint-disable-next-line service-port-undefined -- TODO: why\n    - '),
    )
    expect((await ds('.')).stdout).not.toContain('unused-suppression')
    expect(await ds('.')).toMatchObject({ code: 0 })
  })

  it('says what it cannot suppress, and leaves it alone', async () => {
    const json =
      '{"apiVersion":"apps/v1","kind":"DaemonSet","metadata":{"name":"a"},"spec":{"replicas":1,"selector":{"matchLabels":{"a":"b"}},"template":{"metadata":{"labels":{"a":"b"}},"spec":{"containers":[{"name":"a","image":"a:1"}]}}}}'
    const files = {
      'a.json': json,
      'broken.yaml': REPLICAS.replace('replicas: 3', 'replicas: [3'),
      'chart.yaml': `# Source: agent/templates/daemonset.yaml\n${REPLICAS}`,
    }
    use(files)
    const { code, stderr } = await ds('--add-suppressions', '.')
    expect(code).toBe(1)
    expect(stderr).toMatch(
      /findings? not suppressed in a\.json: JSON has no comments; add the annotation ds-lint\.io\/ignore\.RULE to the object\n/,
    )
    expect(stderr).toMatch(/1 finding not suppressed in broken\.yaml: the document has a syntax error\n/)
    expect(stderr).toMatch(/1 finding not suppressed in chart\.yaml: the text is rendered; suppress it in its source\n/)
    for (const [name, text] of Object.entries(files)) expect(folder.read(name)).toBe(text)
  })

  it('suppresses what --min-severity shows', async () => {
    use({ 'ds.yaml': REPLICAS.replace(/image: .*/, 'image: agent') })
    await ds('--add-suppressions', '--min-severity', 'error', '.')
    expect(folder.read('ds.yaml').match(/ds-lint-disable.*/g)).toEqual(['ds-lint-disable-next-line unknown-field -- TODO: why'])
  })

  it.each([
    [['--fix', '.'], '--add-suppressions and --fix cannot be used together'],
    [['--baseline', 'b.json', '--update-baseline', '.'], '--add-suppressions and --update-baseline cannot be used together'],
    [['-'], '--add-suppressions cannot write to standard input'],
  ])('refuses %j', async (args, message) => {
    use({})
    expect(await ds('--add-suppressions', ...args)).toMatchObject({ code: 2, stderr: expect.stringContaining(`ds-lint: ${message}\n`) })
  })
})

/** Rules about what stops a file: a comment is not read there. */
const ABOUT_FILES: ReadonlySet<string> = new Set(rules.filter(({ on }) => on === 'syntax' || on === 'source').map(({ id }) => id))

it.each(ruleFiles().filter(({ id, cases }) => cases !== undefined && !ABOUT_FILES.has(id)))(
  'a comment suppresses each finding of $id, and changes no other',
  async ({ cases = '' }) => {
    folder = new Folder({})
    // The first ones have what is particular about the rule; others vary what it looks at.
    for (const { text: marked } of parseCases(cases)
      .filter(({ kind }) => kind === 'bad')
      .slice(0, 2)) {
      const path = 'a.yaml'
      const before = (await lint([{ path, text: withoutMarks(marked) }], { extends: 'all' })).findings
      const { texts, left } = addSuppressions(before, () => true)
      const after = (await lint([{ path, text: texts.get(path) ?? withoutMarks(marked) }], { extends: 'all' })).findings
      const told = [...left.values()].flat().map(({ rule, path: at }) => `${rule} ${at}`)
      expect(after.filter(({ rule }) => rule !== 'suppression-without-reason').map(({ rule, path: at }) => `${rule} ${at}`)).toEqual(told)
    }
  },
)
