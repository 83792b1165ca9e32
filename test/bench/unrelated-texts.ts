import type { Random } from './random.ts';

/** Sentences that report nothing. */
const prose = [
  'Lunch is at half past twelve in the canteen on the third floor, please tell me by ten if you come along.',
  'Could somebody book the large meeting room for Thursday afternoon and send the invitation to the finance people?',
  'The new laptops have arrived and can be picked up at the front desk from Monday on.',
  'I will be out of office until the ninth; Maya looks after the migration while I am away.',
  'Thanks for the slides, the third one could use a larger picture and fewer words.',
  'Reminder: travel expenses for this quarter have to be in before Friday evening.',
  'Does anyone have a good recipe for pineapple cake that works without an oven?',
  'The train was late again, so let us start the stand-up ten minutes later today.',
  '週五下午的部門會議改到三樓大會議室，請大家提早五分鐘到。',
  '下個月的員工旅遊想去花蓮還是台東，麻煩填一下表單。',
  '印表機的碳粉快用完了，我已經請總務幫忙訂購新的。',
  '今天的便當有雞腿跟排骨兩種，十點半以前跟我說要哪一個。',
  '新同事下週一報到，座位安排在靠窗那一排。',
  '客戶很滿意這次的展示，接下來請業務約時間談合約細節。',
  '颱風假的出勤規定已經公告在內部網站，請自行參閱。',
  '這份簡報的字太小了，坐後面的人應該看不清楚。',
];

/** Errors of other software than cloud apps. */
const foreignErrors = [
  'fatal: refusing to merge unrelated histories; hint: use git pull --rebase to reconcile the branches before you push',
  'error[E0382]: borrow of moved value: `buffer` --> src/lib.rs:41:17, move occurs because it does not implement Copy',
  "undefined reference to `vtable for Widget' collect2: ld returned 1 exit status make: *** [Makefile:12: all] Stop.",
  'npm warn ERESOLVE overriding peer dependency while resolving left-pad@1.3.0, found react@17.0.2 in node_modules',
  'docker: Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?',
  'Kernel panic - not syncing: VFS: Unable to mount root fs on unknown-block(0,0) CPU: 0 PID: 1 Comm: swapper/0',
  'PC LOAD LETTER tray 2: the drum unit is near its end of life, replace it and reset the counter of the printer',
  'Segmentation fault (core dumped) in libpixman-1.so.0 while blending the glyph run, see the core in /var/crash',
  'FAIL: expected 3 to equal 4 at the arithmetic suite; 1 test of 212 is red, coverage dropped under the threshold',
  'x264 [warning]: non-strictly-monotonic PTS, frame dropped; muxer found a gap of forty milliseconds in the stream',
  'OpenGL: shader compilation stopped at line 14, "vec3" redefined; falling back to the software rasteriser instead',
  '編譯到第 88 行時遇到未宣告的識別項 bufer，另有三個警告視為錯誤處理，建置已停止。',
  '遊戲主機發生錯誤，顯示卡驅動程式已停止回應並且已成功復原，請重新啟動遊戲。',
  '影印機第二紙匣卡紙，請打開側蓋，依照圖示取出紙張後再關上。',
];

/** Unrelated text of about this many UTF-16 units. */
export function makeUnrelated(length: number, random: Random): string {
  const source = random.chance(0.5) ? prose : foreignErrors;
  let text = random.pick(source);
  while (text.length < length * 0.8) text += (random.chance(0.3) ? '\n' : ' ') + random.pick(source);
  return text.length > length * 1.2 ? text.slice(0, Math.round(length)) : text;
}

/** A class of other software in front of a stack trace. */
export function makeUnrelatedHeading(random: Random): string {
  return random.pick([
    'java.lang.ArrayIndexOutOfBoundsException: Index 4 out of bounds for length 4',
    "TypeError: Cannot read properties of undefined (reading 'colour')",
    'org.opentest4j.AssertionFailedError: expected: <3> but was: <4>',
    'java.lang.StackOverflowError: null',
    'RangeError: Invalid array length',
  ]);
}
