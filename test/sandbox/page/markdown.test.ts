import fc from '../../support/properties.ts';
import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '../../../sandbox/page/markdown.ts';

const render = (text: string, replaced: readonly string[] | null = null): string =>
  renderMarkdown(text, { deeper: 2, id: 'test', replaced }).text.trim();

describe('renderMarkdown', () => {
  it.each([
    ['a hidden comment in a paragraph', 'a<!-- hidden -->b', '<p>ab</p>'],
    ['a comment as a block', '<!-- marker -->\ntext', '<p>text</p>'],
    ['a comment that never ends', '<!-- marker\ntext', ''],
    ['headings deeper', '# Title', '<h3>Title</h3>'],
    ['headings without gaps', '### One\n\n###### Two\n\n## Three', '<h3>One</h3>\n<h4>Two</h4>\n<h3>Three</h3>'],
    [
      'headings never below six',
      '# 1\n## 2\n### 3\n#### 4\n##### 5',
      '<h3>1</h3>\n<h4>2</h4>\n<h5>3</h5>\n<h6>4</h6>\n<h6>5</h6>',
    ],
    ['an allowed tag', 'a<br/>b', '<p>a<br>b</p>'],
    ['an allowed tag with an attribute', '<kbd onclick="x">b', '<p>&lt;kbd onclick=&quot;x&quot;&gt;b</p>'],
    ['a script', '<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['a dangerous link', '[a](javascript:b)', '<p><a rel="noopener noreferrer nofollow" href="">a</a></p>'],
    ['a box', '- [x] done', '<ul>\n<li><span class="box" role="img" aria-label="done">☑</span> done</li>\n</ul>'],
  ])('shows %s', (_, text, expected) => {
    expect(render(text)).toBe(expected);
  });

  it('draws badges instead of loading them', () => {
    const badge = render('![Status: Accepted](https://img.shields.io/badge/ADR--1-Ac_cepted-brightgreen)');
    expect(badge).toContain('aria-label="Status: Accepted"');
    expect(badge).toContain('>ADR-1<');
    expect(badge).toContain('class="badge-message green">Ac cepted<');
    expect(badge).not.toContain('<img');
  });

  it('shows the words of any other image and loads nothing', () => {
    expect(render('![A "map"](https://example.com/a.png "t")')).toBe(
      '<p><span class="no-image" role="img" aria-label="A &quot;map&quot;">A &quot;map&quot;</span></p>',
    );
  });

  it('draws the signs of the app, in texts only', () => {
    const sign = (tone: string, words: string, shown: string): string =>
      `<span class="drawn ${tone}" role="img" aria-label="${words}">${shown}</span>`;
    expect(render('❌ ⚠️')).toBe(`<p>${sign('red', 'error', '✗')} ${sign('yellow', 'warning', '!')}</p>`);
    expect(render('![❌](x.png)')).toBe(
      `<p><span class="no-image" role="img" aria-label="❌">${sign('red', 'error', '✗')}</span></p>`,
    );
  });

  it('shows a suggestion as the lines it replaces and the lines it brings', () => {
    const shown = render('```suggestion\nnew <b>\n```', ['old & x']);
    expect(shown).toContain('</span>old &amp; x\n</del>');
    expect(shown).toContain('</span>new &lt;b&gt;\n</ins>');
  });

  it('shows a suggestion that deletes the lines', () => {
    const shown = render('```suggestion\n```', ['old']);
    expect(shown).toContain('old\n</del>');
    expect(shown).not.toContain('<ins>');
  });

  it('lets no tag through that it did not write itself, whatever the text is', () => {
    const own =
      /<\/?(p|h[3-6]|ul|ol|li|a|em|strong|code|pre|blockquote|hr|br|table|thead|tbody|tr|th|td|div|span|del|ins|figure|figcaption|section|sup|sub|kbd|details|summary)(?=[ >/]|$)/;
    const piece = fc.constantFrom(
      '<',
      '>',
      'img',
      ' src=',
      '"',
      "'",
      '`',
      '![',
      '](',
      ')',
      '<!--',
      '-->',
      '\n',
      '<a href=',
      'script',
      '&lt;',
      'details',
      '/',
      ' onerror=',
      '#',
      '|',
      '-',
      '\\',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 4 })), { maxLength: 25 }), (pieces) => {
        const markup = render(pieces.join(''));
        for (const [tag] of markup.matchAll(/<\/?[a-z][^>]*/gi)) {
          expect(tag).toMatch(own);
          expect(tag).not.toMatch(/\son\w+=(?=[^"]*$)/);
        }
      }),
      { numRuns: 500 },
    );
  });
});
