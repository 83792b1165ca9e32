import { describe, expect, it } from 'vitest';
import { runCli, runCliAlone } from '../run-cli.ts';

const shared401 = 'HttpRequestFailure: Server returned: 401 Unauthorized';
// The escape character itself is what is looked for.
const escape = '\u001B';

describe('ask', () => {
  it('answers with app, message, cause, numbered steps, who and why', async () => {
    const { code, stdout, stderr } = await runCli(['ask', `Okta: ${shared401}`]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^Okta {2}(almost certain|likely)\n/);
    expect(stdout).toContain(`\n${shared401}\n`);
    expect(stdout).toMatch(/\nCause\n {2}\S/);
    expect(stdout).toMatch(/\nFix {2}connector admin\n {2}1\. \S/);
    expect(stdout).toMatch(/\nWhy this one\n {2}matched +"/);
    expect(stdout).toMatch(/status 401/);
    expect(stdout).toMatch(/row 7, checked \d{4}-\d\d-\d\d/);
    expect(stdout).toMatch(/\nGuide: .+\n {2}https:\/\//);
  });

  it('says under the app where the entry applies', async () => {
    const title = 'App connectors of Microsoft Defender for Cloud Apps';
    const sure = await runCli(['ask', `Okta connector: ${shared401}`]);
    expect(sure.stdout).toMatch(new RegExp(`^Okta {2}almost certain\n${title}\n`));
    const open = await runCli(['ask', shared401]);
    expect(open.stdout.split('\n').filter((line) => line.trim() === title)).toHaveLength(3);
    const chinese = await runCli(['ask', `Okta 連接器：${shared401}`, '--lang', 'zh-TW']);
    expect(chinese.stdout).toMatch(/^Okta {2}幾乎確定\nMicrosoft Defender for Cloud Apps 的應用程式連接器\n/);
  });

  it('is at most likely without a sign of where the entry applies, and says why', async () => {
    const text = 'GoogleJsonResponseException: 403 Forbidden';
    expect((await runCli(['ask', text])).stdout).toMatch(
      /^Google Workspace {2}likely\nApplies when this error comes from ".+", which your text does not say\.\n/,
    );
    expect((await runCli(['ask', text, '--lang', 'zh-TW'])).stdout).toMatch(
      /^Google Workspace {2}很可能\n適用於「.+」顯示此錯誤時，但您的文字未提及。\n/,
    );
  });

  it('joins words that were not put in quotes', async () => {
    const { code, stdout } = await runCli(['ask', 'Okta', '401', 'Unauthorized']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Okta /);
  });

  it('reads the message from standard input when there is no text', async () => {
    const { code, stdout } = await runCliAlone(['ask'], { input: `Okta\n${shared401}\n` });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Okta /);
  });

  it('answers in the language of the message', async () => {
    const { stdout } = await runCli(['ask', 'Okta 連接器出現 HttpRequestFailure: 伺服器傳回: 401 未經授權']);
    expect(stdout).toContain('解決步驟');
    expect(stdout).toContain('HttpRequestFailure: 伺服器傳回: 401 未經授權');
  });

  it('answers in the language that --lang names', async () => {
    const { stdout } = await runCli(['ask', '--lang', 'zh-TW', `Okta: ${shared401}`]);
    expect(stdout).toContain('解決步驟');
    expect(stdout).toContain(shared401);
  });

  it('shows the message in that language where the text quotes none', async () => {
    const { stdout } = await runCli(['ask', '--lang', 'zh-TW', 'okta 401']);
    expect(stdout).toContain('HttpRequestFailure: 伺服器傳回: 401 未經授權');
  });

  it('asks which app when several show the message', async () => {
    const { code, stdout } = await runCli(['ask', shared401]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^3 apps show this message\. Which one\?\n/);
    expect(stdout).toMatch(/^1\. \S/m);
    expect(stdout).toMatch(/^3\. \S/m);
    expect(stdout).toMatch(/--app "/);
    expect(stdout).toContain('None of these? Paste the whole message, as the app shows it.');
  });

  it('exits with 1 when nothing is found, and says what the catalog does not have', async () => {
    const { code, stdout, stderr } = await runCli(['ask', 'AADSTS59999: the reply address does not match']);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout).toContain("I don't know this error yet.");
    expect(stdout).toContain('AADSTS59999');
  });

  it('exits with 1 when there is no text', async () => {
    const { code, stdout } = await runCli(['ask'], { input: '\n' });
    expect(code).toBe(1);
    expect(stdout).toContain('There is no text to look up.');
  });

  it.each(['Exchange Online', 'exchange-online', 'EXO'])('takes %s as the app', async (name) => {
    const { code, stdout } = await runCli(['ask', '--app', name, shared401]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Exchange Online {2}/);
    expect(stdout).toContain('app Exchange Online (given)');
  });

  it.each(['Dropbox', 'all'])('lists the apps when --app is %s', async (name) => {
    const { code, stdout, stderr } = await runCli(['ask', '--app', name, shared401]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(name);
    expect(stderr).toMatch(/^ {2}Okta$/m);
    expect(stderr).toMatch(/^ {2}Salesforce$/m);
  });

  it('colours only where the output is a terminal or colours are forced', async () => {
    const piped = await runCliAlone(['ask', `Okta: ${shared401}`]);
    const forced = await runCliAlone(['ask', `Okta: ${shared401}`], { env: { FORCE_COLOR: '1' } });
    expect(piped.stdout).not.toContain(escape);
    expect(forced.stdout).toContain(`${escape}[`);
  });

  it('does not pass control characters of the message on to the terminal', async () => {
    const { code, stdout } = await runCli(['ask'], {
      input: `Okta HttpRequestFailure: ${escape}[31mServer${escape}[0m returned: 401 Unauthorized`,
    });
    expect(code).toBe(0);
    expect(stdout).not.toContain(escape);
  });
});
