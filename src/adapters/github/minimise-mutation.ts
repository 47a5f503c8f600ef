/** Hides one of our own comments as outdated. */
export const minimiseMutation = `mutation MinimiseComment($id: ID!) {
  minimizeComment(input: { subjectId: $id, classifier: OUTDATED }) { minimizedComment { isMinimized } }
}`;
