import { readDocument } from '../../core/evaluate/read-document.ts';
import { serveRequests } from './serve-requests.ts';

/** What runs in a reading thread. */
serveRequests(readDocument);
