export interface RefusalDetail {
  readonly resource?: string;
  readonly field?: string;
  readonly code: string;
  readonly message?: string;
}

/** GitHub says no, with its status and message. Rows of `errors` are objects or plain sentences, as GitHub's are. */
export class Refusal extends Error {
  readonly status: number;
  readonly errors: readonly (RefusalDetail | string)[];

  constructor(status: number, message: string, errors: readonly (RefusalDetail | string)[] = []) {
    super(message);
    this.name = 'Refusal';
    this.status = status;
    this.errors = errors;
  }
}

export function notFound(): Refusal {
  return new Refusal(404, 'Not Found');
}

export function forbidden(): Refusal {
  return new Refusal(403, 'Resource not accessible by integration');
}

export function unprocessable(...errors: readonly (RefusalDetail | string)[]): Refusal {
  return new Refusal(422, 'Validation Failed', errors);
}
