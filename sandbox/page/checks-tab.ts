import type { AnnotationView, CheckView } from '../github/snapshot.ts';
import { markup, type Html } from './html.ts';
import { renderMarkdown } from './markdown.ts';
import { checkMark } from './marks.ts';
import type { PagePullRequest } from './page-facts.ts';

const levels = { failure: 'red', warning: 'yellow', notice: 'blue' } as const;

const annotationPlace = (annotation: AnnotationView): string => {
  const lines =
    annotation.startLine === annotation.endLine
      ? `${annotation.startLine}${annotation.startColumn === null ? '' : `:${annotation.startColumn}`}`
      : `${annotation.startLine}-${annotation.endLine}`;
  return `${annotation.path}:${lines}`;
};

const annotationCard = (annotation: AnnotationView): Html =>
  markup`<li class="card annotation">
    <header>
      <span class="mark ${levels[annotation.level]}">${annotation.level}</span
      ><code>${annotationPlace(annotation)}</code>
    </header>
    <div class="body">
      ${annotation.title === null ? null : markup`<p><strong>${annotation.title}</strong></p>`}
      <p>${annotation.message}</p>
    </div>
  </li>`;

const checkCard = (check: CheckView): Html =>
  markup`<section class="card" id="check-${check.id}" aria-labelledby="check-${check.id}-name">
    <header>
      <h2 id="check-${check.id}-name"><strong>${check.name}</strong></h2>
      ${checkMark(check)}<span class="right">by ${check.app} at <code>${check.headSha.slice(0, 7)}</code></span>
    </header>
    <div class="body">
      <h3>${check.title ?? 'No title'}</h3>
      ${check.summary === null ? null : markup`<div class="text">${renderMarkdown(check.summary, { deeper: 3, id: `summary-${check.id}` })}</div>`}
      ${check.text === null || check.text === '' ? null : markup`<div class="text">${renderMarkdown(check.text, { deeper: 3, id: `details-${check.id}` })}</div>`}
      ${
        check.actions.length === 0
          ? null
          : markup`<h3>Buttons</h3>
              <ul>
                ${check.actions.map(({ label, description }) => markup`<li><strong>${label}</strong>: ${description}</li>`)}
              </ul>`
      }
      ${
        check.annotations.length === 0
          ? null
          : markup`<h3>Annotations</h3>
              <ul class="plain">
                ${check.annotations.map(annotationCard)}
              </ul>`
      }
    </div>
  </section>`;

/** Each check on the head commit: state, title, summary and text as Markdown, annotations with their places. */
export const checksTab = ({ snapshot }: PagePullRequest): Html =>
  snapshot.checks.length === 0
    ? markup`<p>No check on this commit yet.</p>`
    : markup`${snapshot.checks.map(checkCard)}`;
