import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FirstSeen, OwnedRepository, SeenName } from '../../../src/app/job-ports.ts';

/** An engine under test; every store that it opens works on the same data. */
export interface FirstSeenEngine {
  open(): Promise<FirstSeen>;
  /** Makes that reading fails from now on. */
  spoil(): Promise<unknown>;
  dispose(): Promise<void>;
}

const shop: OwnedRepository = { ownerId: 1, repositoryId: 7 };
const seen = (name: string, id: number, isPinned = false): SeenName => ({ name, id, isPinned });
const names = ['@ada', '@octo/leads', '@ben'];

/** What every memory of first ids must do, whatever stands behind it. */
export const describeFirstSeen = (engineName: string, start: () => Promise<FirstSeenEngine>): void => {
  describe(`${engineName} memory of first ids`, () => {
    let engine: FirstSeenEngine;
    let store: FirstSeen;
    beforeEach(async () => {
      engine = await start();
      store = await engine.open();
    });
    afterEach(async () => {
      await store.close();
      await engine.dispose();
    });
    const known = async (place = shop) => Object.fromEntries(await store.read(place, names));

    it('remembers people and teams for all repositories of the owner, by the id of the owner', async () => {
      expect(await known()).toEqual({});
      const kept = await store.keep(shop, [seen('@ada', 11), seen('@octo/leads', 4_000_000_000)]);
      expect(Object.fromEntries(kept)).toEqual({ '@ada': 11, '@octo/leads': 4_000_000_000 });
      expect(await known()).toEqual({ '@ada': 11, '@octo/leads': 4_000_000_000 });
      expect(await known({ ...shop, repositoryId: 8 })).toEqual({ '@ada': 11, '@octo/leads': 4_000_000_000 });
      expect(await known({ ...shop, ownerId: 2 })).toEqual({});
      expect(await store.read(shop, [])).toEqual(new Map());
    });

    it('keeps what came first, tells whoever comes later, and is still there when it is opened again', async () => {
      await store.keep(shop, [seen('@ada', 11)]);
      expect(await store.keep(shop, [seen('@ben', 12), seen('@ada', 99)])).toEqual(
        new Map([
          ['@ada', 11],
          ['@ben', 12],
        ]),
      );
      await store.close();
      store = await engine.open();
      expect(await known()).toEqual({ '@ada': 11, '@ben': 12 });
    });

    it('lets a pin take its place, in its own repository alone, and a later pin the place of that', async () => {
      await store.keep(shop, [seen('@ada', 11)]);
      expect(await store.keep(shop, [seen('@ada', 12, true)])).toEqual(new Map([['@ada', 12]]));
      expect(await known({ ...shop, repositoryId: 8 })).toEqual({ '@ada': 11 });
      await store.keep(shop, [seen('@ada', 13, true)]);
      expect(await known()).toEqual({ '@ada': 13 });
      // What nobody knew before is known to all by the pin as well.
      await store.keep(shop, [seen('@ben', 14, true)]);
      expect(await known({ ...shop, repositoryId: 8 })).toEqual({ '@ada': 11, '@ben': 14 });
    });

    it('agrees on one id when many come at once, and none of them fails', async () => {
      const other = await engine.open();
      const kept = await Promise.all(
        Array.from({ length: 20 }, (_, index) =>
          (index % 2 === 0 ? store : other).keep(shop, [seen('@ben', 100 + index), seen('@ada', 200 + index)]),
        ),
      );
      await other.close();
      const last = await known();
      for (const one of kept) expect(Object.fromEntries(one)).toEqual(last);
    });

    it('rejects when it cannot be read: that is not the same as nothing', async () => {
      await engine.spoil();
      await expect(store.read(shop, names)).rejects.toThrow();
      await expect(store.keep(shop, [seen('@ada', 11)])).rejects.toThrow();
    });
  });
};
