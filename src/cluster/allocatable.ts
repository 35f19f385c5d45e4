/** What clouds leave of a machine for pods: allocatable = capacity − kubeReserved − systemReserved − evictionHard. */

export const CLOUDS = ['eks', 'gke', 'aks', 'aks-before-1.29', 'none'] as const
/** `none`: nothing is reserved, as in kind and k3s. */
export type Cloud = (typeof CLOUDS)[number]

/** A machine: cores and bytes. */
export interface Shape {
  readonly cpu: number
  readonly memory: number
  /** How many pods the kubelet takes. */
  readonly pods: number
}

export interface Reserved {
  /** Thousandths of a core. */
  readonly cpu: number
  /** Bytes. */
  readonly memory: number
}

const MI = 1024 ** 2
const GI = 1024 ** 3

/** What is not for pods. */
export function reservedOf(cloud: Cloud, { cpu, memory, pods }: Shape): Reserved {
  switch (cloud) {
    case 'eks':
      return { cpu: coresReserved(cpu), memory: (11 * pods + 255) * MI + 100 * MI }
    case 'gke':
      return { cpu: coresReserved(cpu), memory: Math.round(memory < GI ? 255 * MI : memoryReserved(memory)) + 100 * MI }
    case 'aks':
      return { cpu: aksCpu(cpu), memory: Math.round(Math.min(20e6 * pods + 50e6, memory / 4)) + 100 * MI }
    case 'aks-before-1.29':
      return { cpu: aksCpu(cpu), memory: Math.round(memoryReserved(memory)) + 750 * MI }
    case 'none':
      return { cpu: 0, memory: 0 }
  }
}

/** The pods of an EKS node with the VPC network plugin: each network interface keeps an address for itself. */
export function podsOfInterfaces(interfaces: number, addresses: number): number {
  return interfaces * (addresses - 1) + 2
}

/** 6 % of the first core, 1 % of the second, 0.5 % of the next two, 0.25 % of the others. */
function coresReserved(cores: number): number {
  return Math.round(
    graduated(cores * 1000, [
      [1000, 0.06],
      [1000, 0.01],
      [2000, 0.005],
      [Infinity, 0.0025],
    ]),
  )
}

/** 25 % of the first 4 GiB, 20 % of the next 4, 10 % of the next 8, 6 % of the next 112, 2 % of the rest. */
function memoryReserved(bytes: number): number {
  return graduated(bytes, [
    [4 * GI, 0.25],
    [4 * GI, 0.2],
    [8 * GI, 0.1],
    [112 * GI, 0.06],
    [Infinity, 0.02],
  ])
}

function graduated(amount: number, steps: readonly (readonly [size: number, part: number])[]): number {
  let [rest, sum] = [amount, 0]
  for (const [size, part] of steps) {
    const here = Math.min(rest, size)
    sum += here * part
    rest -= here
  }
  return sum
}

const AKS_CPU: readonly (readonly [cores: number, reserved: number])[] = [
  [64, 740],
  [32, 420],
  [16, 260],
  [8, 180],
  [4, 140],
  [2, 100],
  [1, 60],
]

function aksCpu(cores: number): number {
  return AKS_CPU.find(([least]) => cores >= least)?.[1] ?? 60
}
