import * as z from 'zod';

const port = 'must be a whole number from 1 to 65535';

/** What is set for whoever watches the bot. */
export const watchVariables = z.object({
  METRICS_TOKEN: z
    .string()
    .regex(
      /^[\w.~+/=-]{16,}$/,
      'must be at least 16 characters: letters, digits and -._~+/=; leave it empty for none',
    )
    .optional(),
  OPS_PORT: z.coerce.number(port).int(port).min(1, port).max(65_535, port).optional(),
  SECRET_EXPIRES: z.iso.date('must be a day such as 2027-01-31').optional(),
});
