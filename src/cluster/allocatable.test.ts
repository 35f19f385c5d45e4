import { describe, expect, it } from 'vitest'
import { podsOfInterfaces, reservedOf } from './allocatable.ts'
import { estimated } from './pools.ts'

const MI = 1024 ** 2

describe('what clouds reserve', () => {
  it.each([
    ['r5.xlarge', 58, 993],
    ['r5.4xlarge', 234, 2929],
    ['m5.large', 29, 574 + 100],
  ])('on %s of EKS, with %i pods, %i MiB', (_, pods, expected) => {
    expect(reservedOf('eks', { cpu: 4, memory: 32 * 1024 * MI, pods }).memory / MI).toBe(expected)
  })

  it('on m5.large of EKS, 70 of 2000 millicores', () => {
    expect(estimated({ cpu: '2', memory: '8Gi', pods: '29' }, 'eks')).toMatchObject({ cpu: '1930m', memory: String((8192 - 674) * MI) })
  })

  it('on 4 GiB of AKS before 1.29, 1774 MiB', () => {
    expect(reservedOf('aks-before-1.29', { cpu: 2, memory: 4096 * MI, pods: 110 })).toEqual({ cpu: 100, memory: 1774 * MI })
  })

  it('on AKS since 1.29, by the number of pods, and a quarter at most', () => {
    expect(reservedOf('aks', { cpu: 8, memory: 32 * 1024 * MI, pods: 30 }).memory).toBe(650e6 + 100 * MI)
    expect(reservedOf('aks', { cpu: 2, memory: 2048 * MI, pods: 110 }).memory).toBe(512 * MI + 100 * MI)
  })

  it('on n2-highmem-4 of GKE, within 0.05 % of the capacity of what was measured', () => {
    const memory = 32_880_824 * 1024
    expect(Math.abs(reservedOf('gke', { cpu: 4, memory, pods: 110 }).memory / MI - 3706)).toBeLessThan((memory / MI) * 0.0005)
  })

  it('on kind, nothing', () => {
    expect(estimated({ cpu: '4', memory: '8Gi' }, 'none')).toEqual({ cpu: '4000m', memory: String(8192 * MI), pods: '110' })
  })

  it('leaves an address of each interface of an EKS node for itself', () => expect(podsOfInterfaces(3, 10)).toBe(29))
})
