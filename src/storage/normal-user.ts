/** A person's id in the one form in which it is kept and looked for: lower case, without spaces around it. */
export function normalUser(userId: string): string {
  return userId.trim().toLowerCase();
}

/** The same thing with its `userId`, where it has one, in that form; one without letters counts as none. */
export function withNormalUser<T extends { readonly userId?: string }>(thing: T): T {
  const { userId, ...rest } = thing;
  const normal = normalUser(userId ?? '');
  return (normal === '' ? rest : { ...rest, userId: normal }) as T;
}
