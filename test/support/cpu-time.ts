/**
 * Processor time that this thread has used so far, in milliseconds: what a bound on work has to be told by, because by the wall a
 * busy machine makes everything late.
 */
export const cpuTime = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
};
