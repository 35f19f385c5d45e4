/** The style and program of HTML reports, as the module that the reports import. */
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import { ROOT } from './rule-files.ts'

const FOLDER = join(ROOT, 'src/report/html')
export const ASSETS: string = join(FOLDER, 'assets.generated.ts')

/** The text of the module. */
export function htmlAssets(): string {
  const script = small({ entryPoints: [join(FOLDER, 'client/main.ts')], bundle: true, format: 'iife', target: 'es2022' })
  const style = small({ entryPoints: [join(FOLDER, 'style.css')], target: 'chrome123' })
  const hash = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`
  const constants = { SCRIPT: script, SCRIPT_HASH: hash(script), STYLE: style, STYLE_HASH: hash(style) }
  const lines = Object.entries(constants).map(([name, text]) => `export const ${name}: string = ${JSON.stringify(text)}`)
  return `/** Made by scripts/html-assets.ts from style.css and client/. */\n${lines.join('\n')}\n`
}

function small(options: Parameters<typeof buildSync>[0]): string {
  const { outputFiles } = buildSync({
    ...options,
    absWorkingDir: ROOT,
    minify: true,
    charset: 'utf8',
    write: false,
    logLevel: 'warning',
  })
  return outputFiles[0]?.text.trim() ?? ''
}

if (process.argv[1]?.endsWith('html-assets.ts')) writeFileSync(ASSETS, htmlAssets())
