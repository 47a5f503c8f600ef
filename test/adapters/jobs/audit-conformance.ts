import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AuditLog, AuditQuery, AuditReader } from '../../../src/app/job-ports.ts';
import type { AuditEntry } from '../../../src/core/model/audit.ts';

/** An engine under test; every log and reader that it opens works on the same data. */
export interface AuditEngine {
  open(): Promise<AuditLog>;
  read(): Promise<AuditReader>;
  /** Runs a statement on the table as somebody with access to the database could; `audit` stands for its name. */
  tamper(statement: string): Promise<unknown>;
  dispose(): Promise<void>;
}

export const entryOf = (key: string, change: Partial<AuditEntry> = {}): AuditEntry => ({
  key,
  at: '2026-01-02T10:00:00Z',
  repository: { id: 7, owner: 'Octo-Org', name: 'Shop' },
  pullRequest: 3,
  commit: 'a'.repeat(40),
  kind: 'override',
  by: { id: 5, login: 'olga' },
  about: '',
  covers: ['ADR-0007 Use "Käfka" \\ today'],
  reason: 'The CTO is on a boat',
  ...change,
});

/** What every audit log must do, whatever stands behind it. */
export const describeAuditLog = (name: string, start: () => Promise<AuditEngine>): void => {
  describe(`${name} audit log`, () => {
    let engine: AuditEngine;
    let log: AuditLog;
    beforeEach(async () => {
      engine = await start();
      log = await engine.open();
    });
    afterEach(async () => {
      await log.close();
      await engine.dispose();
    });
    const all = async (query: AuditQuery = {}): Promise<AuditEntry[]> => {
      const reader = await engine.read();
      const found: AuditEntry[] = [];
      for await (const entry of reader.read(query)) found.push(entry);
      await reader.close();
      return found;
    };

    it('gives back what was added, as it was, in the order of writing', async () => {
      expect(await all()).toEqual([]);
      const entries = [
        entryOf('a'),
        entryOf('b', { by: null, commit: null, reason: null, covers: [], about: 'scope', kind: 'approved' }),
      ];
      expect(await log.append(entries)).toBe(2);
      expect(await all()).toEqual(entries);
    });

    it('adds a key once, whatever comes with it later and how many come at once', async () => {
      expect(await log.append([entryOf('a')])).toBe(1);
      expect(await log.append([entryOf('a', { reason: 'Another' }), entryOf('b')])).toBe(1);
      const other = await engine.open();
      const added = await Promise.all(
        Array.from({ length: 20 }, (_, index) =>
          (index % 2 === 0 ? log : other).append([entryOf('d'), entryOf('c'), entryOf('a')]),
        ),
      );
      await other.close();
      expect(added.reduce((sum, one) => sum + one, 0)).toBe(2);
      expect((await all()).map(({ key, reason }) => [key, reason])).toEqual(
        expect.arrayContaining([
          ['a', 'The CTO is on a boat'],
          ['b', 'The CTO is on a boat'],
        ]),
      );
      expect(await all()).toHaveLength(4);
    });

    it('finds by repository without regard to case, by pull request and by date', async () => {
      await log.append([
        entryOf('a', { pullRequest: 1 }),
        entryOf('b', { repository: { id: 8, owner: 'octo-org', name: 'other' } }),
        entryOf('c', { at: '2026-02-01T00:00:00+01:00' }),
      ]);
      const keys = async (query: AuditQuery) => (await all(query)).map(({ key }) => key);
      expect(await keys({ repository: { owner: 'OCTO-ORG', name: 'shop' } })).toEqual(['a', 'c']);
      expect(await keys({ repository: { owner: 'octo-org', name: 'shop' }, pullRequest: 1 })).toEqual(['a']);
      expect(await keys({ since: '2026-01-31' })).toEqual(['c']);
      expect(await keys({ since: '2026-02-01' })).toEqual([]);
    });

    it('reads far more entries than one page holds', async () => {
      await log.append(Array.from({ length: 1_203 }, (_, index) => entryOf(`k${String(index).padStart(4, '0')}`)));
      const keys = (await all()).map(({ key }) => key);
      expect(keys).toHaveLength(1_203);
      expect(new Set(keys).size).toBe(1_203);
    });

    it.each(["UPDATE audit SET entry = '{}'", 'DELETE FROM audit'])('refuses %s', async (statement) => {
      await log.append([entryOf('a')]);
      await expect(engine.tamper(statement)).rejects.toThrow('only ever added to');
      expect(await all()).toHaveLength(1);
    });

    it('keeps a text with a NUL', async () => {
      await log.append([entryOf('a', { reason: 'one\u0000two' })]);
      expect((await all())[0]?.reason).toMatch(/^one\u0000?two$/);
    });
  });
};
