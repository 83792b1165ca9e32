/** What `npm start -- --help` says. */
export const startHelp = `Usage: npm start

Starts the bot. It takes no options; settings come from the environment or from .env in the folder where it is started.
Each is optional. docs/operate.md lists them all.

  MicrosoftAppId  id of the bot's registration; without it: local mode, for this machine alone, with the Agents Playground
  PORT            port to listen on (default 3978)
  CATALOG_PATHS   folders of the catalog (default: those that come with the bot)
  NODE_ENV        production refuses to start without credentials

Other commands: npm run ask, npm run catalog, npm run data, npm run package; each has its own help (-- --help).

Exit status:
  0  a signal ended it
  1  it could not start, and said why
`;
