/** Rendered lines and the lines that people edit, from what helm prints: without helm. */
import { describe, expect, it } from 'vitest'
import type { TextSource } from '../../base/index.ts'
import { helmTexts, type HelmRun, Markers } from './index.ts'

function file(path: string, text: string): TextSource {
  return { kind: 'file', path, absolute: `/${path}`, text }
}

interface Given extends Partial<Pick<HelmRun, 'fileOf' | 'valuesOf'>> {
  readonly output: string
  /** What the marked templates gave, with `#0` for the mark of the first line. */
  readonly marked?: string
  /** The first is where the document comes from. */
  readonly templates: readonly TextSource[]
}

/** The places of lines that are found by what they hold. */
function placesOf({ output, marked, templates, ...given }: Given) {
  const markers = new Markers('m')
  for (const each of templates) markers.mark(each)
  const texts = helmTexts({
    name: 'its default values',
    id: 'run',
    output,
    marked: marked === undefined ? undefined : { output: marked.replaceAll(/ #(\d+)/g, ' #m$1;'), markers },
    fileOf: () => templates[0],
    valuesOf: () => [],
    ...given,
  })!
  return {
    texts,
    of: (part: string, path = '') => {
      const { source, trace } = texts.find(({ source: { text } }) => text.includes(part))!
      const start = source.text.indexOf(part)
      const { location, exact, related } = trace.of({ file: source, span: { start, end: start + part.length } }, path)
      const lineOf = ({ file: { path, text }, span }: typeof location): string => `${path}:${text.slice(0, span.start).split('\n').length}`
      return { at: lineOf(location), exact, values: related.map(each => `${lineOf(each.location)} ${each.message}`) }
    },
  }
}

describe('places in charts', () => {
  it('are found in named templates that are read as data and written again', () => {
    const own = file('own.yaml', '{{- include "merge" (list . "own") -}}\n{{- define "own" -}}\nspec:\n  hostPID: true\n{{- end -}}\n')
    const library = file(
      '_lib.tpl',
      '{{- define "base" -}}\nspec:\n  hostIPC: true\n  containers:\n    - name: agent\n      image: {{ .Values.image }}\n      ports:\n        - containerPort: 99999\n  tolerations:\n    {{- toYaml .Values.tolerations | nindent 4 }}\n{{- end -}}\n',
    )
    const { of } = placesOf({
      templates: [own, library],
      output:
        '---\n# Source: c/own.yaml\nspec:\n  containers:\n  - image: r/agent:1\n    name: agent\n    ports:\n    - containerPort: 99999\n  hostIPC: true\n  hostPID: true\n  tolerations:\n  - efect: x\n',
      marked: '---\n# Source: c/own.yaml\nspec: {}\n',
    })
    expect(of('hostPID')).toMatchObject({ at: 'own.yaml:4', exact: true })
    expect(of('hostIPC')).toMatchObject({ at: '_lib.tpl:3', exact: true })
    expect(of('r/agent:1')).toMatchObject({ at: '_lib.tpl:6', exact: true })
    expect(of('99999')).toMatchObject({ at: '_lib.tpl:8', exact: true })
    expect(of('efect')).toMatchObject({ at: '_lib.tpl:10', exact: false })
  })

  it('are found in what an action makes of data that names no values', () => {
    const own = file('own.yaml', 'spec: {{ include "pod" $ctx | nindent 2 }}\n')
    const library = file(
      '_lib.tpl',
      '{{- define "container" -}}\nimage: {{ $c.image }}\nresources: {{ . | toYaml | nindent 2 }}\n{{- end -}}\n{{- $_ := set $context "privileged" true -}}\n',
    )
    const { of } = placesOf({
      templates: [own, library],
      output:
        '---\n# Source: c/own.yaml\nspec:\n  containers:\n  - image: r/agent:edge\n    resources:\n      limits:\n        memory: 1Mi\n    securityContext:\n      privileged: true\n      runAsUser: 7\n',
      marked:
        '---\n# Source: c/own.yaml\nspec:\n  containers:\n  - image: r/agent:edge\n    resources:\n      limits:\n        memory: 1Mi\n    securityContext:\n      privileged: true\n      runAsUser: 7 #0\n',
      valuesOf: () => [{ file: file('v', 'agent:\n  image: r/agent:edge\n  limits: {memory: 1Mi}\n'), below: [] }],
    })
    expect(of('r/agent:edge')).toEqual({ at: '_lib.tpl:2', exact: true, values: ['v:2 probably the value of .Values.agent.image'] })
    expect(of('1Mi')).toEqual({ at: '_lib.tpl:3', exact: true, values: ['v:3 probably the value of .Values.agent.limits.memory'] })
    expect(of('privileged')).toEqual({ at: '_lib.tpl:5', exact: true, values: [] })
    expect(of('runAsUser')).toEqual({ at: 'own.yaml:1', exact: false, values: [] })
  })

  it('are those of each use of a chart that is used twice', () => {
    const template = file('sub/ds.yaml', 'a: {{ .Values.a }}\nb: {{- toYaml .Values.b | nindent 2 }}\nc: 1\n')
    const { texts, of } = placesOf({
      templates: [template],
      output:
        '---\n# Source: u/charts/one/ds.yaml\na: x\nb:\n  {}\nc: 1\n---\n# Source: u/charts/two/ds.yaml\na: y\nb:\n  k:\n    l: 2\nc: 1\n',
      marked:
        '---\n# Source: u/charts/one/ds.yaml\na: x #0\nb:\n  {} #1\nc: 1 #2\n---\n# Source: u/charts/two/ds.yaml\na: y #0\nb:\n  k:\n    l: 2 #1\nc: 1 #2\n',
      valuesOf: (_, source) => [{ file: file('values.yaml', 'one: {b: {}}\ntwo: {b: {k: {l: 2}}}\n'), below: [source.split('/')[2]!] }],
    })
    expect(new Set(texts.map(({ source }) => source.path)).size).toBe(2)
    expect(of('l: 2')).toEqual({ at: 'sub/ds.yaml:2', exact: true, values: ['values.yaml:2 the value of .Values.b'] })
  })

  it('name the values that would set what is missing, in templates that are included, too', () => {
    const own = file('own.yaml', 'spec:\n  {{- include "pod" . | nindent 2 }}\n')
    const library = file(
      '_pod.tpl',
      '{{- define "pod" -}}\n{{- with .Values.class }}\nclass: {{ . }}\n{{- end }}\ncontainers:\n  - name: a\n    {{- with .Values.resources }}\n    resources:\n      {{- toYaml . | nindent 6 }}\n    {{- end }}\n    security:\n      {{- toYaml .Values.security | nindent 6 }}\n  - name: b\n    {{- with .Values.resources }}\n    resources:\n      {{- toYaml . | nindent 6 }}\n    {{- end }}\n{{- end -}}\n',
    )
    const lines = ['spec:', '  containers:', '    - name: a', '      security:', '        user: 1', '    - name: b']
    const marks: Readonly<Record<string, string>> = {
      'spec:': ' #0',
      '  containers:': ' #3',
      '    - name: a': ' #4',
      '      security:': ' #7',
      '        user: 1': ' #8',
      '    - name: b': ' #9',
    }
    const { of } = placesOf({
      templates: [own, library],
      output: `---\n# Source: c/own.yaml\n${lines.join('\n')}\n`,
      marked: `---\n# Source: c/own.yaml\n${lines.map(line => `${line}${marks[line]}`).join('\n')}\n`,
      valuesOf: () => [{ file: file('v', 'class: ""\nresources: {}\nsecurity:\n  user: 1\n  group: 2\n'), below: [] }],
    })
    expect(of('spec:', 'spec.class').values).toEqual(['v:1 set it with .Values.class'])
    expect(of('name: a', 'spec.containers[a].resources').values).toEqual(['v:2 set it with .Values.resources'])
    expect(of('name: b', 'spec.containers[b].resources').values).toEqual(['v:2 set it with .Values.resources'])
    expect(of('security:', 'spec.containers[a].security.level').values).toEqual(['v:3 set it with .Values.security'])
    expect(of('name: a', 'spec.containers[a].name').values).toEqual([])
    expect(of('name: a', 'spec.containers[a].unknown').values).toEqual([])
  })

  it('name the values of the named template that a line is in, and those that are empty below a key', () => {
    const own = file('own.yaml', 'items:\n  {{- include "one" . | nindent 2 }}\n  {{- include "two" . | nindent 2 }}\n')
    const template = (name: string): string =>
      `{{- define "${name}" -}}\n- name: ${name}\n  {{- with .Values.${name}.resources }}\n  resources:\n    {{- toYaml . | nindent 4 }}\n  {{- end }}\n  security:\n  {{- if .Values.${name}.security }}\n    {{- toYaml .Values.${name}.security | nindent 4 }}\n  {{- end }}\n{{- end -}}\n`
    const library = file('_lib.tpl', template('one') + template('two'))
    const rendered = ['items:', '  - name: one', '    security:', '  - name: two', '    security:']
    const marks = [0, 3, 6, 8, 11]
    const { of } = placesOf({
      templates: [own, library],
      output: `---\n# Source: c/own.yaml\n${rendered.join('\n')}\n`,
      marked: `---\n# Source: c/own.yaml\n${rendered.map((line, index) => `${line} #${marks[index]}`).join('\n')}\n`,
      valuesOf: () => [{ file: file('v', 'one:\n  resources: {}\n  security: {}\ntwo:\n  resources: {}\n  security: {}\n'), below: [] }],
    })
    expect(of('name: one', 'items[one].resources').values).toEqual(['v:2 set it with .Values.one.resources'])
    expect(of('name: two', 'items[two].resources').values).toEqual(['v:5 set it with .Values.two.resources'])
    expect(of('security:', 'items[one].security.level').values).toEqual(['v:3 set it with .Values.one.security'])
  })

  it('name what may be empty rather than a switch beside it', () => {
    const line = '  {{- include "security" (dict "isWindows" .Values.isWindows "given" .Values.security) | nindent 2 }}'
    const { of } = placesOf({
      templates: [file('t.yaml', `security:\n${line}\n`)],
      output: '---\n# Source: c/t.yaml\nsecurity:\n  level: 1\n',
      marked: '---\n# Source: c/t.yaml\nsecurity: #0\n  level: 1 #1\n',
      valuesOf: () => [{ file: file('v', 'isWindows: false\nsecurity: {}\n'), below: [] }],
    })
    expect(of('security:', 'security.profile').values).toEqual(['v:2 set it with .Values.security'])
  })

  const values =
    'image: {repository: r/agent, tag: edge, digest: ""}\nextra: []\nnode: {extra: [{name: A}]}\nsides:\n  - image: s\n  - image: t\ntext: |\n  - image: {{ .Values.x }}\n    memory: 1m\nnetwork: false\n'
  const written: readonly (readonly [what: string, line: string, rendered: string, part: string, value: string | undefined])[] = [
    [
      'the one of several that is there',
      'x: {{ toYaml (.Values.extra | default .Values.node.extra) | nindent 2 }}',
      'x:\n  - name: A #0',
      'name: A',
      '3 the value of .Values.node.extra',
    ],
    [
      'a mapping that a named template makes a text of',
      'x: {{ include "image" .Values.image }}',
      'x: r/agent:edge #0',
      'edge',
      '1 the value of .Values.image',
    ],
    ['an entry of a loop', '{{ range $s := .Values.sides }}x: {{ $s.image }}', 'x: t #0', 't', '6 the value of .Values.sides[1].image'],
    [
      'what a variable stands for',
      '{{ $i := .Values.image }}x: {{ printf "%s:%s" $i.repository "2" }}',
      'x: r/agent:2 #0',
      'r/agent',
      '1 the value of .Values.image.repository',
    ],
    [
      'a line of a text of values',
      'x:\n  {{- tpl .Values.text $ | nindent 2 }}',
      'x:\n  - image: r/agent\n    memory: 1m #1',
      'memory',
      '9 the value of .Values.text',
    ],
    ['no value that a copy of them overrides', 'x: {{ .Values.network }}', 'x: true #0', 'true', undefined],
    ['nothing that is not seen in the text', 'x: {{ .Values.image.digest | default .Chart.AppVersion }}', 'x: 2.4 #0', '2.4', undefined],
    [
      'conditions within a line',
      'x: "{{ if .Values.image.digest }}@{{ .Values.image.digest }}{{ else }}:{{ .Values.image.tag }}{{ end }}"',
      'x: ":edge" #0',
      'edge',
      '1 the value of .Values.image.tag',
    ],
  ]
  it.each(written)('name %s', (_, line, rendered, part, value) => {
    const { of } = placesOf({
      templates: [file('t.yaml', `${line}\n`)],
      output: `---\n# Source: c/t.yaml\n${rendered.replace(/ #\d/, '')}\n`,
      marked: `---\n# Source: c/t.yaml\n${rendered}\n`,
      valuesOf: () => [{ file: file('v', values), below: [] }],
    })
    expect(of(part)).toEqual({ at: `t.yaml:${line.split('\n').length}`, exact: true, values: value === undefined ? [] : [`v:${value}`] })
  })
})
