import { describe, expect, it } from 'vitest';
import { renderHelp } from '../../../src/core/commands/render-answer.ts';

describe('the list of commands', () => {
  it('says of an override that neither the author nor whoever wrote the text may give it', () => {
    const line = renderHelp('k1')
      .split('\n')
      .find((each) => each.includes('/adr override'));
    expect(line).toContain('Not the author, nor who wrote the text; the permission "admin"');
  });
});
