import { describe, expect, it } from 'vitest'
import { parseCommand } from './args.ts'
import { UsageError } from './command.ts'

describe('parseCommand', () => {
  it.each([
    [['-x'], 'unknown option -x'],
    [['--fromat', 'json'], 'unknown option --fromat; did you mean "--format"?'],
    [['--format'], '--format needs a value: --format NAME[:FILE]'],
    [['--config', '--fix'], '--config needs a value: --config FILE'],
    [['--fix=yes'], '--fix takes no value'],
    [['--format', 'jsn'], 'invalid value "jsn" for --format; did you mean "json"?'],
    [['--format', 'sarif:'], '--format sarif: names no file; write --format sarif:FILE'],
    [['--format', 'json', '--format', 'text'], 'only one format can go to standard output; write the others to files: --format sarif:FILE'],
    [['--preset', 'stict'], 'invalid value "stict" for --preset; did you mean "strict"?'],
    [['--fail-on', 'fatal'], 'invalid value "fatal" for --fail-on; use error, warning, info or never'],
    [['--rule', 'no-requests'], 'invalid value "no-requests" for --rule; write RULE=SEVERITY, such as no-requests=off'],
    [['--rule', 'a.b.c=1'], 'invalid value "a.b.c=1" for --rule; write RULE=SEVERITY, such as no-requests=off, or RULE.OPTION=VALUE'],
    [['--only', 'reject'], 'invalid value "reject" for --only; did you mean "rejected"?'],
    [['--only', 'rejected,no-requests'], '--only takes rejected alone, or a list of rules'],
    [['--only', 'no-requests,rejected'], '--only takes rejected alone, or a list of rules'],
    [['--only', ','], '--only needs rules, such as no-requests,host-network, or rejected'],
    [['--category', ''], '--category needs a value'],
    [['--config', 'x', '--no-config'], '--config and --no-config cannot be used together'],
    [['--baseline', 'b.json', '--update-baseline', '--fix-dry-run'], '--update-baseline and --fix-dry-run cannot be used together'],
    [['--fix', '-'], '--fix cannot write to standard input'],
    [['--changed'], '--changed needs --base BASE'],
    [['--no-color'], 'unknown option --no-color; use --color never'],
    [['--explain', 'x'], '--explain is an option of ds-lint fleet: ds-lint fleet --explain'],
    [['diff', '--nodes', ''], '--nodes needs a value: --nodes FILE'],
    [['diff', '--fix'], '--fix does not apply to ds-lint diff'],
    [['diff', '--format', 'sarif'], 'invalid value "sarif" for --format; use text, json, markdown or html'],
    [['explain'], 'explain takes one rule, or --role PATH: ds-lint explain RULE'],
    [['rules', 'x'], 'rules takes no argument; write ./rules for a folder of that name'],
    [['rules', '--format', 'sarif'], 'invalid value "sarif" for --format; rules are listed as text or json'],
    [['completions'], 'completions takes one shell: bash, zsh or fish'],
    [['completions', 'fihs'], 'no completions for "fihs"; did you mean "fish"?'],
    [['completions', 'tcl'], 'no completions for "tcl"; use bash, zsh or fish'],
    [['help', 'dif'], 'unknown command "dif"; did you mean "diff"?'],
  ])('refuses %j', (argv, message) => {
    expect(() => parseCommand(argv)).toThrow(UsageError)
    expect(() => parseCommand(argv)).toThrow(message)
  })

  it('lints the current folder, as text, when told nothing', () => {
    expect(parseCommand([])).toMatchObject({
      name: 'lint',
      paths: ['.'],
      outputs: [{ format: 'text', file: undefined }],
      options: {},
      fix: undefined,
      updateBaseline: false,
      reportSuppressed: false,
      onlyRejected: false,
      requireDaemonSets: false,
    })
  })

  it('joins what is said of one rule', () => {
    const argv = ['--rule', 'x=off', '--rule', 'x.seconds=60', '--rule', 'x.names=a=b,c']
    expect(parseCommand(argv)).toMatchObject({ options: { rules: { x: { severity: 'off', seconds: '60', names: 'a=b,c' } } } })
  })

  it('takes options before, behind and between paths', () => {
    const argv = ['a', '--rule', 'x=off', '-', '--rule=y=error', '--no-config', '--format', 'sarif:C:\\out.sarif', '--', '--b']
    expect(parseCommand(argv)).toMatchObject({
      paths: ['a', '-', '--b'],
      outputs: [{ format: 'sarif', file: 'C:\\out.sarif' }],
      options: { config: false, rules: { x: { severity: 'off' }, y: { severity: 'error' } } },
    })
  })

  it('knows commands as first arguments only', () => {
    expect(parseCommand(['rules'])).toEqual({ name: 'rules', format: 'text', preset: undefined, plugins: [] })
    expect(parseCommand(['rules', '--format', 'json', '--preset', 'security'])).toEqual({
      name: 'rules',
      format: 'json',
      preset: 'security',
      plugins: [],
    })
    expect(parseCommand(['./rules'])).toMatchObject({ name: 'lint', paths: ['./rules'] })
    expect(parseCommand(['a', 'explain'])).toMatchObject({ name: 'lint', paths: ['a', 'explain'] })
    expect(parseCommand(['explain', 'on-delete'])).toMatchObject({ name: 'explain', rule: 'on-delete', allExamples: false })
    expect(parseCommand(['explain', '--help'])).toEqual({ name: 'help', of: 'explain' })
    expect(parseCommand(['help', 'diff'])).toEqual({ name: 'help', of: 'diff' })
    expect(parseCommand(['help'])).toEqual({ name: 'help', of: undefined })
  })

  it.each([
    [['--fix'], { level: 'safe', dryRun: false }],
    [['--fix-unsafe'], { level: 'unsafe', dryRun: false }],
    [['--fix', '--fix-unsafe'], { level: 'unsafe', dryRun: false }],
    [['--fix-dry-run'], { level: 'safe', dryRun: true }],
    [['--fix-dry-run', '--fix-unsafe'], { level: 'unsafe', dryRun: true }],
  ])('%j fixes %j', (argv, fix) => expect(parseCommand(argv)).toMatchObject({ fix }))
})
