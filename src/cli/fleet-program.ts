/** `ds-lint fleet` as a program of its own: without the rules, it starts in half the time. */
import { fleetCommand } from './fleet.ts'
import { after, type Execute, type Hooks, runProgram } from './program.ts'

/** What else the words after `ds-lint fleet` ask for, such as help, is in the other program. */
export const execute: Execute = async (command, checked) =>
  command.name === 'fleet' ? after(await fleetCommand(command), checked) : (await import('./main.ts')).execute(command, checked)

export function run(hooks: Hooks): void {
  runProgram(execute, hooks)
}
