import { proveTotal } from './prove-total.ts';
import { reading } from './tables.ts';

await proveTotal(reading);
