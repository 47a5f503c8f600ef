import nock from 'nock';
import { afterEach, beforeEach, expect } from 'vitest';

/** In every test of the file: nothing goes out to the network, and every answer that was prepared is asked for. */
export function withoutNetwork(): void {
  beforeEach(() => {
    nock.disableNetConnect();
  });
  afterEach(() => {
    const pending = nock.pendingMocks();
    nock.cleanAll();
    expect(pending).toEqual([]);
  });
}
