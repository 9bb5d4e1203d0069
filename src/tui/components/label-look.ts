import type { PointLabel } from '../../core/events/event.ts';
import type { Role } from '../theme.ts';

/** The colour of each label; its sign and word say the same. */
export const LABEL_ROLES: Readonly<Record<PointLabel, Role>> = { absent: 'bad', named: 'warn', justified: 'good' };
