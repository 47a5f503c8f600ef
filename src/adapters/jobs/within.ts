/**
 * What `work` resolves to, if it does within `patienceMs`; else rejects with an error that says `late`. What it does after that is
 * nobody's business any more.
 */
export const within = async <Value>(work: Promise<Value>, patienceMs: number, late: string): Promise<Value> => {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new Error(late));
    }, patienceMs);
  });
  try {
    return await Promise.race([work, deadline]);
  } finally {
    clearTimeout(timer);
  }
};
