import { readDocument } from '../../core/evaluate/read-document.ts';
import { summariseDocument } from '../../core/evaluate/summarise-document.ts';
import { serveRequests } from './serve-requests.ts';

/** What runs in a reading thread. */
serveRequests({ read: readDocument, summarise: summariseDocument });
