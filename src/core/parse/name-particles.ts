/** Words in small letters within the names of people. */
export const nameParticles: ReadonlySet<string> = new Set(
  'al bin da de del den der di do dos du el la le of san st the van von y zu'.split(' '),
);
