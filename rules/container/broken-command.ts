import { type Field, handlersOf, lineAt, mountedFiles, type Place, problem, rule, set, unclosedBlock, wordsOf } from 'ds-lint/rule'
import { type Container, isShell } from 'ds-lint/kubernetes'

/** Options of shells up to the script: -c, -ec, -euxo pipefail -c … */
const RUNS = /^-[abd-z]*c[a-z]*$/

export default rule({
  id: 'broken-command',
  on: 'container',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Command is not split into program, options and script',
  why: `No shell splits the items of command and args: each one is a word. With "/bin/sh -c" as one item the runtime looks for a program
    of that name, and without -c the shell looks for a file named like the script: the container fails on every node. Words after
    the script of -c are its positional parameters; the program in the script does not get them. sleep ends at once with an error
    where it cannot read its time.`,
  references: ['https://kubernetes.io/docs/tasks/inject-data-application/define-command-argument-container/'],

  *check({ container, pod, daemonSet, objects }) {
    yield* brokenScripts(container)
    yield* brokenFiles(container, () => mountedFiles(container, { pod, daemonSet, objects }))
    yield* hookProblems(container)
    yield* joinedOptions(container)
    yield* strayCharacters(container)
    yield* quotedValues(container)
    yield* strayOperators(container)
    yield* impossibleSleeps(container)
    const command = container.at('command').items()
    if (command.length === 0) return
    const words = [...command, ...container.at('args').items()]
    const [program, ...rest] = words
    const name = program!.value ?? ''
    const parts = splitProgram(name)
    if (parts) {
      const others = command.slice(1).map(({ value }) => value ?? '')
      yield problem(
        program!,
        `"${name}" is one word, the name of a program that does not exist; write ${parts.map(each => `"${each}"`).join(', ')}`,
        {
          fix: set(container.at('command'), [...parts, ...others], 'unsafe'),
        },
      )
    } else if (isShell(name)) yield* scriptProblems(rest, container)
  },
})

/** Scripts of -c that the shell does not understand. */
function* brokenScripts(container: Field<Container>): Iterable<ReturnType<typeof problem>> {
  const commands = [
    [...container.at('command').items(), ...container.at('args').items()],
    ...handlersOf(container).map(({ handler }) => handler.at('exec', 'command').items()),
  ]
  for (const words of commands) {
    const shell = words.findIndex(({ value = '' }) => isShell(value))
    const runs = shell < 0 ? -1 : words.findIndex(({ value = '' }, index) => index > shell && RUNS.test(value))
    const script = runs < 0 ? undefined : words.slice(runs + 1).find(({ value = '' }) => !/^[-+]/.test(value) && value !== 'pipefail')
    const found = script?.value === undefined ? undefined : unclosedBlock(script.value)
    if (script && found) yield syntaxProblem('the script', found, lineAt({ text: script.value ?? '', place: script }, found.at))
  }
}

/** Scripts of ConfigMaps that the container runs. */
function* brokenFiles(container: Field<Container>, filesOf: () => ReturnType<typeof mountedFiles>): Iterable<ReturnType<typeof problem>> {
  const words = wordsOf(container).filter(({ text }) => text.includes('.sh'))
  if (words.length === 0) return
  for (const file of filesOf()) {
    const { key, text } = file
    if (!key.endsWith('.sh') || text.length > LONGEST || !words.some(word => word.text.includes(`/${key}`))) continue
    const found = unclosedBlock(text)
    if (found) yield syntaxProblem(key, found, lineAt(file, found.at))
  }
}

/** Of a script: they are short. */
const LONGEST = 20_000

function syntaxProblem(
  what: string,
  { keyword, missing }: ReturnType<typeof unclosedBlock> & object,
  place: Place,
): ReturnType<typeof problem> {
  return problem(
    place,
    missing === undefined
      ? `${what} has "${keyword}" where nothing is open, so the shell ends with a syntax error; remove it, or add what it closes`
      : `${what} does not close "${keyword}", so the shell ends with a syntax error; add "${missing}"`,
  )
}

