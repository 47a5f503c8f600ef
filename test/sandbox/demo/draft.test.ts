import { describe, expect, it } from 'vitest';
import { draft } from '../../../sandbox/demo/world.ts';

describe('the drafts of the record', () => {
  it('differ by what the story says', () => {
    const opened = draft('1-opened');
    const added = '\n## Consequences\n';
    expect(opened).toContain('**Status**: Propsed');
    expect(opened).not.toContain(added);
    expect(draft('2-consequences').startsWith(opened.replace('Propsed', 'Proposed') + added)).toBe(true);
    expect(draft('3-complete')).not.toMatch(/probably|maybe|\[Describe/);
    expect(draft('4-edited')).not.toBe(draft('3-complete'));
    expect(draft('4-edited').split('## Alternatives')[1]).toBe(draft('3-complete').split('## Alternatives')[1]);
  });
});
