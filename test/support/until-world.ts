import type { World } from './world.ts';

/** Waits for what the app does by itself: its worker looks for what nobody announced once a second. Throws after 20 seconds. */
export const untilWorld = async (world: World, holds: () => boolean): Promise<void> => {
  const end = Date.now() + 20_000;
  while (!holds()) {
    if (Date.now() > end) throw new Error('It did not come to pass in 20 seconds.');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await world.idle();
};
