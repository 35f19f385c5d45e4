import { availableParallelism } from 'node:os'

/** Promise.all over a list, a few at a time: each is a process. */
export async function inTurn<T, R>(list: readonly T[], work: (item: T, index: number) => Promise<R>): Promise<R[]> {
  const results: R[] = []
  let next = 0
  const worker = async (): Promise<void> => {
    for (let index = next++; index < list.length; index = next++) results[index] = await work(list[index]!, index)
  }
  await Promise.all(Array.from({ length: Math.min(list.length, availableParallelism()) }, worker))
  return results
}
