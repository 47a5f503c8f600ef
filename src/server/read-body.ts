import type { IncomingMessage } from 'node:http';

export type Body =
  | { readonly kind: 'read'; readonly bytes: Buffer }
  /** More bytes than allowed, announced or not. */
  | { readonly kind: 'too-large' }
  /** All requests together hold too many bytes right now. */
  | { readonly kind: 'busy' }
  /** The other side went away before the end. */
  | { readonly kind: 'aborted' };

export interface BodyReader {
  read(request: IncomingMessage): Promise<Body>;
}

export interface BodyLimits {
  readonly maxBytes: number;
  /** Of all bodies that are being read: strangers must not be able to fill the memory with many slow requests. */
  readonly maxBytesInFlight: number;
}

const announcedLength = (request: IncomingMessage): number => Number(request.headers['content-length'] ?? 0);

/** Reads request bodies within limits. What is beyond a limit is never kept. */
export const createBodyReader = ({ maxBytes, maxBytesInFlight }: BodyLimits): BodyReader => {
  let inFlight = 0;

  const collect = (request: IncomingMessage): Promise<Body> =>
    new Promise((resolve) => {
      const chunks: Buffer[] = [];
      let length = 0;
      const end = (body: Body): void => {
        request.removeAllListeners('data');
        inFlight -= length;
        length = 0;
        resolve(body);
      };
      request.on('data', (chunk: Buffer) => {
        length += chunk.length;
        inFlight += chunk.length;
        chunks.push(chunk);
        if (length > maxBytes) end({ kind: 'too-large' });
        else if (inFlight > maxBytesInFlight) end({ kind: 'busy' });
      });
      request.once('end', () => {
        end({ kind: 'read', bytes: Buffer.concat(chunks, length) });
      });
      request.once('close', () => {
        end({ kind: 'aborted' });
      });
      request.once('error', () => {
        end({ kind: 'aborted' });
      });
    });

  return {
    read: async (request) => {
      const announced = announcedLength(request);
      if (announced > maxBytes) return { kind: 'too-large' };
      if (inFlight + announced > maxBytesInFlight) return { kind: 'busy' };
      return collect(request);
    },
  };
};
