import type { Path, PodTemplateSpec } from '../../kubernetes/index.ts';
import type { Checks } from '../rejection.ts';
/**
 * GetWarningsForPodTemplate: what the API server warns of when it creates a DaemonSet, or changes its pod template.
 * It warns of nothing that it refuses, so the template is valid; defaulted, and without the fields whose gates are off.
 */
export declare function warnPodTemplate(template: PodTemplateSpec, path: Path, checks: Checks): void;
