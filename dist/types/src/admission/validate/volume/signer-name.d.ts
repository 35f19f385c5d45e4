import { type Path } from '../../../kubernetes/index.ts';
import type { Checks } from '../../rejection.ts';
/** ValidateSignerName. */
export declare function validateSignerName(name: string, field: Path, checks: Checks): void;
/** IsKubernetesSignerName: the signers of Kubernetes' own project. */
export declare function isKubernetesSigner(name: string): boolean;
