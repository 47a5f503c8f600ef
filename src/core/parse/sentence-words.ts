/** Words that sentences have and names have not, however they are written. */
export const sentenceWords: ReadonlySet<string> = new Set(
  'is are was were not no never only does any all every everybody must shall should has have hold holds valid invalid void longer use uses'.split(
    ' ',
  ),
);
