/** HTML reports in a real browser (Chromium): readable by machines, on a phone, and by the keyboard. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import axe, { type AxeResults } from 'axe-core'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Built, Folder } from './built.testing.ts'
import { ROOT } from './rule-files.ts'

const CHROMIUM = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  path => path !== undefined && existsSync(path),
)

const HOSTILE = `apiVersion: apps/v1
kind: DaemonSet
metadata:
  name: "<script>window.hostile = 1</script>"
  namespace: "\\"><img src=x onerror='window.hostile = 2'>"
spec:
  replicas: 1
  template:
    spec:
      containers: [{name: a, image: "</pre><svg onload='window.hostile = 3'>"}]
`

describe.skipIf(CHROMIUM === undefined)('a page in a browser (skipped where there is no Chromium; CHROMIUM names one)', () => {
  let browser: Browser
  let folder: Folder

  beforeAll(async () => {
    const built = await Built.create()
    folder = new Folder({ 'hostile.yaml': HOSTILE })
    const path = (name: string): string => join(ROOT, 'fixtures', name)
    const write = async (name: string, args: readonly string[], cwd: string): Promise<void> => {
      await built.run('cli', [...args, '--no-config', '--format', `html:${join(folder.path, name)}`], { cwd })
    }
    await write('findings.html', ['--preset', 'all', path('demo/agents')], ROOT)
    await write('planned.html', ['--base', path('fleet/base'), path('fleet/agents')], ROOT)
    await write('plan.html', ['diff', '--base', path('fleet/base'), '--nodes', path('fleet/nodes.json'), path('fleet/agents')], ROOT)
    await write('fleet.html', ['fleet', '--nodes', path('fleet/nodes.json'), path('fleet/agents')], ROOT)
    await write('hostile.html', ['--preset', 'all', 'hostile.yaml'], folder.path)
    browser = await chromium.launch({ executablePath: CHROMIUM!, args: ['--no-sandbox'] })
  })
  afterAll(async () => {
    await browser.close()
  })

  async function open(name: string, hash = '', options: Parameters<Browser['newPage']>[0] = {}): Promise<Page> {
    const page = await browser.newPage(options)
    await page.goto(pathToFileURL(join(folder.path, name)).href + hash)
    return page
  }

  function shown(page: Page): Promise<number> {
    return page.locator('#findings article:visible').count()
  }

  it.each(['findings.html', 'planned.html', 'plan.html', 'fleet.html'])(
    '%s has no barrier that axe finds, in both themes, and fits a phone',
    async name => {
      const page = await open(name, '', { viewport: { width: 390, height: 844 } })
      await page.evaluate(axe.source)
      // A theme changes colours alone.
      for (const [colorScheme, options] of [
        ['light', {}],
        ['dark', { runOnly: ['color-contrast'] }],
      ] as const) {
        await page.emulateMedia({ colorScheme })
        const { violations } = await page.evaluate<AxeResults>(`axe.run(${JSON.stringify(options)})`)
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390)
      }
      await page.close()
    },
  )

  it('prints dark on light, also with the dark theme', async () => {
    const page = await open('findings.html')
    await page.evaluate("document.documentElement.dataset.theme = 'dark'")
    const color = (): Promise<unknown> => page.evaluate('getComputedStyle(document.body).backgroundColor')
    expect(await color()).not.toBe('rgb(255, 255, 255)')
    await page.emulateMedia({ media: 'print' })
    expect(await color()).toBe('rgb(255, 255, 255)')
    await page.close()
  })

  it('filters by the address, by choices and by search, and says how many are shown', async () => {
    const page = await open('findings.html', '#severity=error')
    const errors = await shown(page)
    expect(errors).toBeGreaterThan(0)
    expect(await page.locator('#findings article:visible:not(.error)').count()).toBe(0)
    expect(await page.locator('#shown').textContent()).toMatch(new RegExp(`^${errors} of \\d+ findings$`))
    await page.locator('#filters button[type=reset]').click()
    await page.locator('select[name=namespace]').selectOption('logging')
    expect(page.url()).toMatch(/#namespace=logging$/)
    const logging = await shown(page)
    await page.locator('input[name=q]').fill('limit')
    expect(await shown(page)).toBeLessThan(logging)
    expect(page.url()).toMatch(/#q=limit&namespace=logging$/)
    await page.close()
  })

  it('is used by the keyboard alone', async () => {
    const page = await open('findings.html')
    await page.keyboard.press('/')
    expect(await page.evaluate('document.activeElement.name')).toBe('q')
    await page.keyboard.press('Escape')
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    expect(await page.evaluate('document.activeElement.id')).toBe('finding-2')
    await page.keyboard.press('k')
    expect(await page.evaluate('document.activeElement.id')).toBe('finding-1')
    const bar = page.locator('a[data-filter=rule]').first()
    await bar.focus()
    await page.keyboard.press('Enter')
    expect(await page.locator('select[name=rule]').inputValue()).toBe(await bar.getAttribute('data-value'))
    await page.close()
  })

  it('runs nothing of a manifest', async () => {
    const page = await open('hostile.html')
    expect(await shown(page)).toBeGreaterThan(0)
    expect(await page.evaluate('window.hostile')).toBeUndefined()
    expect(await page.locator('main img, main script').count()).toBe(0)
    await page.close()
  })
})
