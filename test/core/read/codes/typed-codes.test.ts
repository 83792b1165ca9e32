import { describe, expect, test } from 'vitest';
import { answer, createEngine } from '../../../../src/core/engine.ts';
import { firstOf } from '../../faults/ask.ts';
import { makeEntry } from '../../make-catalog.ts';
import { labelCatalog } from './label-catalog.ts';

const engine = createEngine(labelCatalog);
const ask = (text: string) => answer(engine, text);

describe('a token that few entries have is their code', () => {
  test.each([
    ['ink-61-7d03', '61.7D03'],
    ['ink-52-3', '52.3'],
    ['ink-6b00', '6B00'],
    ['ink-318-24', '318:24'],
    ['ink-731', '#731'],
    ['rail-dropped', 'RELAY-3-DROPPED'],
    ['rail-7100-4b', '7100-4B'],
    ['toll-r07', 'R07'],
    ['toll-k4', 'K4'],
    ['grid-16-90a4', '16#90A4'],
    ['grid-s0d5', 'S0D5'],
    ['grid-qrx7314e', 'QRX7314E'],
    ['grid-31840', '(-31840)'],
    ['game-zx-40871-2', 'ZX-40871-2'],
    ['game-3120-4138', '3120-4138'],
    ['game-unit-a077', 'UNIT_a077'],
    ['led-fb014', 'FB 014'],
    ['led-c-415', 'C=415'],
  ])('%s: %s', (id, text) => {
    const said = ask(text);
    expect(said.decision).toBe('answer');
    expect(firstOf(said)).toBe(id);
  });
});

describe('case, width, zeros and what joins the parts do not matter', () => {
  test.each([
    ['ink-61-7d03', '617d03'],
    ['ink-61-7d03', '６１.７Ｄ０３ 是什麼'],
    ['ink-6b00', '6b00 怎麼解'],
    ['rail-7100-4b', '7100 4b'],
    ['rail-dropped', '%relay-3-dropped'],
    ['toll-r07', 'r-07'],
    ['grid-16-90a4', '16# 90a4'],
    ['grid-16-90a4', '90A4'],
    ['grid-qrx7314e', 'qrx 7314'],
    ['game-zx-40871-2', 'zx408712'],
    ['game-zx-40871-2', 'zx 40871 2'],
    ['game-3120-4138', '31204138'],
    ['game-unit-a077', 'unit a77'],
    ['led-fb014', 'fb-14'],
    ['led-7000-82', 'ledgerly 7000, 82'],
  ])('%s: %s', (id, text) => {
    expect(firstOf(ask(text))).toBe(id);
  });
});

describe('a code counts where people and programs put it', () => {
  test.each([
    ['ink-61-7d03', 'since Monday the one on the third floor shows 61.7D03 and nobody knows what to do'],
    ['toll-r07', '{"status":"returned","reason":"R07"}'],
    ['toll-k4', 'what does K4 mean'],
    ['grid-s0d5', 'got a S0D5 last night'],
    ['grid-qrx7314e', 'https://docs.example/search?q=QRX7314E'],
    ['game-zx-40871-2', 'https://help.example/error-codes/zx-40871-2/'],
    ['rail-dropped', 'Oct 14 06:51:02 core7: %RELAY-3-DROPPED: Relay north on Gi1/0/4 dropped'],
  ])('%s: %s', (id, text) => {
    expect(firstOf(ask(text))).toBe(id);
  });
});

describe('a number is a code beside the name of its product, behind a word for codes, or in front of the message', () => {
  test.each([
    ['toll-53', 'tollbox 53'],
    ['toll-53', 'Tollbox 一直跳 53'],
    ['ink-731', 'inkwell 731 怎麼解'],
    ['rail-104', '104 motors off'],
    ['rail-4187-11', 'SPN 4187 FMI 11'],
  ])('%s: %s', (id, text) => {
    expect(firstOf(ask(text))).toBe(id);
  });

  test.each([
    '53',
    'we ordered 53 of them',
    'page 104 of the manual',
    'meet me in room 731',
    '731 users online',
  ])('%s is none', (text) => {
    expect(ask(text).decision).not.toBe('answer');
  });
});

describe('another token of the same shape is another error', () => {
  test.each([
    '61.7D04',
    '61.7D04 ERROR TURN OFF THEN ON',
    '52.4 HEATER ERROR',
    '6b01',
    '318:25',
    '7100-4C',
    'R08',
    '16#90A5',
    'S0D6',
    'QRX7315E',
    'ZX-40871-3',
    '3120-4139',
    'FB 015',
    '-7000, -83',
    'SPN 4187 FMI 12',
    'RC 54 No savings account',
  ])('%s', (text) => {
    expect(ask(text).decision).not.toBe('answer');
  });
});

describe('a message name with another reason is another error', () => {
  test.each([
    '%SWITCH-2-LOOP_GUARD: Loop guard found on port Gi1/0/2. Blocking port.',
    '%RELAY-3-OPENED: Relay north on Gi1/0/4 opened',
    '%RELAY-3-DROPPING: Packets on Gi1/0/4 dropped',
  ])('%s', (text) => {
    expect(ask(text).decision).not.toBe('answer');
  });
});

describe('what looks like a code and is none', () => {
  test.each(['version 52.3', 'TLS1.2', 'RS256', 'Inkwell Q4 report', 'P4PORT', 'driver 4.7'])(
    '%s',
    (text) => {
      expect(ask(text).decision).not.toBe('answer');
    },
  );

  test('a product whose name looks like a code of the catalog', () => {
    const app = {
      ...labelCatalog,
      apps: labelCatalog.apps.map((one) => (one.id === 'tollbox' ? { ...one, aliases: ['R-300'] } : one)),
    };
    expect(firstOf(answer(createEngine(app), 'R-300 shows R07'))).toBe('toll-r07');
  });
});

test('a token that many entries have is none of their codes', () => {
  const many = ['one', 'two', 'three', 'four', 'five'].map((name) =>
    makeEntry(`many-${name}`, 'grid', [`ABEND U0000 in step ${name}`]),
  );
  const { known } = createEngine({ ...labelCatalog, entries: [...labelCatalog.entries, ...many] }).prepared;
  expect(known.codes.has('U0000')).toBe(false);
  expect(known.codes.has('S0D5')).toBe(true);
});
