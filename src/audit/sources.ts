/** The texts behind the rules: an id for programs, a credit for readers. */
export const SOURCES = {
  'why-how-who': 'Allison McWilliams, We All Need Mentors, Huffington Post, 2017',
  needs: 'Mentoring: Is It Right For You?! (a needs-based view of mentoring)',
  'eight-steps': 'eight steps to find a mentor, The Globe and Mail, Leadership Lab',
  'many-people': 'Rethink Mentorship in the Workplace, Think IT',
  'two-way': 'Why Mentoring is So Important',
  'uzzi-dunlap-2005': 'Uzzi & Dunlap, How to Build Your Network, Harvard Business Review, 2005',
} as const;

export type SourceId = keyof typeof SOURCES;
