import { describe, expect, it } from 'vitest'
import { parseCommand, UsageError } from './args.ts'

describe('parseCommand', () => {
  it.each([
    [['-x'], 'unknown option -x'],
    [['--format'], "option '--format <value>' argument missing"],
    [['--config', '--fix'], "option '--config' argument is ambiguous"],
    [['--fix=yes'], "option '--fix' does not take an argument"],
    [['--format', 'xml'], '--format xml: the formats are text, concise, json, sarif, github, gitlab, junit, checkstyle, rdjson, markdown'],
    [['--format', 'sarif:'], '--format sarif:: a file belongs behind the colon'],
    [['--format', 'json', '--format', 'text'], 'only one format can have standard output; give the others a file: --format sarif:FILE'],
    [['--rule', 'no-requests'], '--rule no-requests: write --rule RULE=off|info|warning|error'],
    [['--only', 'accepted'], '--only accepted: there is only "rejected"'],
    [['--category', ''], '--category is empty'],
    [['--config', 'x', '--no-config'], '--config and --no-config exclude each other'],
    [['--update-baseline'], '--update-baseline needs --baseline FILE'],
    [['--baseline', 'b.json', '--update-baseline', '--fix-dry-run'], '--update-baseline and --fix-dry-run exclude each other'],
    [['--fix', '-'], 'standard input cannot be fixed: there is no file to write'],
    [['explain'], 'explain takes one rule: ds-lint explain RULE'],
    [['rules', 'x'], 'rules takes no argument; a folder of that name is written ./rules'],
    [['rules', '--format', 'sarif'], '--format sarif: the rules are listed as text or json'],
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
    })
  })

  it('takes options before, behind and between paths', () => {
    const argv = ['a', '--rule', 'x=off', '-', '--rule=y=error', '--no-config', '--format', 'sarif:C:\\out.sarif', '--', '--b']
    expect(parseCommand(argv)).toMatchObject({
      paths: ['a', '-', '--b'],
      outputs: [{ format: 'sarif', file: 'C:\\out.sarif' }],
      options: { config: false, rules: { x: 'off', y: 'error' } },
    })
  })

  it('knows commands as first arguments only', () => {
    expect(parseCommand(['rules'])).toEqual({ name: 'rules', format: 'text' })
    expect(parseCommand(['rules', '--format', 'json'])).toEqual({ name: 'rules', format: 'json' })
    expect(parseCommand(['./rules'])).toMatchObject({ name: 'lint', paths: ['./rules'] })
    expect(parseCommand(['a', 'explain'])).toMatchObject({ name: 'lint', paths: ['a', 'explain'] })
    expect(parseCommand(['explain', 'on-delete'])).toEqual({ name: 'explain', rule: 'on-delete' })
    expect(parseCommand(['explain', '--help'])).toEqual({ name: 'help' })
  })

  it.each([
    [['--fix'], { level: 'safe', dryRun: false }],
    [['--fix-unsafe'], { level: 'unsafe', dryRun: false }],
    [['--fix', '--fix-unsafe'], { level: 'unsafe', dryRun: false }],
    [['--fix-dry-run'], { level: 'safe', dryRun: true }],
    [['--fix-dry-run', '--fix-unsafe'], { level: 'unsafe', dryRun: true }],
  ])('%j fixes %j', (argv, fix) => expect(parseCommand(argv)).toMatchObject({ fix }))
})
