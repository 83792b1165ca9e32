/** Set by vitest.deep.config.ts, which runs each test file that imports this one a second time. */
const isDeep = process.env.TEST_DEPTH === 'deep';

/** How much a test does of what takes long: all of it in `npm run test:deep`, `few` of it before. */
export const rounds = (all: number, few: number): number => (isDeep ? all : few);

/** All items in `npm run test:deep`; before, every one of `step`, from the first on. */
export const spread = <T>(items: readonly T[], step: number): readonly T[] =>
  isDeep ? items : items.filter((_, index) => index % step === 0);
