import { recordId, recordTitle } from '../../log/record-id.ts';
import type { RecordSummary } from '../../model/record-summary.ts';
import { quotation } from './quotation.ts';

/** How a message calls another record: its id, or its title where it has none. */
export const recordCalled = (record: Pick<RecordSummary, 'title' | 'number' | 'path'>): string => {
  const id = recordId(record);
  return quotation(id === '' ? recordTitle(record) : /^\d/.test(id) ? `record ${id}` : id);
};
