/** What the buttons say with which an item, or a view of the list, is sent to somebody. */

export const sharing = {
  copy: 'Copy link',
  share: 'Share',
  copied: 'Link copied.',
  chosen: 'The link is chosen: press Ctrl+C to copy it.',
  link: 'Link',
  notShared: 'Teams did not open its window for sharing. Copy the link instead.',
} as const;
