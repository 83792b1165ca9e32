import * as z from 'zod';

/** What is set for whoever watches the bot. */
export const watchVariables = z.object({
  METRICS_TOKEN: z
    .string()
    .regex(
      /^[\w.~+/=-]{16,}$/,
      'must be at least 16 letters, digits or signs of -._~+/=; leave it empty for none',
    )
    .optional(),
  SECRET_EXPIRES: z.iso.date('must be a day such as 2027-01-31').optional(),
});