/** An option and its value in one item, which programs read as the name of an option. */
function* joinedOptions(container: Field<Container>): Iterable<ReturnType<typeof problem>> {
  const words = [...container.at('command').items(), ...container.at('args').items()]
  if (words.some(({ value = '' }) => isShell(value) || RUNS.test(value) || /^(?:java|node|python\d?|env|bash|sh)$/.test(value))) return
  const others = words.filter(({ value = '' }) => /^--[a-z][\w.-]*=\S/.test(value)).length
  for (const [index, word] of words.entries()) {
    const [, option, value] = /^(--[a-z][\w.-]*) +([^\s=-][^\s=]*)$/.exec(word.value ?? '') ?? []
    // Behind an option without a value, the word may be that value.
    if (option === undefined || others === 0 || /^--?[a-z][\w.-]*$/i.test(words[index - 1]?.value ?? '')) continue
    yield problem(word, `"${word.value}" is one word, so the program finds no option of that name; write ${option}=${value}`, {
      severity: 'warning',
      fix: set(word, `${option}=${value}`, 'unsafe'),
    })
  }
}

/** Dashes of a word processor, and spaces at the end, which become part of the word. */
function* strayCharacters(container: Field<Container>): Iterable<ReturnType<typeof problem>> {
  for (const word of [...container.at('command').items(), ...container.at('args').items()]) {
    const { value = '' } = word
    const [, name] = /^-?[\u2010-\u2015\u2212]+-?([A-Za-z][\w.-]*)/.exec(value) ?? []
    if (name !== undefined) {
      const option = (name.length === 1 ? '-' : '--') + value.slice(value.indexOf(name))
      yield problem(word, `"${value}" begins with a typographic dash, so the program does not read it as an option; write ${option}`, {
        severity: 'warning',
        fix: set(word, option, 'unsafe'),
      })
    } else if (/^--?[A-Za-z][\w.-]*(?:=\S*[\w/])?[ \t\n]+$/.test(value)) {
      const [end, part] = value.endsWith('\n') ? ['a line break', 'value'] : ['a space', value.includes('=') ? 'value' : 'name']
      yield problem(word, `"${value.trim()}" ends with ${end}, which becomes part of its ${part}; remove it`, {
        severity: 'warning',
        fix: set(word, value.trim(), 'unsafe'),
      })
    }
  }
}

