/** The page's own program: a theme, filters that the address holds, and keys. Everything is readable without it. */

const THEMES = ['auto', 'light', 'dark'] as const

function startTheme(): void {
  const button = document.querySelector<HTMLButtonElement>('#theme')
  const label = button?.querySelector('span')
  if (!button || !label) return
  let theme: string = 'auto'
  try {
    theme = localStorage.getItem('ds-lint-theme') ?? 'auto'
  } catch {
    // A page from a file may have no storage.
  }
  const show = (): void => {
    document.documentElement.dataset['theme'] = theme
    label.textContent = theme
  }
  button.hidden = false
  button.addEventListener('click', () => {
    theme = THEMES[(THEMES.findIndex(each => each === theme) + 1) % THEMES.length] ?? 'auto'
    show()
    try {
      localStorage.setItem('ds-lint-theme', theme)
    } catch {
      // It holds as long as the page is open.
    }
  })
  show()
}

const SEVERITIES = ['error', 'warning', 'info']
const CHOICES = ['rule', 'namespace', 'object', 'file'] as const

interface Item {
  readonly element: HTMLElement
  /** What it is filtered by. */
  readonly data: Readonly<Record<string, string | undefined>>
  text: string | undefined
  isShown: boolean
  /** As it stands in the page, which is slow to ask. */
  isHidden: boolean
}

/** Findings that are laid out together, or not at all. */
interface Part {
  readonly element: HTMLElement
  readonly items: readonly Item[]
  /** How many of them are shown. */
  shown: number
  /** As it stands in the page. */
  laidOut: number
}

/** What an article takes until it is laid out. */
const HEIGHT = '15rem'
/** Articles that are read at once while nothing else is to do. */
const AT_ONCE = 100
/** Articles that appear or go at once when a key is pressed: those further down follow. */
const AT_A_KEY = 60

class Findings {
  readonly #form: HTMLFormElement
  readonly #parts: readonly Part[]
  readonly #items: readonly Item[]
  readonly #status = document.querySelector<HTMLElement>('#shown')
  readonly #links = document.querySelectorAll<HTMLAnchorElement>('a[data-filter]')
  /** What was looked for last: a longer text is in none that the shorter one is not in. */
  #last: { readonly others: string; readonly words: string } | undefined
  #laying: ReturnType<typeof setTimeout> | undefined

