import { proveTotal } from './prove-total.ts';
import { telling } from './tables.ts';

await proveTotal(telling);