/** `--option="value"`, whose quotes no shell takes away; options for lists are often read as CSV, which has quotes. */
function* quotedValues(container: Field<Container>): Iterable<ReturnType<typeof problem>> {
  const words = [...container.at('command').items(), ...container.at('args').items()]
  if (words.some(({ value = '' }) => isShell(value))) return
  for (const word of words) {
    const [, start, , inner] = /^(--[A-Za-z][\w.-]*=)(["'])([\w./:,@-]+)\2$/.exec(word.value ?? '') ?? []
    if (start === undefined || (start.endsWith('s=') && word.value?.includes('="'))) continue
    yield problem(word, `the quotes of ${word.value} become part of the value, because no shell runs here; write ${start}${inner}`, {
      severity: 'warning',
      fix: set(word, `${start}${inner}`, 'unsafe'),
    })
  }
}

/** `&&` and `|`, which only a shell reads. */
function* strayOperators(container: Field<Container>): Iterable<ReturnType<typeof problem>> {
  const own = [...container.at('command').items(), ...container.at('args').items()]
  for (const words of [
    container.value?.command ? own : [],
    ...handlersOf(container).map(({ handler }) => handler.at('exec', 'command').items()),
  ]) {
    if (
      words.some(
        ({ value = '' }) =>
          isShell(value) ||
          /(?:^|\/)(?:busybox|find|expr|test|\[|nft|tmux|t?shark|tcpdump|ngrep|c?sysdig|powershell|pwsh|cmd)(?:\.exe)?$/i.test(value),
      )
    )
      continue
    // The value of an option, such as a separator, is none.
    const isOption = (index: number): boolean => words[index]?.value?.startsWith('-') !== false
    const operator = words.find(
      ({ value = '' }, index) => /^(?:&&|\|\|?|;|[12]?>>?|<|2>&1)$/.test(value) && !(isOption(index - 1) && isOption(index + 1)),
    )
    if (operator)
      yield problem(operator, `"${operator.value}" is passed to the program, because no shell runs here; run sh -c with one script`, {
        severity: 'warning',
      })
  }
}

/** `sleep infinit`, `sleep 10min`: numbers, a suffix of one letter, and infinity are all that sleep takes. */
function* impossibleSleeps(container: Field<Container>): Iterable<ReturnType<typeof problem>> {
  // Without a command the first of args may be for the entrypoint of the image.
  const command = container.at('command').items()
  const words = [...command, ...container.at('args').items()]
  for (const [index, word] of words.entries()) {
    const text = word.value ?? ''
    if (!text.includes('sleep')) continue
    const isProgram = index === 0 && command.length > 0 && /^(?:\/(?:usr\/)?bin\/)?sleep$/.test(text)
    const place = isProgram ? words[1] : word
    const times = isProgram ? [words[1]?.value ?? ''] : Array.from(text.matchAll(SLEEPS), ([, time]) => time!)
    const wrong = times.find(time => /^(?:[a-z]+|[\d.]+[a-z]+)$/i.test(time) && !/^(?:[\d.]+[smhd]|inf|infinity|nan)$/i.test(time))
    if (!place || wrong === undefined) continue
    const advice = wrong.toLowerCase().startsWith('inf') ? 'infinity' : 'a number of seconds, or one with s, m, h or d'
    yield problem(place, `sleep does not take "${wrong}": it fails at once, where the container should wait; write ${advice}`)
    return
  }
}

/** The first argument of sleep, as a command of a script. */
const SLEEPS = /(?:^|[\n;&|({]|\b(?:do|then|else|exec))[ \t]*(?:exec[ \t]+)?sleep[ \t]+([\w.]+)(?=$|[\s;&|)}])/g

/** The commands of probes and hooks, which no shell splits either. */
function* hookProblems(container: Field<Container>): Iterable<ReturnType<typeof problem>> {
  for (const { name, handler } of handlersOf(container)) {
    const command = handler.at('exec', 'command')
    const [program, ...rest] = command.items()
    const parts = program && splitProgram(program.value ?? '')
    if (!parts) continue
    yield problem(
      program,
      `"${program.value}" is one word, so the ${name} looks for a program of that name and fails; write ${parts.map(each => `"${each}"`).join(', ')}`,
      { fix: set(command, [...parts, ...rest.map(({ value }) => value ?? '')], 'unsafe') },
    )
  }
}

/** The words of an item that holds a program and its options. A program of Windows may have spaces in its path. */
function splitProgram(name: string): string[] | undefined {
  if (!/^(?:\/[\w./-]+|[\w.-]+)(?: +[^\s]+)+$/.test(name.trim()) || /[\\"'$]/.test(name)) return undefined
  return name.trim().split(/ +/)
}

function* scriptProblems(words: readonly Field<string>[], container: Field<Container>): Iterable<ReturnType<typeof problem>> {
  const at = words.findIndex(({ value = '' }) => RUNS.test(value))
  if (at < 0) {
    const script = words.find(({ value = '' }) => !/^[-+]/.test(value))
    // The word after -o is an option's name.
    if (!script?.value || words.some(({ value = '' }) => value.startsWith('-')) || !isScript(script.value)) return
    yield problem(script, `the shell reads this script as a file name and does not find the file; add -c before it`, {
      fix: set(
        container.at('command'),
        [...(container.value?.command ?? []).slice(0, 1), '-c', ...(container.value?.command ?? []).slice(1)],
        'unsafe',
      ),
    })
    return
  }
  const script = words.slice(at + 1).findIndex(({ value = '' }) => !/^[-+]/.test(value) && value !== 'pipefail')
  const index = at + 1 + script
  const [text, lost] = [words[index]?.value, words[index + 1]]
  if (script < 0 || text === undefined || !lost || readsParameters(text)) return
  yield problem(lost, `"${lost.value ?? ''}" is not passed to the script of -c, which ignores its parameters; write it into the script`, {
    severity: 'warning',
  })
}

/** Names of files have no spaces. */
function isScript(text: string): boolean {
  return /\S\s+\S|[;&|]/.test(text)
}

/** `exec "$@"`, `$0`, `$1`, `shift`. */
function readsParameters(script: string): boolean {
  return /\$(?:[@*#0-9]|\{[@*#0-9])|\b(?:shift|getopts)\b/.test(script)
}