  constructor(form: HTMLFormElement) {
    this.#form = form
    this.#parts = Array.from(document.querySelectorAll<HTMLElement>('#findings > .part'), part => ({
      element: part,
      items: Array.from(part.children, child => {
        const element = child as HTMLElement
        return { element, data: Object.fromEntries(Object.entries(element.dataset)), text: undefined, isShown: true, isHidden: false }
      }),
      shown: -1,
      laidOut: -1,
    }))
    this.#items = this.#parts.flatMap(({ items }) => items)
  }

  start(): void {
    const form = this.#form
    form.hidden = false
    form.addEventListener('submit', event => event.preventDefault())
    form.addEventListener('input', () => this.#changed())
    form.addEventListener('reset', () => setTimeout(() => this.#changed()))
    window.addEventListener('hashchange', () => this.#read())
    for (const link of this.#links) {
      link.addEventListener('click', event => {
        event.preventDefault()
        this.#choose(link.dataset['filter'] ?? '', link.dataset['value'] ?? '')
        document.querySelector('#filters')?.scrollIntoView()
      })
    }
    document.addEventListener('keydown', event => this.#key(event))
    window.addEventListener('beforeprint', () => this.#layOut(0, Infinity))
    this.#read()
    this.#readAhead(0)
  }

  /** The texts that a search looks in, before the first one. */
  #readAhead(from: number): void {
    if (from >= this.#items.length) return
    setTimeout(() => {
      for (const item of this.#items.slice(from, from + AT_ONCE)) textOf(item)
      this.#readAhead(from + AT_ONCE)
    })
  }

  /** A second choice of the same takes it back. */
  #choose(name: string, value: string): void {
    if (name === 'severity') {
      const isAlone = this.#severities().join() === value
      for (const box of this.#boxes()) box.checked = isAlone || box.value === value
    } else {
      const select = this.#field(name)
      select.value = select.value === value ? '' : value
    }
    this.#changed()
  }

  #boxes(): HTMLInputElement[] {
    return Array.from(this.#form.querySelectorAll<HTMLInputElement>('input[name=severity]'))
  }

  #severities(): string[] {
    return this.#boxes()
      .filter(({ checked }) => checked)
      .map(({ value }) => value)
  }

  #field(name: string): HTMLInputElement | HTMLSelectElement {
    return this.#form.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement
  }

  #changed(): void {
    const address = new URLSearchParams()
    for (const name of ['q', ...CHOICES]) if (this.#field(name).value !== '') address.set(name, this.#field(name).value)
    const severities = this.#severities()
    if (severities.length < SEVERITIES.length) address.set('severity', severities.join(','))
    const hash = address.toString()
    history.replaceState(null, '', hash === '' ? location.pathname + location.search : `#${hash}`)
    this.#show()
  }

  /** From the address; `#finding-3` is a place and no filter. */
  #read(): void {
    const hash = location.hash.slice(1)
    const address = new URLSearchParams(hash.includes('=') ? hash : '')
    for (const name of ['q', ...CHOICES]) this.#field(name).value = address.get(name) ?? ''
    const severities = address.get('severity')?.split(',')
    for (const box of this.#boxes()) box.checked = severities === undefined || severities.includes(box.value)
    this.#show()
  }

  #show(): void {
    const severities = new Set(this.#severities())
    const words = this.#field('q').value.toLowerCase().split(/\s+/).filter(Boolean)
    const wanted = CHOICES.map(name => [name, this.#field(name).value] as const).filter(([, value]) => value !== '')
    const others = JSON.stringify([[...severities], wanted])
    const isLonger = this.#last?.others === others && this.#field('q').value.startsWith(this.#last.words)
    this.#last = { others, words: this.#field('q').value }
    let shown = 0
    for (const part of this.#parts) {
      if (isLonger && part.shown === 0) continue
      part.shown = 0
      for (const item of part.items) {
        const { data } = item
        item.isShown =
          (item.isShown || !isLonger) &&
          severities.has(data['severity'] ?? '') &&
          wanted.every(([name, value]) => data[name] === value) &&
          words.every(word => textOf(item).includes(word))
        if (item.isShown) part.shown++
      }
      shown += part.shown
    }
    this.#layOut(0, AT_A_KEY)
    for (const link of this.#links) {
      const { filter, value } = link.dataset
      const isChosen =
        filter === 'severity'
          ? severities.size === 1 && severities.has(value ?? '')
          : wanted.some(([name, chosen]) => name === filter && chosen === value)
      link.toggleAttribute('aria-current', isChosen)
    }
    const total = this.#items.length
    if (this.#status)
      this.#status.textContent = shown === total ? `${total} ${total === 1 ? 'finding' : 'findings'}` : `${shown} of ${total} findings`
  }

  /** From a part on, a number of articles at once. */
  #layOut(from: number, most: number): void {
    clearTimeout(this.#laying)
    let changed = 0
    for (let index = from; index < this.#parts.length; index++) {
      const part = this.#parts[index]!
      // What a hidden part holds may stay as it is.
      for (const item of part.shown === 0 ? [] : part.items) {
        if (item.isHidden === !item.isShown) continue
        item.isHidden = !item.isShown
        item.element.hidden = item.isHidden
        changed++
      }
      if (part.laidOut !== part.shown) {
        part.element.hidden = part.shown === 0
        part.element.style.containIntrinsicBlockSize = `calc(${part.shown} * ${HEIGHT})`
        part.laidOut = part.shown
        changed++
      }
      if (changed >= most) {
        this.#laying = setTimeout(() => this.#layOut(index + 1, AT_ONCE * 4))
        return
      }
    }
  }

  #key(event: KeyboardEvent): void {
    const isTyping = event.target instanceof HTMLElement && /^(?:INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Escape' && isTyping) event.target.blur()
    if (isTyping) return
    if (event.key === '/') {
      event.preventDefault()
      this.#field('q').focus()
    } else if (event.key === 'j' || event.key === 'k') this.#step(event.key === 'j' ? 1 : -1)
  }

  #step(by: number): void {
    this.#layOut(0, Infinity)
    const shown = this.#items.filter(({ isShown }) => isShown).map(({ element }) => element)
    const at = shown.findIndex(element => element === document.activeElement || element.contains(document.activeElement))
    const next = shown[at < 0 ? (by > 0 ? 0 : shown.length - 1) : Math.min(Math.max(at + by, 0), shown.length - 1)]
    next?.focus()
    next?.scrollIntoView({ block: 'nearest' })
  }
}

function textOf(item: Item): string {
  return (item.text ??= item.element.textContent.toLowerCase())
}

startTheme()
const form = document.querySelector<HTMLFormElement>('#filters')
if (form) new Findings(form).start()
window.addEventListener('beforeprint', () => {
  for (const details of document.querySelectorAll('details')) details.open = true
})
