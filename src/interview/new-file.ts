import { DEFAULT_NAME } from './self-questions.js';

/** How a network file begins that the interview makes; it says no more than it must. */
export const NEW_FILE = `# Your mentoring network, as mentor-audit asked for it. Edit it as you like: your words, their order
# and your comments stay. It is private, and never leaves this computer by itself.
version: 1

me:
  name: ${DEFAULT_NAME}
`;
