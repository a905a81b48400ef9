import type { Division } from './breakdown.api';

export type Axis = Division['axis'];

export const AXES: readonly Axis[] = ['year', 'zone', 'industry', 'department', 'leader'];
