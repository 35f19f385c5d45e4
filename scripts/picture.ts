/**
 * Draws the coloured output of a command as a picture of a terminal:
 *   FORCE_COLOR=1 npx ds-lint fixtures/demo | npx tsx scripts/picture.ts docs/terminal.svg 'npx ds-lint ./manifests'
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { visible } from '../src/report/shared/escape.ts'
import { textWidth } from '../src/report/shared/width.ts'

const FONT = 14
const LINE = 20
const PADDING = 20
/** Advance of a monospaced character; textLength holds every run to it, whatever the viewer's font. */
const COLUMN = 8.4
const NARROWEST = 60

const BACKGROUND = '#0d1117'
const FOREGROUND = '#e6edf3'
const DIM = '#8b949e'
/** SGR 30–37, and 90–97 after them. */
const COLORS = ['#484f58', '#ff7b72', '#56d364', '#e3b341', '#79c0ff', '#d2a8ff', '#56d4dd', '#b1bac4']
const BRIGHT = ['#6e7681', '#ffa198', '#7ee787', '#f2cc60', '#a5d6ff', '#e2c5ff', '#b3f0ff', '#ffffff']

interface Look {
  readonly color?: string | undefined
  readonly bold: boolean
  readonly dim: boolean
}

interface Run extends Look {
  readonly text: string
}

const PLAIN: Look = { bold: false, dim: false }

/** An SVG of a text with ANSI colours (SGR), as a dark terminal shows it; `command` is shown as typed at a prompt above it. */
export function ansiToSvg(text: string, command?: string): string {
  const prompt: Run[][] =
    command === undefined
      ? []
      : [
          [
            { ...PLAIN, text: '$ ', dim: true },
            { ...PLAIN, text: visible(command), bold: true },
          ],
          [],
        ]
  const lines = [...prompt, ...parse(text.trimEnd())]
  const columns = Math.max(NARROWEST, ...lines.map(line => textWidth(line.map(run => run.text).join(''))))
  const width = Math.ceil(columns * COLUMN + 2 * PADDING)
  const height = lines.length * LINE + 2 * PADDING
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">`,
    `<title>${escapeXml(command ?? 'terminal output')}</title>`,
    `<rect width="${width}" height="${height}" rx="8" fill="${BACKGROUND}"/>`,
    `<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="${FONT}" fill="${FOREGROUND}">`,
    ...lines.flatMap((line, i) => drawn(line, PADDING + i * LINE + FONT)),
    '</g>',
    '</svg>',
    '',
  ].join('\n')
}

function drawn(line: readonly Run[], y: number): string[] {
  let column = 0
  const texts: string[] = []
  for (const run of line) {
    const columns = textWidth(run.text)
    const content = run.text.trimEnd()
    const start = content.length - content.trimStart().length
    const width = textWidth(content.trim())
    if (width > 0) {
      const x = fixed(PADDING + (column + start) * COLUMN)
      const weight = run.bold ? ' font-weight="bold"' : ''
      const color = run.color ?? (run.dim ? DIM : undefined)
      const fill = color === undefined ? '' : ` fill="${color}"`
      const opacity = run.dim && run.color !== undefined ? ' opacity="0.7"' : ''
      const size = `textLength="${fixed(width * COLUMN)}" lengthAdjust="spacingAndGlyphs"`
      texts.push(`<text x="${x}" y="${y}" ${size}${fill}${weight}${opacity} xml:space="preserve">${escapeXml(content.trim())}</text>`)
    }
    column += columns
  }
  return texts
}

function parse(text: string): Run[][] {
  let look = PLAIN
  return text.split(/\r\n|\r|\n/).map(line => {
    const runs: Run[] = []
    // Odd places hold the codes of the escape sequences, even ones the text between them.
    // oxlint-disable-next-line no-control-regex
    line.split(/\u001b\[([\d;]*)m/).forEach((part, i) => {
      if (i % 2 === 1) look = styled(look, part)
      else if (part !== '') runs.push({ ...look, text: visible(part.replaceAll('\t', '    ')) })
    })
    return runs
  })
}

function styled(look: Look, codes: string): Look {
  let next = look
  for (const code of codes.split(';').map(Number)) {
    if (code === 0) next = PLAIN
    else if (code === 1) next = { ...next, bold: true }
    else if (code === 2) next = { ...next, dim: true }
    else if (code === 22) next = { ...next, bold: false, dim: false }
    else if (code === 39) next = { ...next, color: undefined }
    else if (code >= 30 && code <= 37) next = { ...next, color: COLORS[code - 30] }
    else if (code >= 90 && code <= 97) next = { ...next, color: BRIGHT[code - 90] }
  }
  return next
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

function fixed(number: number): string {
  return String(Math.round(number * 10) / 10)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [, , target = 'docs/terminal.svg', command] = process.argv
  writeFileSync(target, ansiToSvg(readFileSync(0, 'utf8'), command))
}
