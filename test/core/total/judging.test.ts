import { proveTotal } from './prove-total.ts';
import { judging } from './tables.ts';

await proveTotal(judging);
