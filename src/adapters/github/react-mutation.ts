/** Puts a reaction of this app on a comment; the same one again changes nothing. */
export const reactMutation = `mutation React($id: ID!, $content: ReactionContent!) {
  addReaction(input: { subjectId: $id, content: $content }) { reaction { content } }
}`;
