/** The words of commands. */

/** Whether a word is a POSIX shell, by its name or its path. */
export function isShell(word = ''): boolean {
  return SHELL.test(word)
}

const SHELL = /^(?:\S*\/)?(?:ba|da|a|z|k)?sh$/

/** Whether an option of a shell takes the next word for a script: `-c`, `-ec`. */
export function takesScript(option = ''): boolean {
  return SCRIPT.test(option)
}

const SCRIPT = /^-[a-z]*c$/
