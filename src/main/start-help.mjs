/** What `npm start -- --help` says. */
export const startHelp = `Usage: npm start

Starts the bot. It takes no options; settings come from the environment or from .env in the folder where it is started.
Every one is optional, and README.md tells of all.

  MicrosoftAppId  id of the bot's registration; without it: local mode, for this machine alone, with the Agents Playground
  PORT            port to listen on (default 3978)
  CATALOG_PATHS   folders of the catalog (default: those that come with the bot)
  NODE_ENV        production refuses to start without credentials

Other commands: npm run ask, npm run catalog, npm run data, npm run package; each tells more with -- --help.

Exit status:
  0  it was ended by a signal
  1  it could not start, and says why
`;
