/** Milliseconds after which a person is told that the bot is at it. */
const typingAfter = 500;

/** Does the work, and shows a typing indicator once if it takes longer than `after` milliseconds. */
export async function withTyping<T>(
  showTyping: () => Promise<void>,
  work: () => Promise<T>,
  after: number = typingAfter,
): Promise<T> {
  const timer = setTimeout(() => {
    // A lost indicator does not matter: the answer follows.
    showTyping().catch(() => undefined);
  }, after);
  try {
    return await work();
  } finally {
    clearTimeout(timer);
  }
}
