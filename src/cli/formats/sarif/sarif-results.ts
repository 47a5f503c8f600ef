import type { Artifact, ArtifactLocation, PhysicalLocation, Result } from 'sarif';
import { baselinePath } from '../../../core/log/governing-paths.ts';
import type { Mode } from '../../../core/model/configuration.ts';
import type { Finding } from '../../../core/model/finding.ts';
import type { Range } from '../../../core/model/position.ts';
import { fingerprintOf } from '../../../core/report/fingerprint.ts';
import { findingMode, type CheckedFile } from '../../check-report.ts';
import { sarifFix } from './sarif-fix.ts';
import { fromRoot, locationOf, type SarifPlaces } from './sarif-place.ts';
import { levels } from './sarif-rules.ts';
import { lineRegion, sarifSource, type SarifSource } from './sarif-source.ts';
import { sarifText } from './sarif-text.ts';

const fingerprint = 'adrGovernorFinding/v1';

/** Code scanning fails for errors: advice is none, and what is only observed is not told. */
const inMode = (result: Result, mode: Mode): Result => {
  if (mode === 'observe') {
    return {
      ...result,
      level: 'note',
      suppressions: [{ kind: 'external', justification: 'The rule is only observed.' }],
    };
  }
  return mode === 'advise' && result.level === 'error' ? { ...result, level: 'warning' } : result;
};

/** Findings of one run as results, and the files that they stand in. */
export function sarifResults(
  files: readonly CheckedFile[],
  ruleIndexes: ReadonlyMap<string, number>,
  places: SarifPlaces,
): { readonly results: Result[]; readonly artifacts: Artifact[] } {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const sources = new Map<string, SarifSource>();
  const artifacts = new Map<string, Artifact>();
  const seen = new Map<string, number>();

  const sourceOf = (path: string): SarifSource | null => {
    const text = texts.get(path) ?? null;
    if (text === null) return null;
    const source = sources.get(path) ?? sarifSource(text);
    sources.set(path, source);
    return source;
  };

  const indexed = (path: string): ArtifactLocation => {
    const location = locationOf(path, places);
    const known = artifacts.get(path) ?? {
      location: { ...location, index: artifacts.size },
      mimeType: 'text/markdown',
    };
    artifacts.set(path, known);
    return known.location ?? location;
  };

  /** The same for as long as the finding is the same, also on another line; what is said twice of equal lines is counted. */
  const fingerprintFor = (finding: Finding): string => {
    const path = fromRoot(finding.path, places);
    const hash = fingerprintOf({ ...finding, path }, sourceOf(finding.path)?.lineAt(finding.range.start.line) ?? '');
    const count = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, count);
    return `${hash}:${count}`;
  };

  /** What is no text has no lines (§3.30.1); of a text that is not at hand nobody knows whether offsets count a byte order mark. */
  const regionIn = (path: string, range: Range): Pick<PhysicalLocation, 'region'> => {
    const source = sourceOf(path);
    if (source !== null) return { region: source.regionOf(range) };
    return texts.has(path) ? {} : { region: lineRegion(range) };
  };

  const resultOf = (finding: Finding): Result => {
    const { path, range, ruleId, severity, message } = finding;
    const ruleIndex = ruleIndexes.get(ruleId);
    const fix = sarifFix(finding.fix, sourceOf, places);
    return {
      ruleId,
      ...(ruleIndex === undefined ? {} : { ruleIndex }),
      level: levels[severity],
      message: { text: sarifText(message) },
      locations: [
        {
          physicalLocation: {
            artifactLocation: indexed(path),
            ...regionIn(path, range),
          },
        },
      ],
      partialFingerprints: { [fingerprint]: fingerprintFor(finding) },
      ...(fix === null ? {} : { fixes: [fix] }),
    };
  };

  const results = files.flatMap((file) => [
    ...file.findings.map((finding) => inMode(resultOf(finding), findingMode(file, finding))),
    ...file.baselined.map((finding): Result => ({
      ...resultOf(finding),
      suppressions: [{ kind: 'external', justification: `Stands in ${baselinePath}.` }],
    })),
    ...file.suppressed.map(({ finding, reason }): Result => ({
      ...resultOf(finding),
      suppressions: [{ kind: 'inSource', justification: sarifText(reason) }],
    })),
  ]);
  return { results, artifacts: [...artifacts.values()] };
}
